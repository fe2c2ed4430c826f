import type { OperationId } from '@/contract/endpoints';
import type { Problem } from '@/contract/problem';
import type { MergeConflict } from '@/domain/merge/merge-groups';

/** Versions of the two records of a case that a command was decided upon; null where it saw none. */
export interface SeenVersions {
  readonly case: number | null;
  readonly patient: number | null;
}

/** A write as a screen asks for it: plain JSON, so that it can be sent again after a reload. */
export interface Command {
  readonly operationId: OperationId;
  /** Commands of one lane are sent in their order: the reference of the case, or one of its own. */
  readonly lane: string;
  /** The case whose caches it touches; null where there is none, or none yet. */
  readonly reference: string | null;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly seen: SeenVersions;
  /**
   * Which of the versions goes out as `If-Match`, or the version itself of a record that stands
   * under the case.
   */
  readonly ifMatch: keyof SeenVersions | number | null;
  /** Edits only: the fields as they were seen, flat, for a merge with somebody else's change. */
  readonly base: Readonly<Record<string, unknown>> | null;
  /** Not shown to the person and dropped when refused: that a case was viewed, that a draft is done with. */
  readonly isQuiet: boolean;
}

/** An edit that overlaps with somebody else's; JSON, so that it outlives a reload. */
export interface Conflict {
  readonly conflicts: readonly MergeConflict[];
  /** Who changed it meanwhile, a person's id, and when; null where the timeline does not say. */
  readonly by: string | null;
  readonly at: string | null;
}

/** Why an entry was refused, for good. */
export type Refusal =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  /** Something on the way turned it down, or the server failed, each time. */
  | { readonly kind: 'failed' };

/** One change of a write over many cases, as an undo names it. */
export interface DoneChange {
  readonly reference: string;
  readonly changeId: string;
}

/** What is remembered of an entry that was acknowledged. */
export interface SentNote {
  /** When, as an ISO instant. */
  readonly at: string;
  /** With it the change can be undone until `undoUntil`; null where it cannot. */
  readonly changeId: string | null;
  readonly undoUntil: string | null;
  /** What a write over many cases has done, each with the change that undoes it; absent for any other. */
  readonly many?: readonly DoneChange[];
  /** A write over many of which each was refused: it has changed nothing. */
  readonly isAllRefused?: true;
  /** Fields that an edit changed, by their paths. */
  readonly fields: readonly string[];
}

export interface NewEntry extends Command {
  readonly id: string;
  /** Idempotency key of what is sent now; another one after a merge, because the body is another. */
  readonly key: string;
  /** The person whose write it is; it is sent in no other name. */
  readonly ownerId: string;
  readonly createdAt: string;
  /** Attempts that failed so far and may have failed for what it is. */
  readonly attempts: number;
  /** An attempt got no answer, so the server may have done it already. */
  readonly mayHaveArrived: boolean;
  /** `sent`: acknowledged, and remembered for as long as it can be undone. */
  readonly state: 'waiting' | 'refused' | 'sent';
  readonly refusal: Refusal | null;
  readonly sent: SentNote | null;
}

export interface OutboxEntry extends NewEntry {
  /** Place in the queue; grows, over all tabs. */
  readonly order: number;
}
