import type { PlainDate } from './zoned-time';

/** A moment as the wire has it. */
export const utcInstantOf = (ms: number): string => new Date(ms).toISOString();

/** The date of a moment in UTC; the date at a place is `localDateOf`. */
export const utcDateOf = (ms: number): PlainDate => utcInstantOf(ms).slice(0, 10);
