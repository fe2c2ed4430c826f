import type { Patient } from '@/domain/case';
import type { RequestFacts } from '@/domain/request-facts';
import type { SpecialtyCode } from '@/reference/codes';
import { makeCase } from './cases';
import { MIN_SIZE } from './config';
import type { Ground } from './ground';
import type { Team } from './owners';

/** What somebody asks for who was never here: no ids yet, the server gives them. */
export interface NewRequest {
  readonly patient: Omit<Patient, 'id' | 'version'>;
  /** Lead first. */
  readonly specialties: readonly SpecialtyCode[];
  readonly request: RequestFacts;
}

/**
 * Request number `k` of those that arrive after the laying: another world's latest one, laid around
 * the moment of arrival, with the same offices and people.
 */
export const makeRequest = (ground: Ground, team: Team, k: number, nowMs: number): NewRequest => {
  const seed = (ground.seed ^ Math.imul(k + 1, 0x9e3779b1)) >>> 0;
  const elsewhere: Ground = { ...ground, seed, size: MIN_SIZE, laidAtMs: nowMs };
  const { caseRecord, patient } = makeCase(elsewhere, team, MIN_SIZE);
  const { id: _id, version: _version, ...person } = patient;
  return {
    patient: { ...person, diedOn: null },
    specialties: caseRecord.reviews.map((review) => review.specialty),
    request: {
      office: caseRecord.office,
      campus: caseRecord.campus,
      channel: caseRecord.channel,
      facilitator: caseRecord.facilitator,
      facilitatorConsent: caseRecord.facilitatorConsent,
      caller: caseRecord.caller,
      homePhysician: caseRecord.homePhysician,
      party: caseRecord.party,
      disclosure: caseRecord.disclosure,
      reason: caseRecord.reason,
      summary: caseRecord.summary,
      preferredFromOn: caseRecord.preferredFromOn,
      preferredToOn: caseRecord.preferredToOn,
      urgency: caseRecord.urgency,
      urgencyCriterion: caseRecord.urgencyCriterion,
      payer: caseRecord.payer,
      needsInterpreter: caseRecord.needsInterpreter,
    },
  };
};
