import type { CaseRecord, FailingGate } from '@/domain/case';
import type { StoredEvent } from '../stored/shape';

/**
 * A gate that fails again by an undo, or is the same side's move again, is so since it was before the
 * change, and an answer that is awaited again since then: rules judge whether, not since when.
 */
export function withMomentsAsBefore(
  event: Pick<StoredEvent, 'changes'>,
  record: CaseRecord,
): CaseRecord {
  const awaited = event.changes.find(({ field }) => field === 'progress.awaitedSince')?.before;
  if (typeof awaited !== 'string') return withGates(event, record);
  const progress = { ...record.progress, awaitedSince: awaited };
  return withGates(event, { ...record, progress });
}

function withGates({ changes }: Pick<StoredEvent, 'changes'>, record: CaseRecord): CaseRecord {
  const gates = changes.find(({ field }) => field === 'progress.failingGates')?.before;
  if (!Array.isArray(gates)) return record;
  const held = record.progress.failingGates;
  const again = (gates as readonly FailingGate[]).filter(
    ({ gate, on }) => !held.some((each) => each.gate === gate && each.on === on),
  );
  const failingGates = [...held, ...again];
  return again.length === 0
    ? record
    : { ...record, progress: { ...record.progress, failingGates } };
}
