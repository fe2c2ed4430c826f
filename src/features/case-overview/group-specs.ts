import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { byCity } from '@/lib/zone-city';
import { TEXT_LIMITS } from '@/contract/fields';
import { URGENCY_CRITERIA, URGENCY_CRITERION_CODES } from '@/domain/urgency-criteria';
import {
  CHANNELS,
  CONSENTS,
  NEEDS,
  PAYERS,
  RELATIONSHIPS,
  SEXES,
  URGENCIES,
} from '@/domain/vocabulary';
import { nameOfFacilitator } from '@/parts/later-names';
import { nameOfCampus, nameOfSpecialty } from '@/parts/names';
import { CHANNEL_WORDS, PAYER_WORDS, URGENCY_WORDS } from '@/parts/words/case-words';
import {
  CONSENT_WORDS,
  NEED_WORDS,
  RELATIONSHIP_WORDS,
  SEX_WORDS,
} from '@/parts/words/case-detail-words';
import { CRITERION_WORDS } from '@/parts/words/criterion-words';
import { FIELD_WORDS, SHORT_FIELD_WORDS } from '@/parts/words/field-words';
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
const zones: OptionsOf = ({ timeZone }) =>
  byCity(Intl.supportedValuesOf('timeZone')).map((zone) => ({
    value: zone,
    label: timeZone(zone),
  }));

const criteriaOf = (level: string): readonly string[] =>
  URGENCIES.filter((urgency) => urgency === level).flatMap((urgency) => URGENCY_CRITERIA[urgency]);

const NOT_KNOWN = msg`Not known`;
const oneOf = (
  options: OptionsOf,
  nameOf: (value: string, context: Parameters<OptionsOf>[0]) => string,
) => ({ kind: 'select', empty: NOT_KNOWN, options, nameOf }) as const;
const language = oneOf(languages, (tag, context) => context.language(tag));
const country = oneOf(countries, (code, context) => context.country(code));
const timeZone = oneOf(zones, (zone, context) => context.timeZone(zone));
const name = { kind: 'text', limit: TEXT_LIMITS.name, isNullable: false } as const;
const optionalName = { ...name, isNullable: true } as const;
const phone = { kind: 'phone' } as const;
const email = { kind: 'text', type: 'email', limit: 254, isNullable: true } as const;

/** The nationality of the companion at a place of the party. */
export const companionNationality = (place: number) =>
  ({
    ...country,
    path: `party.${place}.nationality`,
    label: FIELD_WORDS.nationality,
    empty: msg`Assumed: as the patient`,
  }) as const;

