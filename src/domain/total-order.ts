// What the orders of my day and of the next request are put together from.

/** The earlier first; what has no moment comes last. */
export function compareMoments(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return Date.parse(a) - Date.parse(b);
}

/** By code units, the same in every language: whoever reads, the order does not change. */
export const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
