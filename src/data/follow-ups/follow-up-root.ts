/** The beginning of every key of the lists of follow-ups in the cache. */
export const FOLLOW_UPS = ['follow-ups'] as const;
