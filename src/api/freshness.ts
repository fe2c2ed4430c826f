import { createListeners } from '@/lib/listeners';
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
const listeners = createListeners();

export const readFreshness = (): Freshness => current;

export const onFreshnessChange = listeners.add;

/** The server has answered: what is shown is as old as now, and nothing is cut off. */
export function noteAnswer(): void {
  const wasCutOff = current.isCutOff;
  const nowMs = serverNow();
  // Not every answer needs a render: a second is exact enough for an age.
  if (!wasCutOff && nowMs - (current.answeredAtMs ?? 0) < 1_000) return;
  current = { isCutOff: false, answeredAtMs: nowMs };
  listeners.tell();
}

export function noteNoAnswer(): void {
  if (current.isCutOff) return;
  current = { ...current, isCutOff: true };
  listeners.tell();
}
