import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { nameOfSpecialty } from '../names';
import { FOLLOW_UP_WORDS } from './blocker-words';
import { RECORD_KIND_WORDS } from './case-detail-words';
import { wordTask } from './task-field-words';
import { wordDuty } from './duty-words';
import { wordOf } from './use-word';
import type { FollowUpKind, RecordKind } from '@/domain/vocabulary';

/**
 * The name of every field that a person can read or change, by its path within the record: the one
 * table behind forms, conflicts, outbox and timeline.
 */
export const FIELD_WORDS = {
  stage: msg`Stage`,
  ownerId: msg`Owner`,
  campus: msg`Campus`,
  office: msg`Office`,
  urgency: msg`Urgency`,
  urgencyCriterion: msg`Urgency criterion`,
  payer: msg`Payer`,
  channel: msg`Channel`,
  facilitator: msg`Referral facilitator`,
  facilitatorConsent: msg`Consent for the facilitator`,
  reason: msg`Reason for visit`,
  summary: msg`Summary`,
  hold: msg`Hold`,
  returned: msg`Transfer returned`,
  dismissed: msg`Proposal turned down`,
  others: msg`Other cases of the patient`,
  closing: msg`Outcome`,
  reviews: msg`Specialties`,
  records: msg`Records`,
  party: msg`Travel party`,
  homePhysician: msg`Home physician`,
  needsInterpreter: msg`Needs an interpreter`,
  preferredFromOn: msg`Preferred from`,
  preferredToOn: msg`Preferred until`,
  recordsWaivedReason: msg`Reviewed without all records`,
  noteText: msg`Note`,
  nextContactAt: msg`Next contact`,
  links: msg`Linked cases`,
  unmergeReason: msg`Reason`,
  reopenReason: msg`Reason`,
  'moved.contacts': msg`Contacts brought along`,
  'moved.chases': msg`Chases brought along`,
  'moved.letters': msg`Letters brought along`,
  'moved.notes': msg`Notes brought along`,
  firstContactAt: msg`First contact`,
  lastContactAt: msg`Last contact`,
  'caller.name': msg`Name of the caller`,
  'caller.phone': msg`Caller’s phone`,
  'caller.whatsApp': msg`Caller’s WhatsApp`,
  'caller.email': msg`Caller’s e-mail`,
  'caller.consent': msg`Consent to speak about the patient`,
  'caller.relationship': msg`Relationship to the patient`,
  'caller.language': msg`Caller’s language`,
  'caller.timeZone': msg`Caller’s time zone`,
  'disclosure.note': msg`Disclosure note`,
  'disclosure.patientUnaware': msg`The patient does not know the diagnosis`,
  'disclosure.safeFrom': msg`Safe to call from`,
  'disclosure.safeTo': msg`Safe to call until`,
  birthOn: msg`Birth date`,
  sex: msg`Sex`,
  nationality: msg`Nationality`,
  residence: msg`Country of residence`,
  language: msg`Language`,
  phone: msg`Phone`,
  email: msg`E-mail`,
  needs: msg`Needs on the way`,
  passportNumber: msg`Passport number`,
  passportExpiresOn: msg`Passport valid until`,
  'name.given': msg`Given names, as in the passport`,
  'name.family': msg`Family names, as in the passport`,
  'name.ownScript': msg`Name in own script`,
  'name.preferred': msg`Preferred name`,
  specialties: msg`Specialties, the lead first`,
  transfer: msg`Transfer`,
  handOff: msg`Hand-off`,
  handOffAnswer: msg`Answer to the hand-off`,
  'moved.documents': msg`Documents brought along`,
  'moved.handOffs': msg`Hand-offs brought along`,
  stageSince: msg`In this stage since`,
  unansweredAt: msg`Unanswered attempts`,
  claimedAt: msg`Claimed on`,
  'progress.arrivalOn': msg`Arrival`,
  'progress.departureOn': msg`Departure`,
  'progress.dischargedAt': msg`Discharge`,
  'progress.coverageMet': msg`Coverage meets the estimate`,
  'progress.failingGates': msg`Gates failing`,
  'progress.firstAppointmentAt': msg`First appointment`,
  'progress.itineraryConfirmed': msg`Itinerary confirmed`,
  appointments: msg`Appointment`,
  'appointments.startAt': msg`Time of the appointment`,
  'appointments.minutes': msg`Length in minutes`,
  'appointments.kind': msg`Kind of appointment`,
  'appointments.status': msg`Appointment`,
  'appointments.clinic': msg`Clinic`,
  'appointments.building': msg`Building`,
  'appointments.room': msg`Room`,
  'appointments.specialty': msg`Specialty`,
  'appointments.campus': msg`Campus`,
  'appointments.preparation': msg`Preparation`,
  'appointments.needsInterpreter': msg`Needs an interpreter`,
  'appointments.language': msg`Language of the interpreter`,
  'appointments.mode': msg`Interpreter comes`,
  'appointments.cancelReason': msg`Reason`,
  documents: msg({ context: 'register', message: 'Document' }),
  'documents.kind': msg({ context: 'document', message: 'Kind' }),
  'documents.recordKind': msg`Line of the checklist`,
  'documents.title': msg`What it is`,
  'documents.form': msg({ context: 'document', message: 'Form' }),
  'documents.language': msg`Language`,
  'documents.datedOn': msg`Dated`,
  'documents.receivedOn': msg`Received on`,
  'documents.receivedFrom': msg({ context: 'document', message: 'From whom' }),
  'documents.keptAt': msg`Where it is kept`,
  'documents.isLent': msg`Lent to us`,
  'documents.returnedOn': msg`Given back on`,
  'documents.note': msg`Note`,
  orientations: msg`Orientation`,
  'orientations.at': msg`Held at`,
  'orientations.way': msg`How`,
  'orientations.language': msg`Language`,
  'orientations.topics': msg`Topics`,
  'orientations.documents': msg`Papers given`,
  'orientations.note': msg`Note`,
  lodgingNeeds: msg`Need of lodging`,
  'lodgingNeeds.isNeeded': msg`Lodging is needed`,
  'lodgingNeeds.beds': msg({ context: 'lodging', message: 'Beds' }),
  'lodgingNeeds.partySize': msg`Travellers`,
  'lodgingNeeds.needsKitchen': msg`Kitchen needed`,
  'lodgingNeeds.needsStepFree': msg`Step-free access needed`,
  'lodgingNeeds.maxMinutes': msg`Minutes to the campus at most`,
  'lodgingNeeds.budgetPerNight': msg`Budget for a night`,
  stays: msg`Lodging`,
  'stays.kind': msg`Kind of lodging`,
  'stays.campus': msg`Campus`,
  'stays.name': msg({ context: 'lodging', message: 'Name' }),
  'stays.address': msg`Address`,
  'stays.status': msg`Lodging`,
  'stays.checkInOn': msg`First night`,
  'stays.checkOutOn': msg`Check-out`,
  'stays.beds': msg({ context: 'lodging', message: 'Beds' }),
  'stays.hasKitchen': msg`Kitchen`,
  'stays.isStepFree': msg`Step-free access`,
  'stays.minutesToCampus': msg`Minutes to the campus`,
  'stays.pricePerNight': msg`Price for a night`,
  'stays.needsTour': msg`Needs a tour`,
  'stays.tourOn': msg`Tour on`,
  'stays.isCareSite': msg`Care site`,
  'stays.careChecks': msg`Checks of the care site`,
  'stays.careEquipment': msg`Equipment`,
  'stays.careVisits': msg`Daily visits`,
  'stays.cancelReason': msg`Reason`,
  'legs.sharedWith': msg`Shared with`,
  'stays.sharedWith': msg`Shared with`,
  bookings: msg`Interpreter booking`,
  'bookings.startAt': msg`Booked for`,
  'bookings.minutes': msg`Length in minutes`,
  'bookings.status': msg`Interpreter booking`,
  'bookings.language': msg`Language`,
  'bookings.mode': msg`Interpreter comes`,
  'bookings.wishedSex': msg`Wish for the interpreter`,
  'bookings.campus': msg`Campus`,
  'bookings.building': msg`Building`,
  'bookings.isLateCancel': msg`Cancelled late`,
  'bookings.reason': msg`Reason`,
  papers: msg`Travel papers`,
  'papers.visa': msg`Visa`,
  'papers.otherVisas': msg`Visas of other countries`,
  'papers.passportNumber': msg`Passport number`,
  'papers.passportExpiresOn': msg`Passport valid until`,
  'papers.visaAppointmentOn': msg`Visa appointment on`,
  'papers.visaFromOn': msg`Visa valid from`,
  'papers.visaToOn': msg`Visa valid until`,
  'papers.hasGuardianConsent': msg`Guardian’s consent`,
  trips: msg`Journey`,
  'trips.fitToFly': msg`Certificate of fitness to fly`,
  'trips.fitToFlyUntilOn': msg`Certificate valid until`,
  'trips.airlineForm': msg`Airline’s form`,
  'trips.airlineFormUntilOn': msg`Form valid until`,
  'trips.pickUp': msg`Pick-up at the airport`,
  'trips.pickUpFor': msg`How many are met`,
  'trips.pickUpNote': msg`Who meets them`,
  'trips.entryAddress': msg`Address for the entry form`,
  legs: msg`Flight`,
  'legs.direction': msg({ context: 'flight', message: 'Way' }),
  'legs.airline': msg`Airline`,
  'legs.number': msg`Flight number`,
  'legs.from': msg`From airport`,
  'legs.to': msg`To airport`,
  'legs.departAt': msg({ context: 'flight', message: 'Departure' }),
  'legs.arriveAt': msg({ context: 'flight', message: 'Arrival' }),
  'legs.travellerIds': msg`Seats`,
  'legs.services': msg`Services`,
  'legs.status': msg`Flight`,
  'progress.openFollowUps': msg`Follow-ups open`,
  followUps: msg`Follow-up`,
  discharge: msg`Discharge`,
  pastHolds: msg`Earlier holds`,
  waivers: msg`Waived gates`,
  tasks: msg`Task`,
  arrivalOn: msg`Arrival`,
  dischargeOn: msg`Discharge`,
  liaisonId: msg`Liaison`,
  patientId: msg`Patient record`,
  diedOn: msg`Date of death`,
  coverage: msg`Coverage`,
  estimate: msg`Estimate`,
  estimates: msg`Estimates`,
  'estimates.status': msg`State of the estimate`,
  coverages: msg`Coverage`,
  'coverages.status': msg`State of the coverage`,
  'coverages.issuer': msg`From whom`,
  'coverages.amount': msg`Amount`,
  'coverages.fromOn': msg`First day`,
  'coverages.toOn': msg`Last day`,
  'coverages.extension': msg`Extension`,
  'coverages.conditions': msg`Conditions`,
  'coverages.policyNumber': msg`Number of the policy or letter`,
  timeZone: msg`Time zone`,
  isMinor: msg`Minor`,
  relationship: msg`Relationship to the patient`,
  place: msg`City and country`,
} as const satisfies Record<string, MessageDescriptor>;

