import type { CaseRecord } from './case';
import { type Deed, isTakenUp } from './taken-up';
import { askerOfReturned, type ReturnedTransfer } from './turned-down';

interface CameBackFacts {
  readonly case: Pick<CaseRecord, 'id' | 'stage' | 'ownerId' | 'transfer' | 'returned'>;
  /** Of the case, the newest first. */
  readonly events: readonly Deed[];
  /** Whoever looks: the owner, the owner's cover, or who has asked in their stead. */
  readonly me: string;
}

/**
 * A transfer that the receiving side returned and that the sending side has not taken up since
 * (Product reference, §4, §10): it waits for its owner, who believed it under way.
 */
export function transferCameBack({
  case: record,
  events,
  me,
}: CameBackFacts): ReturnedTransfer | null {
  const { id, stage, ownerId, transfer, returned } = record;
  if (!returned || stage === 'closed' || ownerId === null || transfer !== null) return null;
  const answer = { kind: 'transfer-returned', at: returned.returnedAt } as const;
  const askedBy = events.map((event) => askerOfReturned(event)).find((by) => by !== null);
  const senders = new Set([ownerId, me, ...(askedBy === undefined ? [] : [askedBy])]);
  return isTakenUp({ caseId: id, events, answer, senders }) ? null : returned;
}
