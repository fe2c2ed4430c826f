import type { CaseRecord, Patient } from '@/domain/case';
import { comparePeople, type Likeness } from '@/domain/duplicates/compare-people';
import { featuresOf, type PersonFacts } from '@/domain/duplicates/person-features';
import { tellingMatches } from '@/domain/duplicates/telling-matches';
import { factsOf, type MatchIndex } from './match-index';
import type { Reading } from '../stored/shape';

export interface FoundPerson {
  readonly patient: Patient;
  /** All of the patient's cases that the search was allowed to look at, newest first. */
  readonly cases: readonly CaseRecord[];
  readonly likeness: Likeness;
}

export interface SearchRules {
  /** Cases that may be looked at, and whether the patient's passport number may be. */
  readonly view: (
    cases: readonly CaseRecord[],
  ) => Promise<{ readonly cases: readonly CaseRecord[]; readonly seesNumbers: boolean }>;
  readonly exceptPatientId?: string | null;
}

/** Patients who may be the one of these facts, surest first. */
export async function searchPeople(
  tx: Reading,
  index: MatchIndex,
  facts: PersonFacts,
  { view, exceptPatientId = null }: SearchRules,
): Promise<readonly FoundPerson[]> {
  const person = featuresOf(facts);
  const candidates = (await index.candidates(tx, person)).filter(
    ({ id }) => id !== exceptPatientId,
  );
  const patients = await tx.getMany(
    'patients',
    candidates.map(({ id }) => id),
  );
  const found: FoundPerson[] = [];
  for (const [place, patient] of patients.entries()) {
    if (patient === null) continue;
    // A quick look first: cases, which cost most, only add the numbers of those who called.
    const isLike = comparePeople(person, featuresOf(factsOf(patient, []))) !== null;
    if (!isLike && candidates[place]?.sharesPhone !== true) continue;
    const all = await tx.list('cases', { index: 'patient', value: patient.id });
    const { cases, seesNumbers } = await view(all);
    if (cases.length === 0) continue;
    const held = factsOf(patient, cases);
    const likeness = comparePeople(
      person,
      featuresOf({ ...held, passportNumber: seesNumbers ? held.passportNumber : null }),
    );
    if (likeness === null) continue;
    const newest = cases.toSorted((a, b) => (a.arrivedAt < b.arrivedAt ? 1 : -1));
    found.push({ patient, cases: newest, likeness });
  }
  return tellingMatches(found, (words) => index.namesakesByChance(words));
}
