import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { standingEndpoints } from '@/contract/endpoints/standing';

/** What a patient's death would end, or has ended; read afresh each time that somebody asks. */
export const deathQueries = {
  effects: (reference: string) =>
    queryOptions({
      queryKey: ['death', reference] as const,
      queryFn: ({ signal }) =>
        call(standingEndpoints.getDeathEffects, { params: { reference } }, { signal }),
      staleTime: 0,
      gcTime: 0,
    }),
};
