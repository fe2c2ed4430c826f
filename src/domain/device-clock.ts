import { MINUTE_MS } from '@/lib/spans';

/** Clocks of people's devices differ; what they log may be dated this far ahead of the server's (config). */
const CLOCK_SKEW_MS = MINUTE_MS;

/** Whether something that has happened, it is said, is dated later than any clock could be. */
export const isAheadOfClocks = (at: string, now: string): boolean =>
  Date.parse(at) > Date.parse(now) + CLOCK_SKEW_MS;
