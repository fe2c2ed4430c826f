import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import {
  CHASE_FILTERS,
  FOLLOW_UP_STATUSES,
  PROMISE_FILTERS,
  type FollowUpFilter,
} from '@/contract/follow-up-list';
import { AGE_BANDS } from '@/domain/follow-up/age-band';
import {
  BILLING_STATES,
  type FollowUpState,
  INSURANCE_STATES,
  NEXT_VISIT_STATES,
  REPORT_STATES,
} from '@/domain/follow-up/vocabulary';
import { BANDS, type FollowUpKind } from '@/domain/vocabulary';
import { type FilterFields, wordsOf } from '@/parts/list-kit/filter-field';
import { languageOptions, ownerOptions, PLACE_FIELDS } from '@/parts/list-kit/usual-options';
import { BLOCKED_ON_WORDS } from '@/parts/words/blocker-words';
import { BAND_WORDS } from '@/parts/words/case-words';
import { AGE_WORDS } from '@/parts/words/follow-up-list-words';
import { FOLLOW_UP_STATE_WORDS } from '@/parts/words/follow-up-words';

const STATES_OF: Readonly<Record<FollowUpKind, readonly FollowUpState[]>> = {
  report: REPORT_STATES,
  billing: BILLING_STATES,
  insurance: INSURANCE_STATES,
  'next-visit': NEXT_VISIT_STATES,
};

/** On whom a follow-up can wait. */
const WAITED_ON = [
  'patient',
  'caller',
  'office',
  'coordinator',
  'specialty',
  'finance',
  'sponsor',
  'insurer',
  'home-physician',
] as const;

/** Currencies that are offered; any other works in the address. */
const CURRENCIES = ['USD', 'GBP', 'EUR', 'MXN', 'CLP', 'JPY', 'AED', 'KWD', 'BHD'] as const;

const STATUS_WORDS = {
  open: msg({ context: 'list', message: 'Open follow-ups' }),
  closed: msg({ context: 'list', message: 'Closed follow-ups' }),
  all: msg({ context: 'list', message: 'Open and closed' }),
} as const satisfies Record<(typeof FOLLOW_UP_STATUSES)[number], MessageDescriptor>;

const CHASE_WORDS = {
  never: msg`Never chased`,
  unanswered: msg`Three or more unanswered`,
} as const satisfies Record<(typeof CHASE_FILTERS)[number], MessageDescriptor>;

const PROMISE_WORDS = {
  given: msg({ context: 'promise', message: 'Holds' }),
  passed: msg({ context: 'promise', message: 'Has passed' }),
  none: msg({ context: 'promise', message: 'None' }),
} as const satisfies Record<(typeof PROMISE_FILTERS)[number], MessageDescriptor>;

type Key = Exclude<keyof FollowUpFilter, 'kind'>;

/** What one of the four lists can be filtered by; money only where money is meant. */
export const followUpFilters = (kind: FollowUpKind): FilterFields<Key> => ({
  fields: [
    { key: 'band', heading: msg`Clock`, isMulti: true, options: wordsOf(BANDS, BAND_WORDS) },
    {
      key: 'state',
      heading: msg`Step`,
      isMulti: true,
      options: wordsOf(STATES_OF[kind], FOLLOW_UP_STATE_WORDS),
    },
    { key: 'age', heading: msg`Age`, isMulti: true, options: wordsOf(AGE_BANDS, AGE_WORDS) },
    {
      key: 'waitingOn',
      heading: msg`Waiting on`,
      isMulti: true,
      options: wordsOf(WAITED_ON, BLOCKED_ON_WORDS),
    },
    {
      key: 'owner',
      heading: msg`Owner`,
      isMulti: true,
      options: ownerOptions,
    },
    {
      key: 'chase',
      heading: msg`Chases`,
      isMulti: false,
      options: wordsOf(CHASE_FILTERS, CHASE_WORDS),
    },
    {
      key: 'promise',
      heading: msg`Promised date`,
      isMulti: false,
      options: wordsOf(PROMISE_FILTERS, PROMISE_WORDS),
    },
    ...(kind === 'billing' || kind === 'insurance'
      ? [
          {
            key: 'currency' as const,
            heading: msg`Currency`,
            isMulti: true,
            options: () => CURRENCIES.map((code) => ({ value: code, label: code })),
          },
        ]
      : []),
    ...PLACE_FIELDS,
    {
      key: 'language',
      heading: msg`Language`,
      isMulti: true,
      options: languageOptions,
    },
    {
      key: 'status',
      heading: msg`Follow-ups`,
      isMulti: false,
      options: wordsOf(FOLLOW_UP_STATUSES, STATUS_WORDS),
    },
  ],
  dates: [],
});
