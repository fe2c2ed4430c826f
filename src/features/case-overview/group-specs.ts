import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { TEXT_LIMITS } from '@/contract/fields';
import {
  CHANNELS,
  CONSENTS,
  NEEDS,
  PAYERS,
  RELATIONSHIPS,
  SEXES,
  URGENCIES,
} from '@/domain/vocabulary';
import { nameOfCampus, nameOfFacilitator, nameOfSpecialty } from '@/parts/names';
import {
  CHANNEL_WORDS,
  CONSENT_WORDS,
  NEED_WORDS,
  PAYER_WORDS,
  RELATIONSHIP_WORDS,
  SEX_WORDS,
  URGENCY_WORDS,
} from '@/parts/words/case-words';
import { CAMPUSES } from '@/reference/campuses';
import { FACILITATORS } from '@/reference/facilitators';
import { SPECIALTIES } from '@/reference/specialties';
import type { GroupSpec, OptionsOf } from './field-spec';
import { COUNTRIES, LANGUAGES } from './places-and-tongues';

const words =
  <K extends string>(keys: readonly K[], map: Readonly<Record<K, MessageDescriptor>>): OptionsOf =>
  ({ word }) =>
    keys.map((key) => ({ value: key, label: word(map[key]) }));

const codes =
  (entries: readonly { readonly code: string }[], name: (code: string, locale: string) => string) =>
  ({ locale }: Parameters<OptionsOf>[0]) =>
    entries.map(({ code }) => ({ value: code, label: name(code, locale) }));

const languages: OptionsOf = ({ language, compare }) =>
  LANGUAGES.map((tag) => ({ value: tag, label: language(tag) })).toSorted((a, b) =>
    compare(a.label, b.label),
  );
const countries: OptionsOf = ({ country, compare }) =>
  COUNTRIES.map((code) => ({ value: code, label: country(code) })).toSorted((a, b) =>
    compare(a.label, b.label),
  );
const zones: OptionsOf = () =>
  Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone }));

const NOT_KNOWN = msg`Not known`;
const name = { kind: 'text', limit: TEXT_LIMITS.name, isNullable: false } as const;
const optionalName = { ...name, isNullable: true } as const;
const phone = { kind: 'text', type: 'tel', limit: 16, isNullable: true } as const;
const email = { kind: 'text', type: 'email', limit: 254, isNullable: true } as const;

/** The groups of an overview, in the order in which a call goes through them. */
export const GROUPS: readonly GroupSpec[] = [
  {
    id: 'request',
    title: msg`Request`,
    target: 'case',
    fields: [
      {
        path: 'reason',
        label: msg`Reason for visit`,
        kind: 'text',
        limit: TEXT_LIMITS.short,
        isNullable: true,
      },
      {
        path: 'summary',
        label: msg`Summary`,
        kind: 'area',
        limit: TEXT_LIMITS.note,
        isNullable: true,
      },
      {
        path: 'specialties',
        label: msg`Specialties, the lead first`,
        kind: 'several',
        options: codes(SPECIALTIES, nameOfSpecialty),
      },
      {
        path: 'campus',
        label: msg`Campus`,
        kind: 'select',
        empty: msg`No campus yet`,
        options: codes(CAMPUSES, nameOfCampus),
      },
      {
        path: 'urgency',
        label: msg`Urgency`,
        kind: 'select',
        options: words(URGENCIES, URGENCY_WORDS),
      },
      { path: 'preferredFromOn', label: msg`Preferred from`, kind: 'date' },
      { path: 'preferredToOn', label: msg`Preferred until`, kind: 'date' },
      {
        path: 'payer',
        label: msg`Payer`,
        kind: 'select',
        empty: NOT_KNOWN,
        options: words(PAYERS, PAYER_WORDS),
      },
      {
        path: 'channel',
        label: msg`Channel`,
        kind: 'select',
        options: words(CHANNELS, CHANNEL_WORDS),
      },
      {
        path: 'facilitator',
        label: msg`Referral facilitator`,
        kind: 'select',
        empty: msg`None`,
        options: codes(FACILITATORS, nameOfFacilitator),
      },
      { path: 'needsInterpreter', label: msg`Needs an interpreter`, kind: 'check' },
    ],
  },
  {
    id: 'patient',
    title: msg`Patient`,
    target: 'patient',
    fields: [
      { path: 'name.given', label: msg`Given names, as in the passport`, ...name },
      { path: 'name.family', label: msg`Family names, as in the passport`, ...name },
      { path: 'name.ownScript', label: msg`Name in own script`, ...optionalName },
      { path: 'name.preferred', label: msg`Preferred name`, ...optionalName },
      { path: 'birthOn', label: msg`Birth date`, kind: 'date' },
      { path: 'sex', label: msg`Sex`, kind: 'select', options: words(SEXES, SEX_WORDS) },
      {
        path: 'language',
        label: msg`Language`,
        kind: 'select',
        empty: NOT_KNOWN,
        options: languages,
      },
      {
        path: 'nationality',
        label: msg`Nationality`,
        kind: 'select',
        empty: NOT_KNOWN,
        options: countries,
      },
      {
        path: 'residence',
        label: msg`Country of residence`,
        kind: 'select',
        empty: NOT_KNOWN,
        options: countries,
      },
      { path: 'phone', label: msg`Phone`, ...phone },
      { path: 'email', label: msg`E-mail`, ...email },
      {
        path: 'needs',
        label: msg`Needs on the way`,
        kind: 'several',
        options: words(NEEDS, NEED_WORDS),
      },
      { path: 'passportExpiresOn', label: msg`Passport valid until`, kind: 'date' },
    ],
  },
  {
    id: 'caller',
    title: msg`Caller`,
    target: 'case',
    fields: [
      { path: 'caller.name', label: msg`Name of the caller`, ...name },
      {
        path: 'caller.relationship',
        label: msg`Relationship to the patient`,
        kind: 'select',
        options: words(RELATIONSHIPS, RELATIONSHIP_WORDS),
      },
      {
        path: 'caller.consent',
        label: msg`Consent to speak about the patient`,
        kind: 'select',
        options: words(CONSENTS, CONSENT_WORDS),
      },
      { path: 'caller.phone', label: msg`Phone`, ...phone },
      { path: 'caller.email', label: msg`E-mail`, ...email },
      {
        path: 'caller.language',
        label: msg`Language`,
        kind: 'select',
        empty: NOT_KNOWN,
        options: languages,
      },
      {
        path: 'caller.timeZone',
        label: msg`Time zone`,
        kind: 'select',
        empty: NOT_KNOWN,
        options: zones,
      },
    ],
  },
  {
    id: 'disclosure',
    title: msg`Disclosure limits`,
    target: 'case',
    fields: [
      {
        path: 'disclosure.patientUnaware',
        label: msg`The patient does not know the diagnosis`,
        kind: 'check',
      },
      {
        path: 'disclosure.safeFrom',
        label: msg`Safe to call from`,
        hint: msg`In the caller's time`,
        kind: 'time',
      },
      { path: 'disclosure.safeTo', label: msg`Safe to call until`, kind: 'time' },
      {
        path: 'disclosure.note',
        label: msg`Note`,
        kind: 'text',
        limit: TEXT_LIMITS.short,
        isNullable: true,
      },
    ],
  },
];
