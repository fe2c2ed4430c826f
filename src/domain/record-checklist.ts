import type { RecordItem } from './case';
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
