import type { CaseWire } from '@/contract/case';
import { chasesOf } from '@/domain/records/chase-clock';
import { RECORD_KINDS, type RecordKind, type RecordState } from '@/domain/vocabulary';

/** What wants doing comes first: to chase by urgency, then to ask, to translate, and what is done. */
const RANKS: Readonly<Record<RecordState, number>> = {
  asked: 0,
  'not-asked': 1,
  'needs-translation': 2,
  received: 3,
  translated: 3,
  'not-needed': 4,
};

/** The lines in the order in which they are to be worked on. */
export function workOrder(record: CaseWire): readonly RecordKind[] {
  const chased = chasesOf(record).map(({ item }) => item.kind);
  const urgency = (kind: RecordKind): number => {
    const at = chased.indexOf(kind);
    return at < 0 ? chased.length : at;
  };
  return record.records
    .toSorted(
      (one, other) =>
        RANKS[one.state] - RANKS[other.state] ||
        urgency(one.kind) - urgency(other.kind) ||
        RECORD_KINDS.indexOf(one.kind) - RECORD_KINDS.indexOf(other.kind),
    )
    .map(({ kind }) => kind);
}
