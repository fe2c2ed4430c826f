import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftBody, DraftKind } from '@/contract/draft';
import { newId } from '@/lib/new-id';
import { keepersOf } from './draft-keepers';
import type { DraftView, Elsewhere } from './draft-parts';
import { draftQueries } from './draft-queries';

interface DraftOf {
  readonly kind: DraftKind;
  /** Reference of the case; null for a new request. */
  readonly about: string | null;
  /** The field group, where a case has several that are edited apart. */
  readonly group: string | null;
  /** Version of the record at which a new draft begins. */
  readonly baseVersion?: number | null;
  /** This draft, where several of one kind stand side by side; made by `newId()`. */
  readonly id?: string;
}

export interface UsedDraft extends DraftView {
  readonly id: string;
  /**
   * What was found when the screen opened: the form begins with it. Read it through a schema: an
   * older version of this page may have written it. Null where there is none.
   */
  readonly found: DraftBody | null;
  /** Version of the record that the found draft was begun at. */
  readonly foundVersion: number | null;
  /** The whole state of the form; call it with each change, it costs nothing. */
  readonly save: (body: DraftBody) => void;
  /** After saving for good, or when it is not wanted; `isGone` where the server did it itself. */
  readonly discard: (isGone?: boolean) => Promise<void>;
  /** Goes on although the draft was thrown away in another tab (`state` is `gone`). */
  readonly keep: () => void;
  /** Takes the state of another tab; put what it returns into the form. */
  readonly take: (one: Elsewhere) => DraftBody;
  /** Lets the states of other tabs go. */
  readonly letGo: () => void;
}

/**
 * One draft of the signed-in person, kept on the server while it is typed (so that it follows the
 * person and nothing of a patient lies in the browser's storage). Suspends until known.
 *
 * The form stays the owner of its values: begin it with `found`, tell every change to `save`, and
 * `discard` once the command itself was acknowledged. `state` is what the screen shows; see
 * `DraftNote` in parts for the words.
 *
 * @example
 * const draft = useDraft({ kind: 'edit', about: reference, group: 'caller' });
 * const [values, setValues] = useState(() => read(draft.found) ?? valuesOf(detail));
 * const change = (next: Values) => { setValues(next); draft.save(next); };
 */
export function useDraft({ kind, about, group, baseVersion = null, id }: DraftOf): UsedDraft {
  const client = useQueryClient();
  const { data } = useSuspenseQuery(draftQueries.mine());
  const [opened] = useState(() => {
    const found =
      data.items.find((each) =>
        id === undefined
          ? each.kind === kind && each.about === about && each.group === group
          : each.id === id,
      ) ?? null;
    const keepers = keepersOf(client);
    // Who comes back at once finds what is still on its way to the server.
    const draftId = id ?? found?.id ?? keepers.idOf({ kind, about, group }) ?? newId();
    const begun = found?.baseVersion ?? baseVersion;
    const keeper = keepers.of(draftId, { kind, about, group, baseVersion: begun }, found);
    return { draftId, keeper, found: keeper.body, begun: keeper.body === null ? null : begun };
  });
  const { draftId, keeper, found, begun } = opened;
  const view = useSyncExternalStore(keeper.subscribe, keeper.view);

  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const leave = keepersOf(client).enter(draftId, keeper);
    const isHidden = () => document.visibilityState === 'hidden';
    document.addEventListener('visibilitychange', () => void (isHidden() && keeper.flush(true)), {
      signal,
    });
    globalThis.addEventListener('pagehide', () => void keeper.flush(true), { signal });
    globalThis.addEventListener(
      'beforeunload',
      (event) => {
        if (keeper.isKept) return;
        // While it is only on its way there is nothing to ask; cut off, what was typed would be lost.
        const { state } = keeper.view();
        if (state === 'failed' || state === 'gone') event.preventDefault();
        void keeper.flush(true);
      },
      { signal },
    );
    return () => {
      end.abort();
      leave();
    };
  }, [client, draftId, keeper]);

  return {
    ...view,
    id: draftId,
    found,
    foundVersion: begun,
    save: (body) => keeper.save(body),
    discard: (isGone) => keeper.discard(isGone),
    keep: () => keeper.keep(),
    take: (one) => keeper.take(one),
    letGo: () => keeper.letGo(),
  };
}
