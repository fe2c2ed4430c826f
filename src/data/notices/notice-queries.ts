import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';

/** What concerns the signed-in person. The change feed marks it stale with whatever happens. */
export const noticeQueries = {
  all: () => ['notices'] as const,
  mine: (personId: string) =>
    queryOptions({
      queryKey: [...noticeQueries.all(), personId] as const,
      queryFn: async ({ signal }) => {
        // The first rows do without it.
        const { noticeEndpoints } = await import('@/contract/endpoints/notices');
        return call(noticeEndpoints.listNotices, {}, { signal });
      },
      staleTime: 30_000,
    }),
};
