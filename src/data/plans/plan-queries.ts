import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { planEndpoints } from '@/contract/endpoints/plans';
import { planKey } from '../case-cache/under-case';

/** What is planned for a case; every section of its journey reads this one. */
export const planQueries = {
  ofCase: (reference: string) =>
    queryOptions({
      queryKey: planKey(reference),
      queryFn: ({ signal }) => call(planEndpoints.getPlan, { params: { reference } }, { signal }),
      staleTime: 10_000,
    }),
};
