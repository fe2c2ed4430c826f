import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import type { MyDay } from '@/contract/my-day';
import { myDayEndpoints } from '@/contract/endpoints/my-day';
import { queueQueries } from '../queues/queue-queries';

/** Whether follow-ups and open conflicts are in it. */
const isGathered = (day: MyDay | undefined): boolean =>
  day === undefined || (day.isWhole && day.items.every(({ row }) => row.conflicts !== undefined));

/**
 * What I owe today. It stands beside the overview of queues: whatever changes their numbers changes
 * it too, and the interval is for clocks and windows that pass.
 */
export const myDayQueries = {
  mine: () =>
    queryOptions({
      queryKey: [...queueQueries.all(), 'my-day'] as const,
      queryFn: ({ client, queryKey, signal }) => {
        // The first answer does not wait for what is counted over all cases.
        const isFirst = client.getQueryData(queryKey) === undefined;
        const query = isFirst ? {} : { extra: ['conflicts' as const] };
        return call(myDayEndpoints.getMyDay, { query }, { signal });
      },
      staleTime: 15_000,
      // What is still being gathered is there in a moment.
      refetchInterval: ({ state: { data } }) => (isGathered(data) ? 60_000 : 2_000),
    }),
};
