import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { followUpListEndpoints } from '@/contract/endpoints/follow-up-lists';
import { MAX_WINDOW } from '@/contract/fields';
import type { FollowUpFilter, FollowUpListRow, FollowUpSort } from '@/contract/follow-up-list';
import { goneRow } from '../lists/gone-row';
import { listQueries } from '../lists/list-queries';
import { FOLLOW_UPS } from './follow-up-root';

/** What makes a list of follow-ups: its filter, with the kind of its path in it, and its order. */
interface FollowUpListKey {
  readonly filter: FollowUpFilter;
  readonly sort: FollowUpSort;
}

const { listFollowUps, countFollowUps, ageFollowUps } = followUpListEndpoints;

const followUpLists = listQueries<FollowUpListRow, FollowUpListKey>({
  root: FOLLOW_UPS,
  read: ({ filter, sort }, window, signal) =>
    call(listFollowUps, { query: { ...filter, sort, ...window } }, { signal }),
  arrived: async ({ filter, sort }, openedAfter, signal) => {
    const query = { ...filter, sort, limit: 0, openedAfter };
    const { total, revision } = await call(listFollowUps, { query }, { signal });
    return { total, revision };
  },
  reread: ({ filter: { kind } }, reference, signal) => {
    const query = {
      ...(kind && { kind }),
      status: 'all' as const,
      reference: [...reference],
      limit: MAX_WINDOW,
    };
    return call(listFollowUps, { query }, { signal });
  },
  gone: (row) => goneRow(row),
});

/** Every key and fetch of the lists of follow-ups. */
export const followUpQueries = {
  ...followUpLists,

  /** The numbers of the four lists. Marked stale by the change feed. */
  counts: () =>
    queryOptions({
      queryKey: [...FOLLOW_UPS, 'counts'] as const,
      queryFn: ({ signal }) => call(countFollowUps, {}, { signal }),
      staleTime: 30_000,
    }),

  /** How old the rows of a filter are. Marked stale by the change feed. */
  ageing: (filter: FollowUpFilter) =>
    queryOptions({
      queryKey: [...FOLLOW_UPS, 'ageing', filter] as const,
      queryFn: ({ signal }) => call(ageFollowUps, { query: filter }, { signal }),
      staleTime: 30_000,
      placeholderData: (held) => held,
    }),

  /** A few follow-ups of whatever kind that words find, open ones first. */
  found: (words: string) =>
    queryOptions({
      queryKey: [...FOLLOW_UPS, 'found', words] as const,
      queryFn: async ({ signal }) => {
        const query = { q: words, status: 'all' as const, limit: MOST_FOUND };
        return call(listFollowUps, { query }, { signal });
      },
      enabled: words.trim() !== '',
      staleTime: 10_000,
    }),
};

/** Rows that a search for a person reads: some ten people with four follow-ups each. */
const MOST_FOUND = 40;