/** The same within a group that says already whose they are. */
export const SHORT_FIELD_WORDS = {
  phone: msg`Phone`,
  whatsApp: msg`WhatsApp`,
  email: msg`E-mail`,
  language: msg`Language`,
  timeZone: msg`Time zone`,
  note: msg`Note`,
} as const satisfies Record<string, MessageDescriptor>;

/** What is told of a follow-up. */
const FOLLOW_UP_PART_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  state: msg({ context: 'follow-up', message: 'state' }),
  chases: msg({ context: 'follow-up', message: 'asked' }),
  ended: msg({ context: 'follow-up', message: 'ended' }),
  reopened: msg({ context: 'follow-up', message: 'opened again' }),
  ownerId: msg({ context: 'follow-up', message: 'owner' }),
  language: msg({ context: 'follow-up', message: 'language' }),
  documents: msg({ context: 'follow-up', message: 'documents' }),
  recipients: msg({ context: 'follow-up', message: 'for whom' }),
  sendings: msg({ context: 'follow-up', message: 'sent on' }),
  acknowledgements: msg({ context: 'follow-up', message: 'acknowledged on' }),
  corrections: msg({ context: 'follow-up', message: 'correction' }),
  variance: msg({ context: 'follow-up', message: 'difference explained' }),
  entries: msg({ context: 'follow-up', message: 'entry' }),
  statements: msg({ context: 'follow-up', message: 'statement' }),
  queries: msg({ context: 'follow-up', message: 'question' }),
  queriesClosed: msg({ context: 'follow-up', message: 'question closed' }),
  plan: msg({ context: 'follow-up', message: 'instalment' }),
  claims: msg({ context: 'follow-up', message: 'claim' }),
  purpose: msg({ context: 'follow-up', message: 'what for' }),
  specialty: msg({ context: 'follow-up', message: 'specialty' }),
  fromOn: msg({ context: 'follow-up', message: 'from' }),
  toOn: msg({ context: 'follow-up', message: 'until' }),
  linked: msg({ context: 'follow-up', message: 'became' }),
  declined: msg({ context: 'follow-up', message: 'declined' }),
};

