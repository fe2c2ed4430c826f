import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { caseReadingEndpoints } from '@/contract/endpoints/case-reading';

const PAGE = 50;

/** The timeline of a case, newest first, page by page. */
export const eventQueries = {
  all: () => ['events'] as const,
  ofCase: (reference: string) =>
    infiniteQueryOptions({
      queryKey: [...eventQueries.all(), reference] as const,
      queryFn: ({ pageParam, signal }) =>
        call(
          caseReadingEndpoints.listEvents,
          { params: { reference }, query: { offset: pageParam, limit: PAGE } },
          { signal },
        ),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const read = pages.reduce((sum, page) => sum + page.items.length, 0);
        return last.items.length > 0 && read < last.total ? read : undefined;
      },
      staleTime: 10_000,
    }),
};
