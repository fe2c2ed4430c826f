import type { CaseRecord } from '@/domain/case';
import { deriveRow } from '@/domain/derive-row';
import type { CaseWithPatient } from './case-access';
import { changesBetween, type FieldChange } from './field-paths';
import type { Writing } from './shape';

/** Another case of the patient, and what the command changed in it. */
export interface Followed {
  readonly before: CaseRecord;
  readonly changes: readonly FieldChange[];
}

const COUNTERS: ReadonlySet<string> = new Set(['id', 'version', 'revision']);

/** The other cases of a changed patient: rows follow the patient, and take their own new values. */
export async function followPatient(
  tx: Writing,
  loaded: CaseWithPatient,
  after: CaseWithPatient,
  own: ReadonlyMap<string, Partial<CaseRecord>> = new Map(),
): Promise<readonly Followed[]> {
  const { patient } = after;
  if (patient === loaded.patient && own.size === 0) return [];
  const all = await tx.list('cases', { index: 'patient', value: patient.id });
  const followed: Followed[] = [];
  for (const before of all.filter(({ id }) => id !== after.case.id)) {
    const change = own.get(before.id);
    const next = {
      ...before,
      ...change,
      version: before.version + (change === undefined ? 0 : 1),
      revision: before.revision + 1,
    };
    // One after the other: a transaction is one line of work.
    // oxlint-disable-next-line no-await-in-loop
    await tx.put('cases', next);
    // oxlint-disable-next-line no-await-in-loop
    await tx.putRow(deriveRow(next, patient));
    followed.push({ before, changes: changesBetween({ ...before }, { ...next }, COUNTERS) });
  }
  return followed;
}
