import type { CaseRecord, RecordItem } from './case';
import { isBlank } from './intake-completeness';
import { RECORD_KINDS, type RecordKind, type RecordState } from './vocabulary';

/** A record in one of these states can be read by the specialty, or need not be. */
const SETTLED: ReadonlySet<RecordState> = new Set(['received', 'translated', 'not-needed']);

/**
 * The kinds of records that the review still lacks (Product reference, §5), in the checklist's
 * order. One that nobody ever mentioned is missing: "not needed" must have been said.
 */
export function missingRecords(records: readonly RecordItem[]): readonly RecordKind[] {
  const settled = new Set<RecordKind>();
  for (const { kind, state } of records) if (SETTLED.has(state)) settled.add(kind);
  return RECORD_KINDS.filter((kind) => !settled.has(kind));
}

/**
 * May the review begin (Product reference, §4): the checklist is complete, or somebody has said why
 * it is possible without. The reason is given with the move or beforehand, at the checklist.
 */
export function canReview(
  record: Pick<CaseRecord, 'records' | 'recordsWaivedReason'>,
  reason: string | null,
): boolean {
  return (
    missingRecords(record.records).length === 0 ||
    !isBlank(reason) ||
    !isBlank(record.recordsWaivedReason)
  );
}

/** The checklist of a new case: nothing has been asked for yet. */
export function blankChecklist(): readonly RecordItem[] {
  return RECORD_KINDS.map((kind) => blankItem(kind));
}

/** A record that nobody has asked for yet, or one that stands otherwise with nothing known of it. */
export function blankItem(kind: RecordKind, state: RecordState = 'not-asked'): RecordItem {
  return { kind, state, request: null, receivedOn: null, note: null };
}
