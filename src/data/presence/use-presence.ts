import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { readTabSession } from '@/api/session-token';
import type { PresenceList } from '@/contract/live';
import { useTabSession } from '../session/use-tab-session';
import { presenceQueries } from './presence-queries';

export type PresenceEntry = PresenceList['items'][number];

/**
 * Says which case this tab has open, every 12 seconds and whenever that changes. Mounted once, in
 * the signed-in frame, with the case of the address or null.
 */
export function usePresenceBeat(reference: string | null, isEditing: boolean): void {
  const isSignedIn = useTabSession() !== null;
  useQuery({ ...presenceQueries.beat(reference, isEditing), enabled: isSignedIn });
  const client = useQueryClient();
  useEffect(() => {
    if (!isSignedIn) return undefined;
    // Said on leaving, so that nobody is shown for the half minute that a beat lives.
    return () => {
      if (readTabSession() !== null) void sayLeft(client);
    };
  }, [client, isSignedIn]);
}

/** Best effort: a beat that does not arrive runs out by itself. */
async function sayLeft(client: QueryClient): Promise<void> {
  try {
    await client.query({ ...presenceQueries.beat(null, false), staleTime: 0 });
  } catch {
    // The server is not there; nothing is lost.
  }
}

/** Who else has this case open. */
export function usePresenceOf(reference: string): readonly PresenceEntry[] {
  return useOthers().filter((entry) => entry.reference === reference);
}

/** Who else has which case open, for rows of a list. */
export function usePresenceMap(): ReadonlyMap<string, readonly PresenceEntry[]> {
  const others = useOthers();
  return useMemo(() => Map.groupBy(others, ({ reference }) => reference), [others]);
}

function useOthers(): readonly PresenceEntry[] {
  const me = useTabSession()?.personId;
  const { items } = useQuery(presenceQueries.everyone()).data;
  return useMemo(() => items.filter(({ personId }) => personId !== me), [items, me]);
}
