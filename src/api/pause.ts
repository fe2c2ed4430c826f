/**
 * The server asked to be left alone (429 or 503 with `Retry-After`): until then nothing is asked of
 * it, by any part of the page, not only by the request that was refused.
 */
let untilMs = 0;
const listeners = new Set<() => void>();

/** Epoch milliseconds of this device until which no request leaves; in the past when none waits. */
export const pausedUntilMs = (): number => untilMs;

export function pauseFor(ms: number): void {
  const nextMs = Date.now() + ms;
  if (nextMs <= untilMs) return;
  untilMs = nextMs;
  for (const listener of listeners) listener();
}

/** Ends the pause; for tests, and for a person who presses "try now". */
export function endPause(): void {
  untilMs = 0;
  for (const listener of listeners) listener();
}

/** Resolves when the pause is over, at once when there is none. @throws the signal's reason. */
export async function waitForPause(signal: AbortSignal | undefined): Promise<void> {
  while (Date.now() < untilMs) {
    await new Promise<void>((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        listeners.delete(done);
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
      const timer = setTimeout(done, untilMs - Date.now() + Math.random() * 400);
      listeners.add(done);
      signal?.addEventListener('abort', abort, { once: true });
    });
  }
}
