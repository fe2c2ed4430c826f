import type { CaseRecord, FailingGate, Patient, Person, SpecialtyReview } from '@/domain/case';
import { pendingReview } from '@/domain/lead-review';
import { NO_PROGRESS } from '@/domain/no-progress';
import { blankItem } from '@/domain/record-checklist';
import { type Gate, RECORD_KINDS, type RecordState } from '@/domain/vocabulary';

/** A patient of whom intake knows everything; tests name only what matters to them. */
export function aPatient(over: Partial<Patient> = {}): Patient {
  return {
    id: 'patient-1',
    version: 1,
    name: { given: 'Inés', family: 'Núñez Østby', ownScript: null, preferred: null },
    birthOn: '1970-03-09',
    sex: 'female',
    nationality: 'MX',
    residence: 'MX',
    language: 'es',
    phone: '+52 55 1234 5678',
    email: null,
    needs: [],
    passportNumber: null,
    passportExpiresOn: null,
    diedOn: null,
    ...over,
  };
}

export function aReview(over: Partial<SpecialtyReview> = {}): SpecialtyReview {
  return { ...pendingReview('neurology', true), ...over };
}

export const checklistIn = (state: RecordState): CaseRecord['records'] =>
  RECORD_KINDS.map((kind) => blankItem(kind, state));

/** A complete request that arrived on Monday 2 November 2026, 10:00 in Mexico City. */
export function aCase(over: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: 'case-1',
    version: 1,
    revision: 1,
    reference: 'IC-2026-004217',
    office: 'mexico-city',
    campus: 'rochester',
    channel: 'office',
    facilitator: null,
    facilitatorConsent: 'unknown',
    patientId: 'patient-1',
    caller: {
      name: 'Tomás Núñez',
      relationship: 'child',
      consent: 'given',
      phone: '+34 600 123 456',
      whatsApp: null,
      email: null,
      language: 'es',
      timeZone: 'Europe/Madrid',
    },
    homePhysician: null,
    party: [],
    disclosure: { patientUnaware: false, safeFrom: null, safeTo: null, note: null },
    reason: 'Second opinion',
    summary: null,
    reviews: [aReview()],
    preferredFromOn: null,
    preferredToOn: null,
    urgency: 'routine',
    urgencyCriterion: null,
    payer: 'self',
    needsInterpreter: true,
    arrivedAt: '2026-11-02T16:00:00.000Z',
    stage: 'new',
    stageSince: '2026-11-02T16:00:00.000Z',
    ownerId: null,
    claimedAt: null,
    firstContactAt: null,
    lastContactAt: null,
    nextContactAt: null,
    unansweredAt: [],
    hold: null,
    pastHolds: [],
    records: checklistIn('not-asked'),
    recordsWaivedReason: null,
    progress: NO_PROGRESS,
    transfer: null,
    handOff: null,
    closing: null,
    links: [],
    ...over,
  };
}

/** A gate that stops the departure, of the patient's making. */
export const failingGate = (gate: Gate): FailingGate => ({
  gate,
  on: 'patient',
  since: '2026-11-20T16:00:00.000Z',
});

export function aPerson(over: Partial<Person> = {}): Person {
  return {
    id: 'person-1',
    version: 1,
    name: 'Test Person',
    grants: [],
    languages: ['en'],
    place: 'rochester',
    capacity: 40,
    absences: [],
    ...over,
  };
}
