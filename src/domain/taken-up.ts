import type { EventKind } from './event-kinds';

/** An event of a case, as far as it tells whether anybody has taken the case up. */
export interface Deed {
  readonly id: string;
  readonly caseId: string;
  readonly at: string;
  readonly by: string | null;
  readonly kind: EventKind;
  readonly changes: readonly { readonly field: string; readonly before?: unknown }[];
  /** The event that it took back. */
  readonly reverts?: string | undefined;
}

interface ReturnFacts {
  readonly caseId: string;
  /** Of the case, the newest first. */
  readonly events: readonly Deed[];
  /** The answer that brought the case back. */
  readonly answer: { readonly kind: EventKind; readonly at: string };
  /** Whose the case is, who had sent it, and whoever looks. */
  readonly senders: ReadonlySet<string>;
}

/**
 * Whether the sending side has taken up what came back to it (Product reference, §6, §10): by anything
 * that one of the senders does in the case, unless that was taken back, and by any other owner. A mere
 * look takes nothing up, and neither does what the returning side goes on to write.
 */
export function isTakenUp({ caseId, events, answer, senders }: ReturnFacts): boolean {
  const since = sinceReturn(answer, events);
  const undone = new Set(since.map(({ reverts }) => reverts));
  const ids = new Set(since.map(({ id }) => id));
  return since.some(
    (deed) =>
      deed.caseId === caseId &&
      !undone.has(deed.id) &&
      !(deed.reverts !== undefined && ids.has(deed.reverts)) &&
      ((deed.by !== null && senders.has(deed.by)) ||
        deed.changes.some(({ field }) => field === 'ownerId')),
  );
}

/** What was done after the answer, the newest first; a merge leaves its event with the other case. */
function sinceReturn(
  { kind, at }: ReturnFacts['answer'],
  events: readonly Deed[],
): readonly Deed[] {
  const answer = events.findIndex((event) => event.kind === kind);
  return answer >= 0 ? events.slice(0, answer) : events.filter((event) => event.at > at);
}