/** The groups of an overview, in the order in which a call goes through them. */
export const GROUPS: readonly GroupSpec[] = [
  {
    id: 'request',
    title: msg`Request`,
    target: 'case',
    fields: [
      {
        path: 'reason',
        label: FIELD_WORDS.reason,
        kind: 'text',
        limit: TEXT_LIMITS.short,
        isNullable: true,
      },
      {
        path: 'summary',
        label: FIELD_WORDS.summary,
        kind: 'area',
        limit: TEXT_LIMITS.note,
        isNullable: true,
      },
      {
        path: 'specialties',
        label: FIELD_WORDS.specialties,
        kind: 'several',
        options: codes(SPECIALTIES, nameOfSpecialty),
        isLed: true,
      },
      {
        path: 'campus',
        label: FIELD_WORDS.campus,
        kind: 'select',
        empty: msg`No campus yet`,
        options: codes(CAMPUSES, nameOfCampus),
      },
      {
        path: 'urgency',
        label: FIELD_WORDS.urgency,
        kind: 'select',
        options: words(URGENCIES, URGENCY_WORDS),
      },
      {
        path: 'urgencyCriterion',
        label: FIELD_WORDS.urgencyCriterion,
        kind: 'select',
        empty: msg`Nobody has said`,
        options: words(URGENCY_CRITERION_CODES, CRITERION_WORDS),
        under: { path: 'urgency', fits: (code, level) => criteriaOf(level).includes(code) },
      },
      { path: 'preferredFromOn', label: FIELD_WORDS.preferredFromOn, kind: 'date' },
      { path: 'preferredToOn', label: FIELD_WORDS.preferredToOn, kind: 'date' },
      {
        path: 'payer',
        label: FIELD_WORDS.payer,
        kind: 'select',
        empty: NOT_KNOWN,
        options: words(PAYERS, PAYER_WORDS),
      },
      {
        path: 'channel',
        label: FIELD_WORDS.channel,
        kind: 'select',
        options: words(CHANNELS, CHANNEL_WORDS),
      },
      {
        path: 'facilitator',
        label: FIELD_WORDS.facilitator,
        kind: 'select',
        empty: msg`None`,
        options: codes(FACILITATORS, nameOfFacilitator),
      },
      {
        path: 'facilitatorConsent',
        label: FIELD_WORDS.facilitatorConsent,
        kind: 'select',
        options: words(CONSENTS, CONSENT_WORDS),
        of: { path: 'facilitator', begins: 'unknown' },
      },
      { path: 'needsInterpreter', label: FIELD_WORDS.needsInterpreter, kind: 'check' },
    ],
  },
  {
    id: 'patient',
    title: msg`Patient`,
    target: 'patient',
    fields: [
      { path: 'name.given', label: FIELD_WORDS['name.given'], ...name },
      { path: 'name.family', label: FIELD_WORDS['name.family'], ...name },
      { path: 'name.ownScript', label: FIELD_WORDS['name.ownScript'], ...optionalName },
      { path: 'name.preferred', label: FIELD_WORDS['name.preferred'], ...optionalName },
      { path: 'birthOn', label: FIELD_WORDS.birthOn, kind: 'date' },
      { path: 'sex', label: FIELD_WORDS.sex, kind: 'select', options: words(SEXES, SEX_WORDS) },
      {
        path: 'language',
        label: FIELD_WORDS.language,
        ...language,
      },
      {
        path: 'nationality',
        label: FIELD_WORDS.nationality,
        ...country,
      },
      {
        path: 'residence',
        label: FIELD_WORDS.residence,
        ...country,
      },
      { path: 'phone', label: FIELD_WORDS.phone, ...phone },
      { path: 'email', label: FIELD_WORDS.email, ...email },
      {
        path: 'needs',
        label: FIELD_WORDS.needs,
        kind: 'several',
        options: words(NEEDS, NEED_WORDS),
      },
      { path: 'passportExpiresOn', label: FIELD_WORDS.passportExpiresOn, kind: 'date' },
    ],
  },
  {
    id: 'caller',
    title: msg`Caller`,
    target: 'case',
    fields: [
      { path: 'caller.name', label: FIELD_WORDS['caller.name'], ...name },
      {
        path: 'caller.relationship',
        label: FIELD_WORDS['caller.relationship'],
        kind: 'select',
        options: words(RELATIONSHIPS, RELATIONSHIP_WORDS),
      },
      {
        path: 'caller.consent',
        label: FIELD_WORDS['caller.consent'],
        kind: 'select',
        options: words(CONSENTS, CONSENT_WORDS),
      },
      { path: 'caller.phone', label: SHORT_FIELD_WORDS.phone, ...phone },
      { path: 'caller.whatsApp', label: SHORT_FIELD_WORDS.whatsApp, ...phone },
      { path: 'caller.email', label: SHORT_FIELD_WORDS.email, ...email },
      {
        path: 'caller.language',
        label: SHORT_FIELD_WORDS.language,
        ...language,
      },
      {
        path: 'caller.timeZone',
        label: SHORT_FIELD_WORDS.timeZone,
        ...timeZone,
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
        label: FIELD_WORDS['disclosure.patientUnaware'],
        kind: 'check',
      },
      {
        path: 'disclosure.safeFrom',
        label: FIELD_WORDS['disclosure.safeFrom'],
        hint: msg`In the caller’s time`,
        kind: 'time',
      },
      { path: 'disclosure.safeTo', label: FIELD_WORDS['disclosure.safeTo'], kind: 'time' },
      {
        path: 'disclosure.note',
        label: SHORT_FIELD_WORDS.note,
        kind: 'text',
        limit: TEXT_LIMITS.short,
        isNullable: true,
      },
    ],
  },
];
