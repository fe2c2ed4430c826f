import type { CaseRow } from '../case-row';
import type { EventKind } from '../event-kinds';
import type { HandOffRecord } from './hand-off';

/** An event of a case, as far as it tells whether anybody has taken the case up. */
export interface Deed {
  readonly id: string;
  readonly caseId: string;
  readonly at: string;
  readonly by: string | null;
  readonly kind: EventKind;
  readonly changes: readonly { readonly field: string }[];
  /** The event that it took back. */
  readonly reverts?: string | undefined;
}

interface CameBackFacts {
  readonly case: Pick<CaseRow, 'id' | 'stage' | 'ownerId' | 'handOff'>;
  /** The newest of the case. */
  readonly handOff: HandOffRecord | undefined;
  /** Of the case, the newest first. */
  readonly events: readonly Deed[];
  /** Whoever looks: the owner, the owner's cover, or who has sent it in their stead. */
  readonly me: string;
}

/**
 * A hand-off that was returned and that the sending side has done nothing with since (Product
 * reference, §6, §10): it waits for its owner, who believed it given away. It is settled by anything
 * that the owner, the sender or `me` does in the case, unless that was taken back, and by any other
 * owner. A mere look settles nothing, and neither does what the returning side goes on to write.
 */
export function cameBack({ case: row, handOff, events, me }: CameBackFacts): HandOffRecord | null {
  if (handOff === undefined || handOff.answer !== 'returned') return null;
  if (row.stage === 'closed' || row.ownerId === null || row.handOff !== null) return null;
  const since = sinceReturn(handOff, events);
  const undone = new Set(since.map(({ reverts }) => reverts));
  const ids = new Set(since.map(({ id }) => id));
  const own = new Set([row.ownerId, handOff.by, me]);
  const isTakenUp = since.some(
    ({ id, caseId, by, reverts, changes }) =>
      caseId === row.id &&
      !undone.has(id) &&
      !(reverts !== undefined && ids.has(reverts)) &&
      ((by !== null && own.has(by)) || changes.some(({ field }) => field === 'ownerId')),
  );
  return isTakenUp ? null : handOff;
}

/** What was done after the answer, the newest first; a merge leaves its event with the other case. */
function sinceReturn({ answeredAt }: HandOffRecord, events: readonly Deed[]): readonly Deed[] {
  const answer = events.findIndex(({ kind }) => kind === 'hand-off-returned');
  return answer >= 0 ? events.slice(0, answer) : events.filter(({ at }) => at > (answeredAt ?? ''));
}
