import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { listEndpoints } from '@/contract/endpoints/lists';

/** The overview of queues. The change feed marks it stale; the interval is for clocks that pass. */
export const queueQueries = {
  all: () => ['queues'] as const,
  overview: () =>
    queryOptions({
      queryKey: [...queueQueries.all(), 'overview'] as const,
      queryFn: ({ signal }) => call(listEndpoints.listQueues, {}, { signal }),
      staleTime: 30_000,
      refetchInterval: 60_000,
    }),
};
