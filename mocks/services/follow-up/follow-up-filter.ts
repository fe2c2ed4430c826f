import {
  type FollowUpFilter,
  type FollowUpSort,
  type FollowUpSortKey,
} from '@/contract/follow-up-list';
import { agesBetween } from '@/domain/follow-up/age-band';
import { CHASES_BEFORE_ESCALATION } from '@/domain/follow-up/chases';
import type { CaseScope } from '@/domain/policy';
import { EVERY_ROW, type FieldValue, isIn, type RowSort, type Where } from '../../store/row-query';
import { BAND_WHERE } from '../lists/case-band';
import { orNone, whereScope, whereWords } from '../lists/case-filter';
import type { FollowUpColumn } from './follow-up-row-schema';

/** What a filter's words mean for this reader in this moment. */
export interface FollowUpSense {
  readonly meId: string;
  readonly scope: CaseScope;
  readonly nowMs: number;
}

export type FollowUpFilters = FollowUpFilter & { readonly openedAfter?: string | undefined };

type FollowUpWhere = Where<FollowUpColumn>;

const OPEN: FollowUpWhere = isIn('isClosed', [false]);

const PROMISE_WHERE: Readonly<
  Record<NonNullable<FollowUpFilter['promise']>, (nowMs: number) => FollowUpWhere>
> = {
  given: (nowMs) => ({ field: 'promisePassesAt', from: nowMs + 1 }),
  passed: (nowMs) => ({ field: 'promisePassesAt', to: nowMs + 1 }),
  none: () => ({ not: { field: 'promisePassesAt' } }),
};

/** Each filter of the contract as a condition on the rows; what is absent filters nothing. */
const CONDITIONS: {
  readonly [K in keyof FollowUpFilters]-?: (
    value: NonNullable<FollowUpFilters[K]>,
    sense: FollowUpSense,
  ) => FollowUpWhere;
} = {
  kind: (kinds) => isIn('kind', kinds),
  status: (status) =>
    status === 'all' ? EVERY_ROW : status === 'open' ? OPEN : isIn('isClosed', [true]),
  state: (states) => isIn('state', states),
  band: (bands, { nowMs }) => ({ any: bands.map((band) => BAND_WHERE[band](nowMs)) }),
  age: (ages, { nowMs }) => ({
    any: ages.map((age): FollowUpWhere => ({ field: 'agesFrom', ...agesBetween(age, nowMs) })),
  }),
  owner: (owners, { meId }) =>
    isIn(
      'ownerId',
      owners.map((owner): FieldValue =>
        owner === 'me' ? meId : owner === 'nobody' ? null : owner,
      ),
    ),
  waitingOn: (values) => isIn('waitingOn', values),
  chase: (chase) =>
    chase === 'never'
      ? { not: { field: 'lastChaseAt' } }
      : { field: 'unanswered', from: CHASES_BEFORE_ESCALATION },
  promise: (promise, { nowMs }) => PROMISE_WHERE[promise](nowMs),
  currency: (codes) => isIn('currency', codes),
  office: (codes) => isIn('office', codes),
  campus: (codes) => isIn('campus', orNone(codes)),
  language: (tags) => isIn('language', tags),
  q: whereWords,
  openedAfter: (at) => ({ field: 'openedAt', from: Date.parse(at) + 1 }),
};

/** All that this person may see: after a death what is open shows to one named person alone. */
export const whereSeen = ({ scope, meId }: Pick<FollowUpSense, 'scope' | 'meId'>): Where => ({
  all: [whereScope(scope), isIn('onlyFor', [null, meId])],
});

/** All that must hold for a row to be in a list of follow-ups. */
export function whereFollowUps(filters: FollowUpFilters, sense: FollowUpSense): Where {
  const all: Where[] = [whereSeen(sense)];
  const told: FollowUpFilters = { ...filters, status: filters.status ?? 'open' };
  for (const name of Object.keys(CONDITIONS) as (keyof FollowUpFilters)[]) {
    const value = told[name];
    if (value === undefined) continue;
    // The value is of the filter whose condition it is given to; a map of functions cannot say so.
    const condition = CONDITIONS[name] as (value: unknown, sense: FollowUpSense) => FollowUpWhere;
    all.push(condition(value, sense));
  }
  return { all };
}

const SORT_COLUMNS: Readonly<Record<FollowUpSortKey, FollowUpColumn>> = {
  reference: 'reference',
  patient: 'patientName',
  state: 'state',
  due: 'dueAt',
  owner: 'ownerId',
  waitingOn: 'waitingOn',
  amount: 'amount',
  age: 'agesFrom',
  lastChase: 'lastChaseAt',
  unanswered: 'unanswered',
  promised: 'promisedOn',
  language: 'language',
  office: 'office',
  campus: 'campus',
};

/** Ages grow as moments go back, so they turn the order round. */
export function followUpSortOf(sort: FollowUpSort = 'due'): RowSort<FollowUpColumn> {
  const isTurned = sort.startsWith('-');
  const key = (isTurned ? sort.slice(1) : sort) as FollowUpSortKey;
  const isDescending = key === 'age' ? !isTurned : isTurned;
  return { field: SORT_COLUMNS[key], direction: isDescending ? 'descending' : 'ascending' };
}
