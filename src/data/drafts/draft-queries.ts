import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { call } from '@/api/call';
import type { Draft, DraftList } from '@/contract/draft';
import { draftEndpoints } from '@/contract/endpoints/drafts';
import { removedDrafts } from './draft-removals';

/** What the signed-in person has begun and not finished, newest first. */
export const draftQueries = {
  all: () => ['drafts'] as const,
  mine: () =>
    queryOptions({
      queryKey: [...draftQueries.all(), 'mine'] as const,
      queryFn: async ({ client, signal }): Promise<DraftList> => {
        // Looked for before and after: one that is being told of meanwhile is in either of them.
        const before = await removedDrafts(client);
        const { items } = await call(draftEndpoints.listDrafts, {}, { signal });
        const after = await removedDrafts(client);
        return { items: items.filter(({ id }) => !before.has(id) && !after.has(id)) };
      },
      staleTime: 10_000,
    }),
};

/** Puts a draft as the server holds it into the list, at its top; null takes it out. */
export function noteDraft(client: QueryClient, id: string, draft: Draft | null): void {
  client.setQueryData<DraftList>(draftQueries.mine().queryKey, (held) => {
    if (held === undefined) return held;
    const others = held.items.filter((each) => each.id !== id);
    return { items: draft === null ? others : [draft, ...others] };
  });
}
