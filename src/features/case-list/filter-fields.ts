import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  DUTY_FILTERS,
  HAND_OFF_FILTERS,
  HOLD_FILTERS,
  LIST_STATES,
  TRANSFER_FILTERS,
  type CaseFilter,
} from '@/contract/case-list';
import { BLOCKED_ON } from '@/domain/blocker';
import { TIMED_STEPS } from '@/domain/report/timed-steps';
import { READINESS } from '@/domain/row-readiness';
import {
  BANDS,
  CHANNELS,
  GATES,
  OUTCOMES,
  PAYERS,
  STAGES,
  URGENCIES,
  WAITING_ON,
} from '@/domain/vocabulary';
import { LOAD_REASONS, STAGE_AGES } from '@/domain/workload/load-reasons';
import {
  type DateField,
  type FilterField,
  type FilterFields,
  wordsOf,
} from '@/parts/list-kit/filter-field';
import {
  byLabel,
  languageOptions,
  ownerOptions,
  PLACE_FIELDS,
} from '@/parts/list-kit/usual-options';
import { nameOfFacilitator } from '@/parts/later-names';
import { nameOfSpecialty } from '@/parts/names';
import type { MultiFilter, SingleFilter } from '@/parts/list-address';
import { BLOCKED_ON_WORDS, GATE_WORDS } from '@/parts/words/blocker-words';
import {
  BAND_WORDS,
  CHANNEL_WORDS,
  PAYER_WORDS,
  URGENCY_WORDS,
  WAITING_ON_WORDS,
} from '@/parts/words/case-words';
import { LOAD_REASON_WORDS, STAGE_AGE_WORDS } from '@/parts/words/load-words';
import { READINESS_WORDS } from '@/parts/words/readiness-words';
import { OUTCOME_WORDS } from '@/parts/words/case-detail-words';
import { STAGE_WORDS, STEP_WORDS } from '@/parts/words/stage-words';
import { COUNTRY_CODES } from '@/reference/country-codes';
import { FACILITATORS } from '@/reference/facilitators';
import { SPECIALTIES } from '@/reference/specialties';

const HOLD_WORDS = {
  on: msg`On hold`,
  off: msg`Not on hold`,
  'review-due': msg`Hold to review`,
} as const satisfies Record<(typeof HOLD_FILTERS)[number], MessageDescriptor>;

const TRANSFER_WORDS = {
  in: msg`Waits for our answer`,
  out: msg`We have asked`,
} as const satisfies Record<(typeof TRANSFER_FILTERS)[number], MessageDescriptor>;

const HAND_OFF_FILTER_WORDS = {
  in: msg`Waits for me`,
  out: msg`Mine, not answered yet`,
  any: msg`Waits for anybody`,
  aged: msg`Waits for more than two days`,
} as const satisfies Record<(typeof HAND_OFF_FILTERS)[number], MessageDescriptor>;

/** Urgent and out of hours: for the duty person, or for all who could be it. */
const DUTY_WORDS = {
  me: msg`For me, out of hours`,
  nobody: msg`Nobody, out of hours`,
} as const satisfies Record<(typeof DUTY_FILTERS)[number], MessageDescriptor>;

const STATE_WORDS = {
  open: msg({ context: 'list', message: 'Open cases' }),
  closed: msg({ context: 'list', message: 'Closed cases' }),
  all: msg({ context: 'list', message: 'Open and closed' }),
} as const satisfies Record<(typeof LIST_STATES)[number], MessageDescriptor>;

const CONFLICT_FILTER_WORDS = {
  open: msg({ context: 'conflict', message: 'Open' }),
} as const;

const YES_NO_WORDS = { yes: msg`Yes`, no: msg`No` } as const;
const DUPLICATE_WORDS = { suspected: msg({ context: 'duplicate', message: 'Suspected' }) } as const;
const INTAKE_WORDS = { complete: msg`Complete`, incomplete: msg`Incomplete` } as const;

