import { HOUR_MS } from '@/lib/spans';
import { utcDateOf } from '@/lib/utc';

/** Nobody living is older; a date before it is a slip. */
const OLDEST_YEARS = 130;
/** Somewhere on earth it is still, or already, that day. */
const DAY_EDGE_MS = 14 * HOUR_MS;

/** Whether a date lies ahead everywhere on earth. */
export const liesAhead = (on: string, nowMs: number): boolean =>
  on > utcDateOf(nowMs + DAY_EDGE_MS);

/** Whether a date has passed everywhere on earth. */
export const liesBehind = (on: string, nowMs: number): boolean =>
  on < utcDateOf(nowMs - DAY_EDGE_MS);

/** Why nobody whom one can ring was born on that date; null where somebody may have been. */
export function birthFault(on: string, nowMs: number): 'in-the-future' | 'too-long-ago' | null {
  if (liesAhead(on, nowMs)) return 'in-the-future';
  const oldest = `${Number(utcDateOf(nowMs).slice(0, 4)) - OLDEST_YEARS}-01-01`;
  return on < oldest ? 'too-long-ago' : null;
}
