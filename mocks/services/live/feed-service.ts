import type { endpoints } from '@/contract/endpoints';
import { can, mayHear, type Actor } from '@/domain/policy';
import type { Answer, Call, Caller } from '../call/call';
import { findCase } from '../command/case-access';
import type { Presence, PresenceChange } from './presence';
import { callerOf } from '../people/session-service';
import type { BackendStore, EventPlace, Reading, StoredEvent } from '../stored/shape';

type Endpoints = typeof endpoints;
type Feed = Answer<Endpoints['listChanges']>;
type Entry = Feed['items'][number];

const PAGE = 500;

/**
 * The feed of changes (Architecture, §4): a long poll whose cursor is a place of the event log.
 * Presence has no place there, nor have the reader's own rights; each session is told of them once, by
 * what it was told before.
 */
export function createFeedService(store: BackendStore, presence: Presence, clock: () => number) {
  const toldOfPresence = new Map<string, number>();
  const toldOfRights = new Map<string, string>();
  /** Keeps what the reader may see by now; true where that is something else than this session was told. */
  const noteRights = ({ session, person }: Caller): boolean => {
    const rights = JSON.stringify([person.grants, person.place]);
    const told = toldOfRights.get(session.id) ?? rights;
    toldOfRights.set(session.id, rights);
    return told !== rights;
  };

  const readFeed = (call: Call<Endpoints['listChanges']>, after: number): Promise<Feed> =>
    store.read(async (tx) => {
      // A question waits, and its session may have ended meanwhile: nothing is told to it then.
      const caller = await callerOf(tx, call.caller.session.id, clock());
      const laidAtCursor = (await tx.get('settings', 'demo'))?.laidAtCursor ?? 0;
      const { events, last } = await tx.eventsAfter(after, PAGE);
      if (after < laidAtCursor || after > last) {
        const laid = { kind: 'demo-laid', reference: null, at: call.now, by: null } as const;
        return { cursor: last, items: [laid], reset: true };
      }
      if (noteRights(caller)) {
        const own = { kind: 'rights-changed', reference: null, at: call.now, by: null } as const;
        return { cursor: last, items: [own], reset: true };
      }
      const told = toldOfPresence.get(caller.session.id) ?? presence.last;
      const heard = await presenceEntries(tx, caller.actor, presence.changesAfter(told));
      toldOfPresence.set(caller.session.id, presence.last);
      const items = events.flatMap(({ event }) => entriesOf(event, caller.actor));
      const cursor = events.length === PAGE ? (events.at(-1)?.cursor ?? last) : last;
      return { cursor, items: [...items, ...heard], reset: false };
    });

  return {
    listChanges: async (call: Call<Endpoints['listChanges']>): Promise<Feed> => {
      const { after, wait = 0 } = call.query;
      if (after === undefined) {
        toldOfPresence.set(call.caller.session.id, presence.last);
        noteRights(call.caller);
        const { last } = await store.read((tx) => tx.eventsAfter(0, 0));
        return { cursor: last, items: [], reset: false };
      }
      const ended = new AbortController();
      const timer = setTimeout(() => ended.abort(), wait * 1000);
      const signal = AbortSignal.any([call.signal, ended.signal]);
      try {
        let cursor = after;
        for (;;) {
          // Asked for before reading, so that nothing that is written meanwhile is missed.
          const woken = nextChange(signal);
          const feed = await readFeed(call, cursor);
          if (feed.items.length > 0 || feed.reset || wait === 0 || signal.aborted) return feed;
          cursor = feed.cursor;
          await woken;
          if (call.signal.aborted) return { ...feed, cursor };
        }
      } finally {
        clearTimeout(timer);
        ended.abort();
      }
    },
    forget: (sessionId: string): void => {
      toldOfPresence.delete(sessionId);
      toldOfRights.delete(sessionId);
    },
  };

  function nextChange(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        stopStore();
        stopPresence();
        signal.removeEventListener('abort', done);
        resolve();
      };
      const stopStore = store.onCommit(done);
      const stopPresence = presence.onChange(done);
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    });
  }
}

/** A move is heard on both sides: where the case was, and where it is. */
function entriesOf(event: StoredEvent, actor: Actor): readonly Entry[] {
  const { kind, at, by, reference, places = [], others = [] } = event;
  const sees = (place: EventPlace): boolean =>
    can(actor, 'changes.read', place) && mayHear(actor, kind, place);
  const entry = (of: string): Entry => ({ kind, reference: of, at, by });
  return [
    ...(reference !== undefined && places.some(sees) ? [entry(reference)] : []),
    ...others.filter(({ place }) => sees(place)).map((other) => entry(other.reference)),
  ];
}

async function presenceEntries(
  tx: Reading,
  actor: Actor,
  changes: readonly PresenceChange[],
): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  for (const { reference, personId, atMs } of changes) {
    // Few at a time: those of the last seconds.
    const record = await findCase(tx, reference);
    if (record === null || !can(actor, 'changes.read', record)) continue;
    found.push({ kind: 'presence', reference, at: new Date(atMs).toISOString(), by: personId });
  }
  return found;
}
export type FeedService = ReturnType<typeof createFeedService>;
