import { serverNow } from '@/lib/server-clock';

/**
 * Whether the server answers, and when it last did: shown as the age of what is on screen while
 * nothing newer arrives. One small store per page, written by `call` alone.
 */
export interface Freshness {
  /** True after a request got no answer, until one does. */
  readonly isCutOff: boolean;
  /** Epoch milliseconds by the server's clock; null before the first answer. */
  readonly answeredAtMs: number | null;
}

let current: Freshness = { isCutOff: false, answeredAtMs: null };
const listeners = new Set<() => void>();

export const readFreshness = (): Freshness => current;

export function onFreshnessChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function noteAnswer(): void {
  const wasCutOff = current.isCutOff;
  const nowMs = serverNow();
  // Not every answer needs a render: a second is exact enough for an age.
  if (!wasCutOff && nowMs - (current.answeredAtMs ?? 0) < 1_000) return;
  current = { isCutOff: false, answeredAtMs: nowMs };
  for (const listener of listeners) listener();
}

export function noteNoAnswer(): void {
  if (current.isCutOff) return;
  current = { ...current, isCutOff: true };
  for (const listener of listeners) listener();
}
