import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { myDayEndpoints } from '@/contract/endpoints/my-day';
import { queueQueries } from '../queues/queue-queries';

/**
 * What I owe today. It stands beside the overview of queues: whatever changes their numbers changes
 * it too, and the interval is for clocks and windows that pass.
 */
export const myDayQueries = {
  mine: () =>
    queryOptions({
      queryKey: [...queueQueries.all(), 'my-day'] as const,
      queryFn: ({ signal }) => call(myDayEndpoints.getMyDay, {}, { signal }),
      staleTime: 15_000,
      // What is still being gathered is there in a moment.
      refetchInterval: ({ state }) => (state.data?.isWhole === false ? 2_000 : 60_000),
    }),
};
