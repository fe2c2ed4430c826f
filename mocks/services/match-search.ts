import type { CaseRecord, Patient } from '@/domain/case';
import { comparePeople, type Likeness } from '@/domain/duplicates/compare-people';
import { MATCH_STRENGTHS } from '@/domain/duplicates/match';
import { featuresOf, type PersonFacts } from '@/domain/duplicates/person-features';
import { factsOf, type MatchIndex } from './match-index';
import type { Reading } from './shape';

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

/** A name, or a telephone, that more patients share says nothing about any of them (config). */
const MOST_OF_ONE_NAME = 2;
/** A name that chance brings about so often (config) is no hint by itself. */
const MOST_BY_CHANCE = 0.15;
const MOST_OF_ONE_CONTACT = 6;

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
    // oxlint-disable-next-line no-await-in-loop
    const all = await tx.list('cases', { index: 'patient', value: patient.id });
    // oxlint-disable-next-line no-await-in-loop
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
  return telling(found, index.namesakesByChance(person)).toSorted(
    (a, b) => rank(a) - rank(b) || b.likeness.reasons.length - a.likeness.reasons.length,
  );
}

const rank = ({ likeness }: FoundPerson): number => MATCH_STRENGTHS.indexOf(likeness.strength);

function telling(found: readonly FoundPerson[], byChance: number): readonly FoundPerson[] {
  const named = found.filter(({ likeness }) => likeness.isNameAlone).length;
  const reached = found.filter(({ likeness }) => likeness.isContactAlone).length;
  return found.filter(
    ({ likeness }) =>
      !(likeness.isNameAlone && (named > MOST_OF_ONE_NAME || byChance > MOST_BY_CHANCE)) &&
      !(likeness.isContactAlone && reached > MOST_OF_ONE_CONTACT),
  );
}
