import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { mergeEndpoints } from '@/contract/endpoints/merges';
import { caseQueries } from '../case-cache/case-queries';

/** What is read before two cases are merged or linked. */
export const mergeQueries = {
  /** Under the cases: the change feed marks it stale with them. */
  previews: () => [...caseQueries.all(), 'merge-preview'] as const,
  preview: (into: string, other: string) =>
    queryOptions({
      queryKey: [...mergeQueries.previews(), into, other] as const,
      queryFn: ({ signal }) =>
        call(
          mergeEndpoints.previewMerge,
          { params: { reference: into }, query: { other } },
          { signal },
        ),
      staleTime: 0,
    }),
};
