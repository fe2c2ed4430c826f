import { CASE_SORT_KEYS, type CaseSortKey } from '@/contract/case-list';
import type { Preferences } from '@/contract/preference';

const keyOf = (personId: string): string => `columns.${personId}`;

/** The columns as this browser last knew them; null where it never did, or storage is shut. */
export function cachedColumns(personId: string): CaseSortKey[] | null {
  try {
    const ids = (localStorage.getItem(keyOf(personId)) ?? '').split(',');
    const known = ids.flatMap((id) => CASE_SORT_KEYS.filter((known) => known === id));
    return known.length > 0 ? known : null;
  } catch {
    // The server's answer comes a moment later.
    return null;
  }
}

/** Ids of columns are no patient data. */
export function cacheColumns(personId: string, columns: Preferences['columns']): void {
  try {
    if (columns === null) localStorage.removeItem(keyOf(personId));
    else localStorage.setItem(keyOf(personId), columns.join(','));
  } catch {
    // The next first paint begins with the usual columns.
  }
}
