import type { I18n, MessageDescriptor } from '@lingui/core';
import { HAND_OFF_WORDS } from './hand-off-words';
import { useLingui } from '@lingui/react/macro';
import { joined } from './isolated';
import { useSession } from '@/data/session/use-session';
import type { PlaceCode } from '@/reference/codes';
import { placeOf } from '@/reference/place';
import type { CaseLink } from '@/domain/case-link';
import type { Money } from '@/domain/plan/money';
import type { Formats } from '@/i18n/use-formats';
import { localeOf } from '@/i18n/locale';
import { useFormats } from '@/i18n/use-formats';
import { zoneNameOf } from '@/i18n/zone-name';
import { nameOfBuilding, nameOfClinic, nameOfFacilitator } from '../later-names';
import { nameOfCampus, nameOfOffice, nameOfPlace, nameOfSpecialty } from '../names';
import { usePeople } from '../people/use-people';
import {
  APPOINTMENT_KIND_WORDS,
  APPOINTMENT_STATUS_WORDS,
  INTERPRETER_MODE_WORDS,
} from './appointment-words';
import { BLOCKED_ON_WORDS, FOLLOW_UP_WORDS, GATE_WORDS } from './blocker-words';
import { CHANNEL_WORDS, PAYER_WORDS, URGENCY_WORDS, WAITING_ON_WORDS } from './case-words';
import {
  ALTERNATIVE_WORDS,
  CONSENT_WORDS,
  DECISION_WORDS,
  DECLINE_REASON_WORDS,
  NEED_WORDS,
  OUTCOME_WORDS,
  RECORD_KIND_WORDS,
  RECORD_STATE_WORDS,
  RELATIONSHIP_WORDS,
  SEX_WORDS,
} from './case-detail-words';
import { CONTACT_WAY_WORDS } from './contact-words';
import { CRITERION_WORDS } from './criterion-words';
import { DOCUMENT_FORM_WORDS, DOCUMENT_KIND_WORDS } from './document-words';
import { FIELD_WORDS, plainPath, wordField } from './field-words';
import { FOLLOW_UP_END_WORDS, FOLLOW_UP_STATE_WORDS } from './follow-up-words';
import { BOOKING_STATUS_WORDS } from './interpreter-words';
import { LINK_WORDS } from './link-words';
import { CARE_CHECK_WORDS, STAY_KIND_WORDS, STAY_STATUS_WORDS } from './lodging-words';
import { COVERAGE_STATUS_WORDS, ESTIMATE_STATUS_WORDS } from './money-words';
import { ORIENTATION_DOCUMENT_WORDS, ORIENTATION_TOPIC_WORDS } from './orientation-words';
import { STAGE_WORDS } from './stage-words';
import { TASK_STATUS_WORDS } from './task-words';
import {
  LEG_DIRECTION_WORDS,
  LEG_STATUS_WORDS,
  PAPER_STATE_WORDS,
  PICK_UP_WORDS,
  SEAT_SERVICE_WORDS,
  VISA_WORDS,
} from './travel-words';
import { wordOf } from './use-word';

/** Closed lists by the last part of the path whose values they word. */
const WORDS: Readonly<Record<string, Readonly<Record<string, MessageDescriptor>>>> = {
  stage: STAGE_WORDS,
  urgency: URGENCY_WORDS,
  urgencyCriterion: CRITERION_WORDS,
  payer: PAYER_WORDS,
  channel: CHANNEL_WORDS,
  sex: SEX_WORDS,
  needs: NEED_WORDS,
  consent: CONSENT_WORDS,
  facilitatorConsent: CONSENT_WORDS,
  relationship: RELATIONSHIP_WORDS,
  decision: DECISION_WORDS,
  // Of a record, or of a proposal that was turned down.
  kind: {
    ...RECORD_KIND_WORDS,
    hold: FIELD_WORDS.hold,
    'no-response': OUTCOME_WORDS['no-response'],
  },
  gate: GATE_WORDS,
  on: BLOCKED_ON_WORDS,
  openFollowUps: FOLLOW_UP_WORDS,
  followUps: FOLLOW_UP_WORDS,
  'followUps.state': FOLLOW_UP_STATE_WORDS,
  'followUps.claims.state': FOLLOW_UP_STATE_WORDS,
  'followUps.ended.how': FOLLOW_UP_END_WORDS,
  state: RECORD_STATE_WORDS,
  // Of a task, where nothing else is named by the whole path.
  status: TASK_STATUS_WORDS,
  outcome: OUTCOME_WORDS,
  reason: DECLINE_REASON_WORDS,
  alternative: ALTERNATIVE_WORDS,
  waitingOn: WAITING_ON_WORDS,
  'appointments.status': APPOINTMENT_STATUS_WORDS,
  'appointments.kind': APPOINTMENT_KIND_WORDS,
  'appointments.mode': INTERPRETER_MODE_WORDS,
  'estimates.status': ESTIMATE_STATUS_WORDS,
  'coverages.status': COVERAGE_STATUS_WORDS,
  way: CONTACT_WAY_WORDS,
  topics: ORIENTATION_TOPIC_WORDS,
  'orientations.documents': ORIENTATION_DOCUMENT_WORDS,
  'documents.kind': DOCUMENT_KIND_WORDS,
  'documents.form': DOCUMENT_FORM_WORDS,
  recordKind: RECORD_KIND_WORDS,
  handOffAnswer: HAND_OFF_WORDS,
  'bookings.status': BOOKING_STATUS_WORDS,
  'bookings.mode': INTERPRETER_MODE_WORDS,
  'stays.status': STAY_STATUS_WORDS,
  'stays.kind': STAY_KIND_WORDS,
  careChecks: CARE_CHECK_WORDS,
  wishedSex: SEX_WORDS,
  visa: VISA_WORDS,
  fitToFly: PAPER_STATE_WORDS,
  airlineForm: PAPER_STATE_WORDS,
  pickUp: PICK_UP_WORDS,
  services: SEAT_SERVICE_WORDS,
  'legs.direction': LEG_DIRECTION_WORDS,
  'legs.status': LEG_STATUS_WORDS,
};

