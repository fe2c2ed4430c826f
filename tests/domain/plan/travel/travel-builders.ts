import type { CaseRecord, Companion, Patient } from '@/domain/case';
import { type CasePlan, EMPTY_PLAN } from '@/domain/plan/case-plan';
import type { PlanFacts } from '@/domain/plan/gates/gate-state';
import type { TravelPapers, Trip } from '@/domain/plan/travel';
import { aCase, aPatient } from '@tests/support/case-builders';
import { anAppointment } from '../appointment-builders';

/** Papers of somebody who holds a visa for half a year; tests name only what matters to them. */
export const somePapers = (over: Partial<TravelPapers> = {}): TravelPapers => ({
  id: `papers-${over.travellerId ?? 'patient'}`,
  version: 1,
  caseId: 'case-1',
  travellerId: 'patient',
  passportNumber: null,
  passportExpiresOn: null,
  visa: 'granted',
  visaAppointmentOn: null,
  visaFromOn: '2026-10-01',
  visaToOn: '2027-03-31',
  otherVisas: [],
  hasGuardianConsent: false,
  ...over,
});

export const aTrip = (over: Partial<Trip> = {}): Trip => ({
  id: 'case-1',
  version: 1,
  caseId: 'case-1',
  fitToFly: 'not-needed',
  fitToFlyUntilOn: null,
  airlineForm: 'not-needed',
  airlineFormUntilOn: null,
  pickUp: 'open',
  pickUpFor: null,
  pickUpNote: null,
  entryAddress: null,
  ...over,
});

export const aCompanion = (over: Partial<Companion> = {}): Companion => ({
  id: 'm1',
  name: 'Tomás Núñez',
  relationship: 'spouse',
  isMinor: false,
  nationality: null,
  ...over,
});

/** In Jacksonville from the fourth to the tenth of December 2026, by its clock. */
export const STAY = [
  anAppointment({ campus: 'florida', startAt: '2026-12-04T14:00:00.000Z' }),
  anAppointment({ id: 'appointment-2', campus: 'florida', startAt: '2026-12-10T14:00:00.000Z' }),
];

/** When it is planned. */
export const TRAVEL_NOW = '2026-11-24T16:00:00.000Z';

/** A patient from Mexico who prepares a stay in Jacksonville. */
export const travelling = ({
  case: record = {},
  patient = {},
  plan = {},
}: {
  readonly case?: Partial<CaseRecord>;
  readonly patient?: Partial<Patient>;
  readonly plan?: Partial<CasePlan>;
} = {}): PlanFacts & { readonly at: string } => ({
  at: TRAVEL_NOW,
  case: aCase({ stage: 'preparing', campus: 'florida', ownerId: 'person-1', ...record }),
  patient: aPatient({ passportExpiresOn: '2030-01-01', ...patient }),
  plan: { ...EMPTY_PLAN, appointments: STAY, ...plan },
});
