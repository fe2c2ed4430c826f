import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Draft, DraftBody } from '@/contract/draft';
import { discardDraft } from './discard-draft';
import { keepersOf } from './draft-keepers';
import { draftQueries } from './draft-queries';

/** What somebody typed and did not save, as far as it is needed to read it again. */
export interface Unsaved extends Pick<Draft, 'id' | 'kind' | 'group'> {
  /** The newest state first, then those of other tabs that it took the place of. */
  readonly bodies: readonly DraftBody[];
}

/**
 * What I typed about a case and did not save, of the server and of this page's memory, also where
 * the case itself is out of reach. For a place in which nothing is typed at it any more.
 */
export function useUnsaved(reference: string): {
  readonly unsaved: readonly Unsaved[];
  /** Whether the server has said what it holds. */
  readonly isRead: boolean;
  readonly discard: (unwanted: readonly Unsaved[]) => void;
} {
  const client = useQueryClient();
  const { data } = useQuery(draftQueries.mine());
  const { mutate } = useMutation(discardDraft());
  // Also what could not be sent: its form has just gone, and its keeper goes on.
  const [keepers] = useState(() => new Map(keepersOf(client).about(reference)));
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const found = new Map<string, Unsaved>();
  for (const [id, { subject, body }] of keepers) {
    if (body !== null) {
      found.set(id, { id, kind: subject.kind, group: subject.group, bodies: [body] });
    }
  }
  for (const { id, kind, group, about, body, displaced } of data?.items ?? []) {
    if (about !== reference) continue;
    const newest = found.get(id)?.bodies[0] ?? body;
    found.set(id, { id, kind, group, bodies: [newest, ...displaced.map((each) => each.body)] });
  }
  const unsaved = [...found.values()].filter(({ id }) => !gone.has(id));
  return {
    unsaved,
    isRead: data !== undefined,
    discard: (unwanted) => {
      setGone(new Set([...gone, ...unwanted.map(({ id }) => id)]));
      for (const { id } of unwanted) {
        const keeper = keepers.get(id);
        if (keeper === undefined) mutate(id);
        else void keeper.discard();
      }
    },
  };
}
