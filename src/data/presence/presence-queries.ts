import { queryOptions } from '@tanstack/react-query';
import type { PresenceList } from '@/contract/live';

const NOBODY: PresenceList = { items: [] };

/**
 * Who else has which case open. Filled by the heartbeat (`usePresenceBeat`), whose answer it is;
 * read it through `usePresenceOf`.
 */
export const presenceQueries = {
  all: () => ['presence'] as const,
  everyone: () =>
    queryOptions({
      queryKey: [...presenceQueries.all(), 'everyone'] as const,
      queryFn: (): PresenceList => NOBODY,
      staleTime: Number.POSITIVE_INFINITY,
      initialData: NOBODY,
    }),
};
