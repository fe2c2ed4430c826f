/**
 * The years of what somebody may type, first and last (config): from the birth of the oldest whom one
 * can ring to whatever is promised or expires. A date outside them is a slip of the keys, and the
 * arithmetic of zones, weeks and calendars holds within them.
 */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** What is wrong with the year of a date or moment, `YYYY-…`; null within those years. */
export function yearFault(on: string): 'too-long-ago' | 'too-far-ahead' | null {
  // Four digits sort as their numbers do.
  const year = on.slice(0, 4);
  if (year < String(FIRST_YEAR)) return 'too-long-ago';
  return year > String(LAST_YEAR) ? 'too-far-ahead' : null;
}
