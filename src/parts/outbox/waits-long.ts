import type { ShownEntry } from '@/data/command/outbox-parts';

/** What goes out at once is with the server before anybody has read that it was not, ms. */
const LONG_MS = 3_000;

/**
 * Whether a write is told among what the server knows: it waits, and does so long enough to be read. One
 * that is acknowledged at once would come, go and come again.
 *
 * @param isCutOff whether the server does not answer: then it waits from the first.
 * @param nowMs by the server's clock.
 */
export const waitsLong = (
  { state, isCalledOff, createdAt }: Pick<ShownEntry, 'state' | 'isCalledOff' | 'createdAt'>,
  isCutOff: boolean,
  nowMs: number,
): boolean =>
  state !== 'refused' && !isCalledOff && (isCutOff || nowMs - Date.parse(createdAt) > LONG_MS);