/** Which follow-up, and what of it. */
function wordFollowUp(i18n: I18n, field: string): string {
  const [, kind = '', part = ''] = field.split('.');
  const name = wordOf(i18n, FOLLOW_UP_WORDS, kind as FollowUpKind);
  const more = FOLLOW_UP_PART_WORDS[part];
  return more ? `${name}: ${i18n._(more)}` : name;
}

const NAMES: Readonly<Record<string, MessageDescriptor>> = FIELD_WORDS;

/** The path of a change without the record that it is of. */
export const plainPath = (field: string): string =>
  field
    .replace(/^patient\./, '')
    .replace(RECORD_ID, '.')
    .replace(FOLLOW_UP_KIND, 'followUps');
/** A follow-up stands under its kind. */
const FOLLOW_UP_KIND = /^followUps\.(?:report|billing|insurance|next-visit)/;
/** Records of a plan stand under their ids, which say nothing to a person. */
const RECORD_ID = /\.[\da-f]{8}-[\da-f-]{27}\./;

/** Names a field by its path; parts of lists by what they are of. */
export function wordField(i18n: I18n, field: string): string {
  if (field.startsWith('followUps.')) return wordFollowUp(i18n, field);
  if (field.startsWith('duty.')) return wordDuty(i18n, field);
  const path = plainPath(field);
  const known = NAMES[path];
  if (known) return i18n._(known);
  const [list = path, key = ''] = path.split('.');
  if (list === 'reviews') return nameOfSpecialty(key, i18n.locale);
  if (list === 'tasks') return wordTask(i18n, path, FIELD_WORDS.tasks);
  if (list === 'records') return wordOf(i18n, RECORD_KIND_WORDS, key as RecordKind);
  const whole = NAMES[list];
  return whole ? i18n._(whole) : path;
}
