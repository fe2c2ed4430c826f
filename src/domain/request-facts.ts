import type { CaseRecord } from './case';

/** What a request says, of a case that is not one yet. */
export type RequestFacts = Pick<
  CaseRecord,
  | 'office'
  | 'campus'
  | 'channel'
  | 'facilitator'
  | 'facilitatorConsent'
  | 'caller'
  | 'homePhysician'
  | 'party'
  | 'disclosure'
  | 'reason'
  | 'summary'
  | 'preferredFromOn'
  | 'preferredToOn'
  | 'urgency'
  | 'urgencyCriterion'
  | 'payer'
  | 'needsInterpreter'
>;
