/** The column that a list is sorted by, and whether from its end. */
export const sortParts = (sort: string): readonly [key: string, isDescending: boolean] =>
  sort.startsWith('-') ? [sort.slice(1), true] : [sort, false];
