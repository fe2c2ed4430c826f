import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { isProblem } from '@/api/errors';
import type { CaseFilter, CaseListRow, CaseSort, RowExtra } from '@/contract/case-list';
import { caseReadingEndpoints } from '@/contract/endpoints/case-reading';
import { listEndpoints } from '@/contract/endpoints/lists';
import { MAX_WINDOW } from '@/contract/fields';
import { goneRow } from '../lists/gone-row';
import { listQueries } from '../lists/list-queries';
import { forgetCase } from './forget-case';

/** As many as a person looks through; more words find fewer. */
const MOST_FOUND = 8;

/** What makes a list: its filter and its order. */
export interface CaseListKey {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly extra?: RowExtra[] | undefined;
}

const ROOT = ['cases'] as const;

/** Lists of cases. */
const caseLists = listQueries<CaseListRow, CaseListKey>({
  root: ROOT,
  read: ({ filter, sort, extra }, window, signal) =>
    call(listEndpoints.listCases, { query: { ...filter, sort, extra, ...window } }, { signal }),
  arrived: async ({ filter, sort }, after, signal) => {
    const query = { ...filter, sort, limit: 0, arrivedAfter: after };
    const { total, revision } = await call(listEndpoints.listCases, { query }, { signal });
    return { total, revision };
  },
  reread: ({ extra }, reference, signal) => {
    const query = { state: 'all' as const, reference: [...reference], extra, limit: MAX_WINDOW };
    return call(listEndpoints.listCases, { query }, { signal });
  },
  gone: (row) => goneRow(row, { revision: row.revision, stage: row.stage }),
});

/** Every key and fetch of the case resource, from general to particular. */
export const caseQueries = {
  all: () => ROOT,

  ...caseLists,

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
  nextBest: (filter: CaseFilter, after: readonly string[]) =>
    queryOptions({
      queryKey: [...caseQueries.all(), 'next-best', filter, after] as const,
      queryFn: ({ signal }) =>
        call(listEndpoints.getNextBest, { query: { ...filter, after: [...after] } }, { signal }),
      staleTime: 0,
      gcTime: 0,
    }),
};
