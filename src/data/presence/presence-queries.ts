import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { readFreshness } from '@/api/freshness';
import { liveEndpoints } from '@/contract/endpoints/live';
import type { PresenceList } from '@/contract/live';

const NOBODY: PresenceList = { items: [] };
/** A beat lives 30 seconds on the server; two may be lost before others think that I left. */
const BEAT_MS = 12_000;

/**
 * Who else has which case open. A heartbeat, not a write: it changes no record, is never stored, and
 * is worth nothing later, so it does not go through the outbox.
 */
export const presenceQueries = {
  all: () => ['presence'] as const,
  beats: () => [...presenceQueries.all(), 'beat'] as const,
  /** Says what I have open, and answers who has what open; repeated while it is mounted. */
  beat: (reference: string | null, isEditing: boolean) =>
    queryOptions({
      queryKey: [...presenceQueries.beats(), reference, isEditing] as const,
      queryFn: async ({ client, signal }): Promise<PresenceList> => {
        // While the server is out one question is enough, and that is the feed's (Quality, §1, G2).
        if (readFreshness().isCutOff) {
          return client.getQueryData(presenceQueries.everyone().queryKey) ?? NOBODY;
        }
        const list = await call(liveEndpoints.beat, { body: { reference, isEditing } }, { signal });
        client.setQueryData(presenceQueries.everyone().queryKey, list);
        return list;
      },
      staleTime: 0,
      gcTime: 0,
      refetchInterval: BEAT_MS,
      retry: false,
    }),
  /** The newest answer to a beat. */
  everyone: () =>
    queryOptions({
      queryKey: [...presenceQueries.all(), 'everyone'] as const,
      queryFn: (): PresenceList => NOBODY,
      staleTime: Number.POSITIVE_INFINITY,
      initialData: NOBODY,
    }),
};
