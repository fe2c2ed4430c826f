import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';

/** Rosters change by the week, not by the minute. */
const STALE_MS = 10 * 60_000;

/** Who answers for each place while it is shut. */
export const dutyQueries = {
  rosters: () =>
    queryOptions({
      queryKey: ['duty', 'rosters'] as const,
      queryFn: async ({ signal }) => {
        // The queues are shown without it; names come a moment later.
        const { dutyEndpoints } = await import('@/contract/endpoints/duty');
        return (await call(dutyEndpoints.listDuty, {}, { signal })).items;
      },
      staleTime: STALE_MS,
    }),
};
