import type { CaseRecord } from '../case';
import type { RequestFacts } from '../request-facts';
import type { NextVisitFollowUp } from './follow-up';

/**
 * The request that a next visit becomes (Product reference, §8). It carries what stays true (who
 * comes along, who calls, the home physician, the payer, what must not be said) and nothing that
 * must be fresh: consent is asked for again; coverage, visa and records are another case's.
 */
export function nextVisitRequest(
  record: CaseRecord,
  { purpose, specialty, fromOn, toOn }: NextVisitFollowUp,
): { readonly facts: RequestFacts; readonly specialties: readonly string[] } {
  return {
    facts: {
      office: record.office,
      campus: record.campus,
      channel: record.channel,
      facilitator: record.facilitator,
      facilitatorConsent: 'unknown',
      caller: { ...record.caller, consent: 'unknown' },
      homePhysician: record.homePhysician,
      party: record.party,
      disclosure: record.disclosure,
      reason: purpose ?? record.reason,
      summary: null,
      preferredFromOn: fromOn,
      preferredToOn: toOn,
      urgency: 'routine',
      urgencyCriterion: null,
      payer: record.payer,
      needsInterpreter: record.needsInterpreter,
    },
    specialties: specialty === null ? [] : [specialty],
  };
}
