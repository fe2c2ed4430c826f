import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { isProblem } from '@/api/errors';
import type { CaseFilter, CaseSort } from '@/contract/case-list';
import { caseReadingEndpoints } from '@/contract/endpoints/case-reading';
import { listEndpoints } from '@/contract/endpoints/lists';
import { forgetCase } from './forget-case';

/** Rows of one window of a list. */
export const WINDOW_SIZE = 100;

/** As many as a person looks through; more words find fewer. */
const MOST_FOUND = 8;

/** What makes a list: its filter and its order. */
export interface CaseListKey {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
}

/**
 * Every key and fetch of the case resource, from general to particular. Lists never refetch by
 * themselves: `useListFreshness` refreshes the rows that are seen where they stand, and the person
 * decides when the list is read afresh (Architecture, §6).
 */
export const caseQueries = {
  all: () => ['cases'] as const,

  lists: () => [...caseQueries.all(), 'list'] as const,
  list: ({ filter, sort }: CaseListKey) => [...caseQueries.lists(), filter, sort] as const,
  /** One window of a list, from a multiple of `WINDOW_SIZE`. */
  window: ({ filter, sort }: CaseListKey, offset: number) =>
    queryOptions({
      queryKey: [...caseQueries.list({ filter, sort }), offset] as const,
      queryFn: ({ signal }) =>
        call(
          listEndpoints.listCases,
          { query: { ...filter, sort, offset, limit: WINDOW_SIZE } },
          { signal },
        ),
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      refetchOnMount: false,
    }),

  /**
   * Of a list, how many arrived behind the moment it was read, and the newest revision. Marked
   * stale by the change feed.
   */
  arrived: ({ filter, sort }: CaseListKey, after: string | undefined) =>
    queryOptions({
      queryKey: [...caseQueries.all(), 'arrived', filter, sort, after ?? null] as const,
      queryFn: async ({ signal }) => {
        const query = { ...filter, sort, limit: 0, ...(after && { arrivedAfter: after }) };
        const { total, revision } = await call(listEndpoints.listCases, { query }, { signal });
        return { total, revision };
      },
      enabled: after !== undefined,
      // The list was read at that moment: nothing has arrived behind it yet.
      initialData: { total: 0, revision: 0 },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
    }),

  /** The first cases that these words find, in the reader's scope: to choose one from. */
  found: (q: string, state: 'open' | 'all') =>
    queryOptions({
      queryKey: [...caseQueries.all(), 'found', q, state] as const,
      queryFn: ({ signal }) =>
        call(listEndpoints.listCases, { query: { q, state, limit: MOST_FOUND + 1 } }, { signal }),
      enabled: q.length > 1,
      placeholderData: keepPreviousData,
      gcTime: 60_000,
    }),

  details: () => [...caseQueries.all(), 'detail'] as const,
  detail: (reference: string) =>
    queryOptions({
      queryKey: [...caseQueries.details(), reference] as const,
      queryFn: async ({ client, signal }) => {
        try {
          return await call(caseReadingEndpoints.getCase, { params: { reference } }, { signal });
        } catch (error) {
          if (isProblem(error, 'not-found')) forgetCase(client, reference);
          throw error;
        }
      },
      staleTime: 10_000,
    }),

  neighbours: ({ filter, sort }: CaseListKey, reference: string) =>
    queryOptions({
      queryKey: [...caseQueries.all(), 'neighbours', reference, filter, sort] as const,
      queryFn: ({ signal }) =>
        call(
          listEndpoints.getNeighbours,
          { params: { reference }, query: { ...filter, sort } },
          { signal },
        ),
      staleTime: 10_000,
      placeholderData: keepPreviousData,
    }),

  /** Asked afresh each time it is needed: `client.query({ ...caseQueries.nextBest(…) })`. */
  nextBest: (office: readonly string[] | undefined, after?: string) =>
    queryOptions({
      queryKey: [...caseQueries.all(), 'next-best', office ?? null, after ?? null] as const,
      queryFn: ({ signal }) =>
        call(
          listEndpoints.getNextBest,
          { query: { ...(office && { office: [...office] }), ...(after && { after }) } },
          { signal },
        ),
      staleTime: 0,
      gcTime: 0,
    }),
};
