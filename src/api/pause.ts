import { createListeners } from '@/lib/listeners';

/**
 * The server asked to be left alone (429 or 503 with `Retry-After`): until then nothing is asked of
 * it, by any part of the page, not only by the request that was refused.
 */
/** By `performance.now()`: a span, whatever the clock of this computer says. */
let untilMs = 0;
const listeners = createListeners();

/** Milliseconds for which no request leaves any more; 0 without a pause. */
export const pauseLeftMs = (): number => Math.max(0, untilMs - performance.now());

/** Keeps requests back for so many milliseconds; a shorter pause ends no longer one. */
export function pauseFor(ms: number): void {
  const nextMs = performance.now() + ms;
  if (nextMs <= untilMs) return;
  untilMs = nextMs;
  listeners.tell();
}

/** Ends the pause; for tests, and for a person who presses "try now". */
export function endPause(): void {
  untilMs = 0;
  listeners.tell();
}

/** Resolves when the pause is over, at once when there is none. @throws the signal's reason. */
export async function waitForPause(signal: AbortSignal | undefined): Promise<void> {
  while (performance.now() < untilMs) {
    await new Promise<void>((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        unlisten();
        signal?.removeEventListener('abort', abort);
      };
      const done = () => {
        stop();
        resolve();
      };
      const abort = () => {
        stop();
        reject(signal?.reason as Error);
      };
      if (signal?.aborted) return reject(signal.reason as Error);
      // Spread, or everything that waited would ask in the same millisecond.
      const timer = setTimeout(done, untilMs - performance.now() + Math.random() * 400);
      const unlisten = listeners.add(done);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }
}