type Naming = (i18n: I18n, formats: Formats, code: string) => string;

/** Codes that reference data or the browser names. */
const NAMED: Readonly<Record<string, Naming>> = {
  office: (i18n, _formats, code) => nameOfOffice(code, i18n.locale),
  campus: (i18n, _formats, code) => nameOfCampus(code, i18n.locale),
  toOffice: (i18n, _formats, code) => nameOfOffice(code, i18n.locale),
  toCampus: (i18n, _formats, code) => nameOfCampus(code, i18n.locale),
  place: (i18n, _formats, code) => nameOfPlace(code, i18n.locale),
  duePlace: (i18n, _formats, code) => nameOfPlace(code, i18n.locale),
  facilitator: (i18n, _formats, code) => nameOfFacilitator(code, i18n.locale),
  specialty: (i18n, _formats, code) => nameOfSpecialty(code, i18n.locale),
  specialties: (i18n, _formats, code) => nameOfSpecialty(code, i18n.locale),
  language: (_i18n, { language }, code) => language(code),
  nationality: (_i18n, { country }, code) => country(code),
  country: (_i18n, { country }, code) => country(code),
  residence: (_i18n, { country }, code) => country(code),
  timeZone: (i18n, _formats, zone) => zoneNameOf(localeOf(i18n.locale), zone),
  building: (i18n, _formats, code) => nameOfBuilding(code, i18n.locale),
  clinic: (i18n, _formats, typed) => nameOfClinic(typed, i18n.locale),
};
/** Free text, whatever it looks like. */
const FREE: ReadonlySet<string> = new Set([
  'name',
  'reason',
  'summary',
  'note',
  'text',
  'room',
  'preparation',
  'cancelReason',
  'issuer',
  'conditions',
  'asked',
  'answer',
  'subject',
  'purpose',
  'variance',
  'dischargedBy',
  'openOrders',
  'pickUpNote',
  'entryAddress',
  'airline',
  'number',
  'passportNumber',
  'address',
  'careEquipment',
  'careVisits',
  'documents',
  'title',
  'receivedFrom',
  'keptAt',
]);

const linkWord = (i18n: I18n, { kind, reference }: CaseLink): string =>
  `${wordOf(i18n, LINK_WORDS, kind)} ${reference}`;

const isMoney = (value: object): value is Money => 'minor' in value && 'currency' in value;

const isNothing = (part: unknown): boolean =>
  part === null || part === false || part === '' || (Array.isArray(part) && part.length === 0);

const INSTANT = /^\d{4}-\d{2}-\d{2}T.*Z$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Words a value by the field that it belongs to: dates, lists, choices, people, companions.
 *
 * @param place by whose wall moments are read; it is named wherever its clock is not the reader's own, and
 *   where none is given they are read by that one.
 */
export function useFieldValue(place?: PlaceCode): (field: string, value: unknown) => string {
  const { t, i18n } = useLingui();
  const { timeZone: own } = useSession();
  const zone = place === undefined ? own : placeOf(place).timeZone;
  const zonePlace =
    place === undefined || zone === own ? '' : ` ${nameOfPlace(place, i18n.locale)}`;
  const formats = useFormats();
  const people = usePeople();

  const ofText = (path: string, leaf: string, text: string): string => {
    const words = WORDS[path] ?? WORDS[leaf];
    if (words && Object.hasOwn(words, text)) return wordOf(i18n, words, text);
    // The place of a physician is a city that somebody typed.
    const isTyped = FREE.has(leaf) || path.startsWith('homePhysician');
    const named = isTyped ? undefined : NAMED[leaf];
    if (named) return named(i18n, formats, text);
    if (isTyped) return text;
    if (INSTANT.test(text)) return formats.exact(Date.parse(text), zone) + zonePlace;
    if (DATE.test(text)) return formats.plainDate(text);
    return people.find((person) => person.id === text)?.name ?? text;
  };
  const word = (path: string, value: unknown): string => {
    const field = plainPath(path);
    const leaf = field.split('.').at(-1) ?? field;
    if (path.startsWith('duty.') && !value)
      return value === undefined ? t`As its weekday` : t`Nobody`;
    if (value === null || value === undefined || value === '') return '–';
    if (typeof value === 'boolean') return value ? t`Yes` : t`No`;
    if (typeof value === 'number') return formats.number(value);
    if (typeof value === 'string') return ofText(field, leaf, value);
    // Who they are stands under the case; a change of the plan knows their ids alone.
    if (field === 'legs.travellerIds' && Array.isArray(value)) return formats.number(value.length);
    if (Array.isArray(value)) {
      return value.length === 0 ? '–' : formats.list(value.map((item) => word(field, item)));
    }
    if (typeof value !== 'object') return '…';
    if (field === 'links') return linkWord(i18n, value as CaseLink);
    if ('masked' in value) return '•••';
    if (isMoney(value)) return formats.money(value.minor, value.currency);
    return joined(
      Object.entries(value)
        .filter(([key, part]) => key !== 'id' && !isNothing(part))
        .map(([key, part]) =>
          part === true ? wordField(i18n, key) : word(`${field}.${key}`, part),
        ),
    );
  };
  return word;
}
