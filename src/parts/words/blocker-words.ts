import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { BlockedOn, NextAction } from '@/domain/blocker';
import type { IntakeItem } from '@/domain/intake';
import type { FollowUpKind, Gate } from '@/domain/vocabulary';

/** Whose move it is. */
export const BLOCKED_ON_WORDS = {
  patient: msg({ context: 'blocked on', message: 'patient' }),
  caller: msg({ context: 'blocked on', message: 'caller' }),
  office: msg({ context: 'blocked on', message: 'office' }),
  coordinator: msg({ context: 'blocked on', message: 'coordinator' }),
  specialty: msg({ context: 'blocked on', message: 'specialty' }),
  finance: msg({ context: 'blocked on', message: 'finance' }),
  sponsor: msg({ context: 'blocked on', message: 'sponsor' }),
  insurer: msg({ context: 'blocked on', message: 'insurer' }),
  consulate: msg({ context: 'blocked on', message: 'consulate' }),
  'interpreter-services': msg({ context: 'blocked on', message: 'interpreter services' }),
  'lodging-provider': msg({ context: 'blocked on', message: 'lodging provider' }),
  'home-physician': msg({ context: 'blocked on', message: 'home physician' }),
  'record-holder': msg({ context: 'blocked on', message: 'whoever holds the records' }),
} as const satisfies Record<BlockedOn, MessageDescriptor>;

/** What to do next about a blocker. */
export const NEXT_ACTION_WORDS = {
  claim: msg`claim it`,
  'make-first-contact': msg`make the first contact`,
  'call-again': msg`call again`,
  'propose-hold': msg`put on hold for the patient`,
  'complete-intake': msg`complete the intake`,
  'ask-records': msg`ask for the records`,
  'chase-records': msg`chase the records`,
  'translate-records': msg`have the records translated`,
  'send-to-review': msg`send to review`,
  'chase-specialty': msg`chase the specialty`,
  'close-declined': msg`tell the family and close`,
  'ask-specialty': msg`ask another specialty`,
  'ask-campus': msg`ask another campus`,
  'make-estimate': msg`make the estimate and send it`,
  'chase-coverage': msg`chase the coverage`,
  'offer-appointments': msg`offer appointments`,
  'confirm-itinerary': msg`confirm the itinerary`,
  'clear-gate': msg`clear the gate`,
  'record-discharge': msg`record the discharge`,
  'chase-report': msg`chase the department`,
  'translate-report': msg`have it translated`,
  'send-report': msg`send the report`,
  'chase-acknowledgement': msg`ask whether it has come`,
  'reconcile-bill': msg`reconcile the bill`,
  'send-statement': msg`send the statement`,
  'answer-query': msg`answer the question`,
  'chase-payment': msg`chase the payment`,
  'pay-back': msg`give back what is too much`,
  'settle-bill': msg`settle the bill`,
  'file-claim': msg`file the claim`,
  'chase-payer': msg`chase the payer`,
  'settle-claim': msg`settle it or appeal`,
  'agree-dates': msg`agree on dates`,
  'open-next-case': msg`open the next case`,
  'review-hold': msg`review the hold`,
  'chase-hold': msg`chase them`,
  'answer-transfer': msg`answer the transfer`,
  'move-on': msg`move it on`,
} as const satisfies Record<NextAction, MessageDescriptor>;

export const INTAKE_ITEM_WORDS = {
  name: msg({ context: 'intake', message: 'name' }),
  'birth-date': msg({ context: 'intake', message: 'birth date' }),
  language: msg({ context: 'intake', message: 'language' }),
  contact: msg({ context: 'intake', message: 'phone or e-mail' }),
  consent: msg({ context: 'intake', message: 'caller’s consent' }),
  reason: msg({ context: 'intake', message: 'reason' }),
  specialty: msg({ context: 'intake', message: 'specialty' }),
  payer: msg({ context: 'intake', message: 'payer' }),
} as const satisfies Record<IntakeItem, MessageDescriptor>;

export const GATE_WORDS = {
  accepted: msg({ context: 'gate', message: 'Accepted' }),
  'financially-cleared': msg({ context: 'gate', message: 'Financially cleared' }),
  'itinerary-confirmed': msg({ context: 'gate', message: 'Itinerary confirmed' }),
  'visa-valid': msg({ context: 'gate', message: 'Visa valid' }),
  'passports-valid': msg({ context: 'gate', message: 'Passports valid' }),
  'fit-to-fly': msg({ context: 'gate', message: 'Fit to fly' }),
  'flights-booked': msg({ context: 'gate', message: 'Flights booked' }),
  'lodging-covered': msg({ context: 'gate', message: 'Lodging covers every night' }),
  'interpreters-confirmed': msg({ context: 'gate', message: 'Interpreters confirmed' }),
  'pick-up-arranged': msg({ context: 'gate', message: 'Pick-up arranged' }),
  'orientation-done': msg({ context: 'gate', message: 'Orientation done' }),
} as const satisfies Record<Gate, MessageDescriptor>;

export const FOLLOW_UP_WORDS = {
  report: msg`Report`,
  billing: msg`Billing`,
  insurance: msg`Insurance`,
  'next-visit': msg`Next visit`,
} as const satisfies Record<FollowUpKind, MessageDescriptor>;
