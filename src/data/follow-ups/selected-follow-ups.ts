import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { followUpListEndpoints } from '@/contract/endpoints/follow-up-lists';
import { MAX_WINDOW } from '@/contract/fields';
import type { FollowUpFilter, FollowUpListRow } from '@/contract/follow-up-list';
import { FOLLOW_UPS } from './follow-up-root';

/** Rows that can be chased in one go; more would not be read through by anybody. */
export const MOST_SELECTED = MAX_WINDOW;

/** What is selected of a list: rows by their ids, or all that a filter matches but for some. */
export type Selected =
  | { readonly ids: readonly string[] }
  | { readonly filter: FollowUpFilter; readonly except: ReadonlySet<string> };

export interface SelectedRows {
  readonly rows: readonly FollowUpListRow[];
  /** How many there are in all; more than `MOST_SELECTED` are not read. */
  readonly total: number;
}

/** The selected rows as they are when they are asked for: read once, so that what is done is what was seen. */
export const selectedFollowUps = (selected: Selected) =>
  queryOptions({
    queryKey: [...FOLLOW_UPS, 'selected', selected] as const,
    queryFn: () => readSelected(selected),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** As the server has them now; whatever left my reach is not among them. */
async function readSelected(selected: Selected): Promise<SelectedRows> {
  const query = { limit: MAX_WINDOW, sort: 'patient' as const };
  if ('ids' in selected) {
    const ids = selected.ids.slice(0, MAX_WINDOW);
    const { items } = await call(followUpListEndpoints.listFollowUps, {
      query: { ...query, status: 'all', id: [...ids] },
    });
    return { rows: items, total: selected.ids.length };
  }
  const { items, total } = await call(followUpListEndpoints.listFollowUps, {
    query: { ...query, ...selected.filter },
  });
  const rows = items.filter(({ id }) => !selected.except.has(id));
  return { rows, total: total - selected.except.size };
}
