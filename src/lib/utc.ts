import type { PlainDate } from './zoned-time';

/** A moment as the wire has it. */
export const utcInstantOf = (ms: number): string => new Date(ms).toISOString();

/** The same where there may be none. */
export const utcInstantOrNull = (ms: number | null | undefined): string | null =>
  ms === null || ms === undefined ? null : utcInstantOf(ms);

/** The date of a moment in UTC; the date at a place is `localDateOf`. */
export const utcDateOf = (ms: number): PlainDate => utcInstantOf(ms).slice(0, 10);
