import { jsonEqual } from '@/domain/merge/json-equal';
import type { MatchReason } from '@/domain/duplicates/match';
import { factsOf, type MatchIndex } from './match-index';
import type { CaseWithPatient } from '../command/case-access';
import { searchPeople } from './match-search';
import type { BackendStore, Writing } from '../stored/shape';

interface Arrival {
  readonly now: string;
  /** References of cases whose patients the sender has judged to be someone else. */
  readonly notThese: readonly string[];
}

/** So many people a new case may resemble; who resembles more has a name and nothing else. */
const MOST_FLAGS = 5;

/**
 * The server's silent look at each new case, and at each whose patient is known otherwise since
 * (Product reference, §9): over all offices, by everything on record, and without a word to the
 * sender. A possible duplicate is flagged for those who merge.
 */
export function createDuplicateFlags(index: MatchIndex, ids: () => string) {
  const compare = async (
    tx: Writing,
    { case: record, patient }: CaseWithPatient,
    { now, notThese }: Arrival,
  ): Promise<void> => {
    const found = await searchPeople(tx, index, factsOf(patient, [record]), {
      exceptPatientId: patient.id,
      view: async (cases) => ({ cases, seesNumbers: true }),
    });
    const others = found.filter(
      ({ cases }) => !cases.some(({ reference }) => notThese.includes(reference)),
    );
    for (const { patient: other, likeness } of others.slice(0, MOST_FLAGS)) {
      // One after the other: a transaction is one line of work.
      if (await isKnown(tx, patient.id, other.id, likeness.reasons)) continue;
      await tx.put('duplicateFlags', {
        id: ids(),
        at: now,
        caseId: record.id,
        patientId: patient.id,
        otherPatientId: other.id,
        strength: likeness.strength,
        reasons: likeness.reasons,
      });
    }
  };

  /** In the transaction of the arrival, or noted there to be done once all records were read. */
  const raise = async (tx: Writing, arrived: CaseWithPatient, arrival: Arrival): Promise<void> => {
    if (index.prepare()) return compare(tx, arrived, arrival);
    await tx.put('duplicateChecks', { id: arrived.case.id, notThese: arrival.notThese });
  };

  /**
   * After an edit, in its transaction, if what people are compared by has changed. Whoever saves a
   * telephone number does not wait until all records were read: then it is noted.
   */
  const follow = async (
    tx: Writing,
    before: CaseWithPatient,
    after: CaseWithPatient,
    now: string,
  ): Promise<void> => {
    const known = factsOf(before.patient, [before.case]);
    if (jsonEqual(known, factsOf(after.patient, [after.case]))) return;
    if (index.isComplete) return compare(tx, after, { now, notThese: [] });
    const { id } = after.case;
    // One that arrived and still waits is compared as it stands then, this edit included.
    if ((await tx.get('duplicateChecks', id)) === null) {
      await tx.put('duplicateChecks', { id, at: now, notThese: [] });
    }
    void index.ready();
  };

  /** Does what was noted, as soon as all records have been read; begins to read them. */
  const settle = async (store: BackendStore): Promise<void> => {
    const noted = await store.read((tx) => tx.list('duplicateChecks'));
    if (noted.length === 0 || !index.prepare()) return;
    for (const { id, at, notThese } of noted) {
      // One write each, so that others' come in between.
      await store.write(async (tx) => {
        const record = await tx.get('cases', id);
        const patient = record === null ? null : await tx.get('patients', record.patientId);
        if (record !== null && patient !== null) {
          await compare(tx, { case: record, patient }, { now: at ?? record.arrivedAt, notThese });
        }
        await tx.delete('duplicateChecks', id);
      });
    }
  };

  return { raise, follow, settle };
}
export type DuplicateFlags = ReturnType<typeof createDuplicateFlags>;

/** Whether these two have been flagged: openly, or set aside although all of this was known. */
async function isKnown(
  tx: Writing,
  patientId: string,
  otherId: string,
  reasons: readonly MatchReason[],
): Promise<boolean> {
  const flags = await tx.list('duplicateFlags', { index: 'patient', value: patientId });
  for (const flag of flags) {
    if (flag.patientId !== otherId && flag.otherPatientId !== otherId) continue;
    const dismissals = await tx.list('duplicateDismissals', { index: 'flag', value: flag.id });
    if (dismissals.length === 0) return true;
    if (reasons.every((reason) => flag.reasons.includes(reason))) return true;
  }
  return false;
}
