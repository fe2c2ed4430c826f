import { factsOf, type MatchIndex } from './match-index';
import type { CaseWithPatient } from './case-access';
import { searchPeople } from './match-search';
import type { BackendStore, Writing } from './shape';

interface Arrival {
  readonly now: string;
  /** References of cases whose patients the sender has judged to be someone else. */
  readonly notThese: readonly string[];
}

/** So many people a new case may resemble; who resembles more has a name and nothing else. */
const MOST_FLAGS = 5;

/**
 * The server's silent look at each new case (Product reference, §9): over all offices, by everything
 * on record, and without a word to the sender. A possible duplicate is flagged for those who merge.
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
      // oxlint-disable-next-line no-await-in-loop
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

  /** Does what was noted. */
  const settle = async (store: BackendStore): Promise<void> => {
    if (!index.prepare()) return;
    const noted = await store.read((tx) => tx.list('duplicateChecks'));
    for (const { id, notThese } of noted) {
      // One write each, so that others' come in between.
      // oxlint-disable-next-line no-await-in-loop
      await store.write(async (tx) => {
        const record = await tx.get('cases', id);
        const patient = record === null ? null : await tx.get('patients', record.patientId);
        if (record !== null && patient !== null) {
          await compare(tx, { case: record, patient }, { now: record.arrivedAt, notThese });
        }
        await tx.delete('duplicateChecks', id);
      });
    }
  };

  return { raise, settle };
}
export type DuplicateFlags = ReturnType<typeof createDuplicateFlags>;