const FILTER_FIELDS: readonly FilterField<MultiFilter | SingleFilter>[] = [
  { key: 'stage', heading: msg`Stage`, isMulti: true, options: wordsOf(STAGES, STAGE_WORDS) },
  { key: 'band', heading: msg`Clock`, isMulti: true, options: wordsOf(BANDS, BAND_WORDS) },
  {
    key: 'owner',
    heading: msg`Owner`,
    isMulti: true,
    options: (context) => {
      const [me, nobody, ...named] = ownerOptions(context);
      const anybody = { value: 'anybody', label: context.i18n._(msg`Anybody`) };
      return [me, nobody, anybody, ...named].filter((each) => each !== undefined);
    },
  },
  {
    key: 'urgency',
    heading: msg`Urgency`,
    isMulti: true,
    options: wordsOf(URGENCIES, URGENCY_WORDS),
  },
  {
    key: 'specialty',
    heading: msg`Specialty`,
    isMulti: true,
    options: ({ i18n }) =>
      SPECIALTIES.map(({ code }) => ({ value: code, label: nameOfSpecialty(code, i18n.locale) })),
  },
  ...PLACE_FIELDS,
  {
    key: 'language',
    heading: msg`Language`,
    isMulti: true,
    options: (context) => [
      ...languageOptions(context),
      { value: 'none', label: context.i18n._(msg`No language yet`) },
    ],
  },
  {
    key: 'payer',
    heading: msg`Payer`,
    isMulti: true,
    options: (context) => [
      ...wordsOf(PAYERS, PAYER_WORDS)(context),
      { value: 'none', label: context.i18n._(msg`No payer yet`) },
    ],
  },
  {
    key: 'channel',
    heading: msg`Channel`,
    isMulti: true,
    options: wordsOf(CHANNELS, CHANNEL_WORDS),
  },
  {
    key: 'facilitator',
    heading: msg`Referral facilitator`,
    isMulti: true,
    options: ({ i18n }) => [
      ...FACILITATORS.map(({ code }) => ({
        value: code,
        label: nameOfFacilitator(code, i18n.locale),
      })),
      { value: 'none', label: i18n._(msg`No facilitator`) },
    ],
  },
  {
    key: 'residence',
    heading: msg`Country of residence`,
    isMulti: true,
    options: (context) => [
      ...byLabel(
        context,
        COUNTRY_CODES.map((code) => ({ value: code, label: context.formats.country(code) })),
      ),
      { value: 'none', label: context.i18n._(msg`No country yet`) },
    ],
  },
  {
    key: 'waitingOn',
    heading: msg`Waiting on`,
    isMulti: true,
    options: wordsOf(WAITING_ON, WAITING_ON_WORDS),
  },
  {
    key: 'blockedOn',
    heading: msg`Whose move`,
    isMulti: true,
    options: wordsOf(BLOCKED_ON, BLOCKED_ON_WORDS),
  },
  {
    key: 'readiness',
    heading: msg`Readiness`,
    isMulti: true,
    options: wordsOf(READINESS, READINESS_WORDS),
  },
  { key: 'gate', heading: msg`Gate failing`, isMulti: true, options: wordsOf(GATES, GATE_WORDS) },
  {
    key: 'conflict',
    heading: msg`Interpreter conflicts`,
    isMulti: false,
    options: wordsOf(['open'], CONFLICT_FILTER_WORDS),
  },
  {
    key: 'stageAge',
    heading: msg`In the stage for`,
    isMulti: true,
    options: wordsOf(STAGE_AGES, STAGE_AGE_WORDS),
  },
  {
    key: 'load',
    heading: msg`Weighs more`,
    isMulti: true,
    options: wordsOf(LOAD_REASONS, LOAD_REASON_WORDS),
  },
  { key: 'hold', heading: msg`Hold`, isMulti: false, options: wordsOf(HOLD_FILTERS, HOLD_WORDS) },
  {
    key: 'transfer',
    heading: msg`Transfer`,
    isMulti: false,
    options: wordsOf(TRANSFER_FILTERS, TRANSFER_WORDS),
  },
  {
    key: 'handOff',
    heading: msg`Hand-off`,
    isMulti: false,
    options: wordsOf(HAND_OFF_FILTERS, HAND_OFF_FILTER_WORDS),
  },
  {
    key: 'took',
    heading: msg`Finished step`,
    isMulti: false,
    options: wordsOf(TIMED_STEPS, STEP_WORDS),
  },
  {
    key: 'duty',
    heading: msg`On duty`,
    isMulti: false,
    options: wordsOf(DUTY_FILTERS, DUTY_WORDS),
  },
  {
    key: 'visaRisk',
    heading: msg`Visa at risk`,
    isMulti: false,
    options: wordsOf(['yes', 'no'], YES_NO_WORDS),
  },
  {
    key: 'intake',
    heading: msg`Intake`,
    isMulti: false,
    options: wordsOf(['complete', 'incomplete'], INTAKE_WORDS),
  },
  {
    key: 'duplicate',
    heading: msg`Duplicate`,
    isMulti: false,
    options: wordsOf(['suspected'], DUPLICATE_WORDS),
    action: 'duplicate.read',
  },
  {
    key: 'outcome',
    heading: msg`Outcome`,
    isMulti: true,
    options: wordsOf(OUTCOMES, OUTCOME_WORDS),
  },
  { key: 'state', heading: msg`Cases`, isMulti: false, options: wordsOf(LIST_STATES, STATE_WORDS) },
];

/** Filters that are a date each, beside those with a closed set of values. */
const DUE = msg`When the clock runs out`;
const CAME_IN = msg`When it came in`;
const CLOSED = msg`When it was closed`;
const TOOK = msg`When the step was finished`;

const DATE_FIELDS = [
  { key: 'arrivalFrom', heading: msg`Arrives from` },
  { key: 'arrivalTo', heading: msg`Arrives until` },
  { key: 'departureFrom', heading: msg`Leaves from` },
  { key: 'departureTo', heading: msg`Leaves until` },
  { key: 'dueFrom', group: DUE, heading: msg`Due from` },
  { key: 'dueTo', group: DUE, heading: msg`Due until` },
  { key: 'arrivedFrom', group: CAME_IN, heading: msg`Came in from` },
  { key: 'arrivedTo', group: CAME_IN, heading: msg`Came in until` },
  { key: 'closedFrom', group: CLOSED, heading: msg`Closed from` },
  { key: 'closedTo', group: CLOSED, heading: msg`Closed until` },
  { key: 'tookFrom', group: TOOK, heading: msg`Finished from` },
  { key: 'tookTo', group: TOOK, heading: msg`Finished until` },
  { key: 'openOn', group: msg`Open on a day`, heading: msg`Open at the end of` },
] as const satisfies readonly DateField<SingleFilter>[];

/** What lists of cases are filtered by. */
export const CASE_FILTERS: FilterFields<keyof CaseFilter> = {
  fields: FILTER_FIELDS,
  dates: DATE_FIELDS,
  datesHeading: msg`Arrival and departure`,
};
