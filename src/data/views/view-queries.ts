import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { call, type AnswerOf } from '@/api/call';
import { viewEndpoints } from '@/contract/endpoints/views';
import type { ListView } from '@/contract/view';

/** The signed-in person's saved views, in their order. */
export const viewQueries = {
  all: () => ['views'] as const,
  mine: () =>
    queryOptions({
      queryKey: [...viewQueries.all(), 'mine'] as const,
      queryFn: ({ signal }) => call(viewEndpoints.listViews, {}, { signal }),
      staleTime: 30_000,
    }),
};

/** Changes the cached views at once. @returns the way back. */
export function patchViews(
  client: QueryClient,
  change: (views: readonly ListView[]) => readonly ListView[],
): () => void {
  const { queryKey } = viewQueries.mine();
  const before = client.getQueryData(queryKey);
  if (before === undefined) return () => {};
  const after: AnswerOf<typeof viewEndpoints.listViews> = { items: [...change(before.items)] };
  client.setQueryData(queryKey, after);
  return () => client.setQueryData(queryKey, (held) => (held === after ? before : held));
}
