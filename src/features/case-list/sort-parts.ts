import type { CaseSort, CaseSortKey } from '@/contract/case-list';

/** The column that a list is sorted by, and whether from its end. */
export function sortParts(sort: CaseSort): readonly [key: CaseSortKey, isDescending: boolean] {
  return sort.startsWith('-') ? [sort.slice(1) as CaseSortKey, true] : [sort as CaseSortKey, false];
}
