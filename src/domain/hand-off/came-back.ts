import type { CaseRow } from '../case-row';
import { type Deed, isTakenUp } from '../taken-up';
import type { HandOffRecord } from './hand-off';

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
 * A hand-off that was returned and that the sending side has not taken up since (Product reference,
 * §6, §10): it waits for its owner, who believed it given away.
 */
export function cameBack({ case: row, handOff, events, me }: CameBackFacts): HandOffRecord | null {
  if (handOff === undefined || handOff.answer !== 'returned') return null;
  if (row.stage === 'closed' || row.ownerId === null || row.handOff !== null) return null;
  const answer = { kind: 'hand-off-returned', at: handOff.answeredAt ?? '' } as const;
  const senders = new Set([row.ownerId, handOff.by, me]);
  return isTakenUp({ caseId: row.id, events, answer, senders }) ? null : handOff;
}
