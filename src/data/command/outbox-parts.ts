import type { OutboxEntry, Refusal, SeenVersions, SentNote } from './outbox-entry';
import type { OutboxStorage } from './outbox-storage';

/** A record under a case, moved on by a command of mine and by nobody else. */
export interface MovedRecord {
  readonly id: string;
  readonly before: number;
  readonly after: number;
}

/** What a command of mine has made of the versions of its records. */
export interface NowVersions extends SeenVersions {
  readonly record?: MovedRecord | null;
}

/** What became of one attempt to send an entry. */
export type Sent =
  | {
      readonly kind: 'acknowledged';
      readonly answer: unknown;
      /**
       * Done, by an answer that this page cannot read, as the server is another one than it knows; or
       * may not, as its person has lost the case since.
       */
      readonly isUnread?: true;
      /** Versions that the records have now, for commands of mine that wait behind this one. */
      readonly versions: NowVersions;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly error: Error }
  /** It may succeed later. */
  | {
      readonly kind: 'passing';
      readonly error: unknown;
      readonly mayHaveArrived: boolean;
      /** It may have failed for what it is; a line that is down says nothing about it. */
      readonly isSuspect: boolean;
    }
  /** Merged with somebody else's change: this is sent in its place, at once. */
  | {
      readonly kind: 'merged';
      readonly change: Pick<OutboxEntry, 'key' | 'body' | 'seen' | 'base'>;
    }
  /** The server asked to be left alone for so long; nothing was sent. */
  | { readonly kind: 'held'; readonly forMs: number }
  /** The tab's session is not its owner's: it waits. */
  | { readonly kind: 'not-mine' };

/** How a write stands when the screen must say something: saved or waiting; a refusal rejects. */
export type Outcome<Answer> =
  | { readonly kind: 'saved'; readonly answer: Answer; readonly entryId: string }
  /**
   * Saved, and this page does not know by what answer: another tab of the same person heard it, and left of
   * it what an undo needs, or nobody could read it.
   */
  | { readonly kind: 'elsewhere'; readonly changeId: string | null; readonly entryId: string }
  | { readonly kind: 'waiting'; readonly entryId: string };

/** How an entry ended. */
export type Ended =
  | Extract<Sent, { kind: 'acknowledged' | 'refused' }>
  /**
   * Sent, by another tab of the same person or with an answer that nobody can read; called off where
   * there is no note.
   */
  | { readonly kind: 'elsewhere'; readonly sent: SentNote | null };

/** An entry as a screen sees it, while it is not acknowledged. */
export type ShownEntry = Omit<OutboxEntry, 'state'> & {
  readonly state: 'sending' | 'waiting' | 'refused';
  /** Called off during the attempt that is under way: it goes unless that one arrives. */
  readonly isCalledOff: boolean;
};

export interface OutboxView {
  readonly entries: readonly ShownEntry[];
  /** What was acknowledged lately, newest first. */
  readonly sent: readonly OutboxEntry[];
  /** Sent to nobody yet, or not answered. */
  readonly waiting: number;
  readonly refused: number;
  readonly isPersistent: boolean;
}

export interface OutboxParts {
  readonly storage: OutboxStorage;
  readonly send: (entry: OutboxEntry) => Promise<Sent>;
  /** Who is signed in in this tab. */
  readonly ownerId: () => string | null;
  /** What a screen is told about an entry that was refused. */
  readonly errorOf: (entry: OutboxEntry) => Error;
  /** Told of every end, also of entries that an earlier page began. */
  readonly onSettled: (entry: OutboxEntry, end: Ended) => void;
  /** Runs `work` while no other tab does so under the same name. */
  readonly exclusively: (name: string, work: () => Promise<void>) => Promise<void>;
  readonly newId: () => string;
  readonly nowMs: () => number;
  readonly random: () => number;
  /** Calls back after so many milliseconds; returns the way to call it off. */
  readonly after: (ms: number, work: () => void) => () => void;
}
