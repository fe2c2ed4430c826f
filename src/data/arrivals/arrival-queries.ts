import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { arrivalEndpoints } from '@/contract/endpoints/arrivals';
import { queueQueries } from '../queues/queue-queries';

/** A campus (null: all that I see) and the Monday of a week. */
export interface CampusWeek {
  readonly campus: string | null;
  readonly week: string;
}

/** One hour of the demand in one language. */
export interface DemandHour {
  readonly campus: string;
  readonly date: string;
  readonly hour: number;
  readonly language: string;
}

/** As all lists these are marked stale by the change feed; the interval is for days that pass. */
const LIVE = { staleTime: 15_000, refetchInterval: 60_000 } as const;
const key = (...rest: readonly unknown[]) => [...queueQueries.all(), 'arrivals', ...rest] as const;

export const arrivalQueries = {
  week: ({ campus, week }: CampusWeek) =>
    queryOptions({
      queryKey: key('week', campus, week),
      queryFn: ({ signal }) =>
        call(
          arrivalEndpoints.listArrivals,
          { query: { week, ...(campus === null ? {} : { campus }) } },
          { signal },
        ),
      ...LIVE,
    }),
  visits: (query: CampusWeek & { readonly campus: string }) =>
    queryOptions({
      queryKey: key('visits', query.campus, query.week),
      queryFn: ({ signal }) => call(arrivalEndpoints.listVisits, { query }, { signal }),
      placeholderData: keepPreviousData,
      ...LIVE,
    }),
  demand: (query: CampusWeek & { readonly campus: string }) =>
    queryOptions({
      queryKey: key('demand', query.campus, query.week),
      queryFn: ({ signal }) => call(arrivalEndpoints.getInterpreterDemand, { query }, { signal }),
      placeholderData: keepPreviousData,
      ...LIVE,
    }),
  needs: (query: DemandHour) =>
    queryOptions({
      queryKey: key('needs', query),
      queryFn: ({ signal }) => call(arrivalEndpoints.listInterpreterNeeds, { query }, { signal }),
      ...LIVE,
    }),
};
