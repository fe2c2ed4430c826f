import type { CaseRecord, Patient } from '@/domain/case';
import { can, type Actor } from '@/domain/policy';
import type { DismissalRecord, DuplicateFlagRecord } from '../stored/intake-shape';
import type { Reading } from '../stored/shape';

/** A flag with what it speaks of, as far as this person may see it. */
export interface SeenFlag {
  readonly flag: DuplicateFlagRecord;
  readonly record: CaseRecord;
  readonly other: Patient;
  /** The other patient's cases within the reader's scope; never empty. */
  readonly cases: readonly CaseRecord[];
  readonly dismissal: DismissalRecord | null;
}

/** Null where one of the two has no case that this person may see, or they are one by now. */
export async function seenFlag(
  tx: Reading,
  actor: Actor,
  flag: DuplicateFlagRecord,
): Promise<SeenFlag | null> {
  const record = await tx.get('cases', flag.caseId);
  const other = await tx.get('patients', flag.otherPatientId);
  if (record === null || other === null || !can(actor, 'duplicate.read', record)) return null;
  // Merged since: the case stands under the other's record.
  if (record.patientId === other.id) return null;
  const cases = await seenCasesOf(tx, actor, other.id);
  if (cases.length === 0) return null;
  const [dismissal = null] = await tx.list('duplicateDismissals', {
    index: 'flag',
    value: flag.id,
  });
  return { flag, record, other, cases, dismissal };
}

/** The cases whose page shows this person a possible duplicate: those of either patient of a flag. */
export async function suspectedIds(tx: Reading, actor: Actor): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const flag of await tx.list('duplicateFlags')) {
    // One after the other: most end at the first look.
    const seen = await seenFlag(tx, actor, flag);
    if (seen === null || seen.dismissal !== null) continue;
    const own = await seenCasesOf(tx, actor, seen.record.patientId);
    for (const { id } of [...own, ...seen.cases]) ids.add(id);
  }
  return [...ids];
}

async function seenCasesOf(
  tx: Reading,
  actor: Actor,
  patientId: string,
): Promise<readonly CaseRecord[]> {
  const all = await tx.list('cases', { index: 'patient', value: patientId });
  return all.filter((each) => can(actor, 'duplicate.read', each));
}
