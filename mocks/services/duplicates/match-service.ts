import type { endpoints } from '@/contract/endpoints';
import type { Match } from '@/contract/matches';
import type { CaseRecord } from '@/domain/case';
import { maskPatient } from '@/domain/numbers/number-fields';
import { can, type Actor } from '@/domain/policy';
import type { Answer, Call } from '../call/call';
import { findCase, maySeeNumbers } from '../command/case-access';
import type { MatchIndex } from './match-index';
import { type FoundPerson, searchPeople } from './match-search';
import type { BackendStore, Reading } from '../stored/shape';

type Endpoints = typeof endpoints;
type MatchAnswer = Answer<Endpoints['findMatches']>['items'][number];

const MOST_MATCHES = 10;

/**
 * The hint while a request is typed. It looks at nothing beyond the reader's scope: patients are
 * compared by what their cases in scope show, and a patient without one does not exist.
 *
 * A passport number is compared only where this person may read it (Product reference, §9: own case).
 * Elsewhere it is masked, and a match on it would be a way to ask, number by number, whose it is;
 * not even "passport number" is given as a reason there. The server's own comparison when the request
 * arrives uses it, and its flag goes to those who merge.
 */
export function createMatchService(store: BackendStore, index: MatchIndex) {
  return {
    findMatches: async ({
      body,
      caller,
      nowMs,
    }: Call<Endpoints['findMatches']>): Promise<Answer<Endpoints['findMatches']>> => {
      const isComplete = index.prepare();
      return store.read(async (tx) => {
        const { actor } = caller;
        const except = await exceptPatient(tx, actor, body.except ?? null);
        const facts = {
          given: body.given ?? '',
          family: body.family ?? '',
          ownScript: body.ownScript ?? null,
          birthOn: body.birthOn ?? null,
          phones: body.phones ?? [],
          email: body.email ?? null,
          passportNumber: body.passportNumber ?? null,
        };
        const found = await searchPeople(tx, index, facts, {
          exceptPatientId: except,
          view: async (all) => {
            const cases = all.filter((record) => can(actor, 'match.find', record));
            return { cases, seesNumbers: await seesNumbersOf(tx, actor, cases, nowMs) };
          },
        });
        const items = await Promise.all(
          found.slice(0, MOST_MATCHES).map((each) => matchFor(tx, actor, each, nowMs)),
        );
        return { items, isComplete };
      });
    },
  };
}

async function exceptPatient(
  tx: Reading,
  actor: Actor,
  reference: string | null,
): Promise<string | null> {
  const record = reference === null ? null : await findCase(tx, reference);
  return record !== null && can(actor, 'match.find', record) ? record.patientId : null;
}

/** Whether a person may see the numbers in one of these cases, and so those of the patient. */
export async function seesNumbersOf(
  tx: Reading,
  actor: Actor,
  cases: readonly CaseRecord[],
  nowMs: number,
): Promise<boolean> {
  const seen = await Promise.all(cases.map((record) => maySeeNumbers(tx, actor, record, nowMs)));
  return seen.includes(true);
}

export const matchedCase = (record: CaseRecord): Match['cases'][number] => ({
  reference: record.reference,
  office: record.office,
  campus: record.campus,
  stage: record.stage,
  outcome: record.closing?.outcome ?? null,
  arrivedAt: record.arrivedAt,
  ownerId: record.ownerId,
});

async function matchFor(
  tx: Reading,
  actor: Actor,
  { patient, cases, likeness }: FoundPerson,
  nowMs: number,
): Promise<MatchAnswer> {
  const isShown = await seesNumbersOf(tx, actor, cases, nowMs);
  return {
    strength: likeness.strength,
    reasons: likeness.reasons,
    patient: isShown ? patient : maskPatient(patient),
    cases: cases.map(matchedCase),
  };
}
