import type { QueryClient } from '@tanstack/react-query';
import { call } from '@/api/call';
import { onTabSessionChange, readTabSession } from '@/api/session-token';
import type { Draft, SaveDraft } from '@/contract/draft';
import { draftEndpoints } from '@/contract/endpoints/drafts';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { DraftKeeper } from './draft-keeper';
import type { DraftNotice, DraftSubject } from './draft-parts';
import { draftQueries, noteDraft } from './draft-queries';
import { removeDraft, removeUntold } from './draft-removals';

/** This page, among all that may write at one draft. */
let writer: string | null = null;
const CHANNEL = 'drafts';

/**
 * The drafts that a page writes at, each with one keeper: it outlives the screen that began it until
 * everything typed is kept, so that leaving a screen while the server is away loses nothing.
 */
class DraftKeepers {
  readonly #client: QueryClient;
  readonly #keepers = new Map<string, DraftKeeper>();
  readonly #shown = new WeakMap<DraftKeeper, number>();
  readonly #channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);

  constructor(client: QueryClient) {
    this.#client = client;
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<DraftNotice>) => {
      for (const keeper of this.#keepers.values()) void keeper.hear(data);
      void client.invalidateQueries({ queryKey: draftQueries.all() });
    });
    onTabSessionChange(() => {
      for (const keeper of this.#keepers.values()) keeper.sessionChanged();
      removeUntold(client);
    });
  }

  /** The keeper of a draft of the signed-in person. */
  of(id: string, subject: DraftSubject, found: Draft | null): DraftKeeper {
    const ownerId = readTabSession()?.personId ?? '';
    const known = this.#keepers.get(id);
    if (known?.ownerId === ownerId) return known;
    const keeper = this.#make(id, subject, found, ownerId);
    this.#keepers.set(id, keeper);
    return keeper;
  }

  /** The draft that this page holds of such a subject, which the server may not have yet; else null. */
  idOf(subject: Pick<DraftSubject, 'kind' | 'about' | 'group'>): string | null {
    const ownerId = readTabSession()?.personId;
    for (const [id, keeper] of this.#keepers) {
      const { kind, about, group } = keeper.subject;
      const isSame = kind === subject.kind && about === subject.about && group === subject.group;
      if (isSame && keeper.ownerId === ownerId && keeper.body !== null) return id;
    }
    return null;
  }

  /** The keepers of this page that hold something of the signed-in person about a case. */
  about(reference: string): readonly (readonly [id: string, keeper: DraftKeeper])[] {
    const personId = readTabSession()?.personId;
    return [...this.#keepers].filter(
      ([, { subject, ownerId, body }]) =>
        subject.about === reference && ownerId === personId && body !== null,
    );
  }

  /** Those that hold something of the signed-in person that the server does not have. */
  unkept(): readonly DraftKeeper[] {
    const personId = readTabSession()?.personId;
    return [...this.#keepers.values()].filter(
      ({ ownerId, isKept, body }) => ownerId === personId && !isKept && body !== null,
    );
  }

  /**
   * A screen shows the draft. @returns how it leaves: once no screen shows it and everything typed is
   * kept, the keeper is forgotten.
   */
  enter(id: string, keeper: DraftKeeper): () => void {
    this.#keepers.set(id, keeper);
    this.#shown.set(keeper, (this.#shown.get(keeper) ?? 0) + 1);
    return () => {
      this.#shown.set(keeper, (this.#shown.get(keeper) ?? 1) - 1);
      void keeper.flush();
      const forget = (): boolean => {
        const isInUse = (this.#shown.get(keeper) ?? 0) > 0;
        if (!isInUse && keeper.isKept && this.#keepers.get(id) === keeper) {
          this.#keepers.delete(id);
        }
        return isInUse || keeper.isKept;
      };
      if (forget()) return;
      const stop = keeper.subscribe(() => {
        if (forget()) stop();
      });
    };
  }

  #make(id: string, subject: DraftSubject, found: Draft | null, ownerId: string): DraftKeeper {
    writer ??= newId();
    const params = { draftId: id };
    const isOwner = (): boolean => readTabSession()?.personId === ownerId;
    return new DraftKeeper(
      {
        id,
        subject,
        writer,
        ownerId,
        isOwner,
        send: (save, { isLast }) => {
          const token = readTabSession()?.token;
          // By name: that it was kept is learned also where its person has left meanwhile.
          const options = { keepalive: isLast, ...(token !== undefined && { token }) };
          return call(draftEndpoints.saveDraft, { params, body: wellFormed(save) }, options);
        },
        remove: () => removeDraft(this.#client, id, ownerId),
        read: async () => {
          const { items } = await call(draftEndpoints.listDrafts, {});
          return items.find((each) => each.id === id) ?? null;
        },
        onServer: (draft) => {
          // What somebody typed enters no list that somebody else reads by now.
          if (isOwner()) noteDraft(this.#client, id, draft);
        },
        tell: (notice) => this.#channel?.postMessage(notice),
        nowMs: serverNow,
        random: Math.random,
        after: (ms, work) => {
          const timer = setTimeout(work, ms);
          return () => clearTimeout(timer);
        },
      },
      found,
    );
  }
}

/** Half of a pair, cut off by a paste or an input method, would have the whole state refused. */
const wellFormed = (save: SaveDraft): SaveDraft =>
  JSON.parse(JSON.stringify(save), (_name, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  ) as SaveDraft;

const ofClients = new WeakMap<QueryClient, DraftKeepers>();

/** The keepers of the drafts of this page; made when they are first asked for. */
export function keepersOf(client: QueryClient): DraftKeepers {
  const known = ofClients.get(client);
  if (known) return known;
  const made = new DraftKeepers(client);
  ofClients.set(client, made);
  return made;
}
