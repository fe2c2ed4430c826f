import {
  type CaseFilter,
  type CaseListQuery,
  type CaseSort,
  type CaseSortKey,
  type DutyFilter,
  isCounted,
  type RowExtra,
} from '@/contract/case-list';
import { searchTokens } from '@/domain/fold';
import { type Actor, type CaseScope, type OfferScope, scopeOf } from '@/domain/policy';
import { DEFAULT_CAMPUS, DIRECT } from '@/reference/place';
import { handOffKeysOf } from '@/domain/hand-off/hand-off-keys';
import { OPEN_STAGES } from '@/domain/stage/open-stages';
import { startOfDateAt } from '@/domain/place-days';
import type { Person } from '@/domain/case';
import { HAND_OFF_AGED_HOURS, STAGE_AGE_DAYS } from '@/domain/workload/load-reasons';
import { DAY_MS, HOUR_MS } from '@/lib/spans';
import { addDays } from '@/lib/zoned-time';
import { BAND_WHERE } from './case-band';
import { whereLoad } from './load-filter';
import type { CaseColumn, CaseWhere } from '../stored/case-row-schema';
import { EVERY_ROW, type FieldValue, isIn, type RowSort, type Where } from '../../store/row-query';

/** What a filter's words mean for this reader in this moment. */
export interface FilterSense {
  readonly meId: string;
  readonly actor: Actor;
  readonly scope: CaseScope;
  readonly nowMs: number;
  /** Places that are shut now: whose duty person I am, or that have none; asks all their calendars. */
  readonly dutyPlaces: (whose: DutyFilter) => readonly string[];
  /** The people for whom I answer while they are away. */
  readonly covered: readonly string[];
  /** Everybody who may own a case, with the languages that they speak. */
  readonly people: readonly Pick<Person, 'id' | 'languages'>[];
  /** Ids of cases that may be duplicates; read where the filter asks for them. */
  readonly suspected: readonly string[];
  /** Ids of cases that finished the step of the filter; read where it asks for one. */
  readonly finished: readonly string[];
  /** Open conflicts of interpreters by the case's id; read where somebody asks for them. */
  readonly conflicted: ReadonlyMap<string, number>;
}

export type Filters = CaseFilter & Pick<Partial<CaseListQuery>, 'arrivedAfter'>;

const NO_ROW: Where<never> = { any: [] };

export const orNone = (values: readonly string[]): readonly FieldValue[] =>
  values.map((value) => (value === 'none' ? null : value));

/** All of these words; what holds no letter and no digit finds nothing, rather than everything. */
export function whereWords(words: string): Where<never> {
  const text = searchTokens(words);
  if (text.length === 0) return words.trim() === '' ? EVERY_ROW : NO_ROW;
  return { text };
}

/** The scope as a condition: whatever is listed, counted or searched stands behind it. */
export function whereScope(scope: CaseScope): CaseWhere {
  if (scope.isAll) return EVERY_ROW;
  return {
    any: [
      isIn('office', scope.offices),
      isIn('campus', scope.campuses),
      ...offeredWhere(scope.offered),
    ],
  };
}

/** Cases of others that a pending transfer offers. */
function offeredWhere(offers: OfferScope): readonly CaseWhere[] {
  const { toOffices, toCampuses, campusesOfDirect } = offers;
  const toDirect = [isIn('transferOffice', [DIRECT]), isIn('transferCampus', [null])];
  return [
    ...(toOffices.length === 0 ? [] : [isIn('transferOffice', toOffices)]),
    ...(toCampuses.length === 0 ? [] : [isIn('transferCampus', toCampuses)]),
    ...(campusesOfDirect.length === 0
      ? []
      : [{ all: [...toDirect, isIn('campus', campusesOfDirect)] }]),
  ];
}

const PENDING: CaseWhere = { not: isIn('transferQueue', [null]) };

/** Transfers that I may answer, and those that wait for others while the case is still ours. */
const TRANSFER_WHERE = {
  in: ({ actor }: FilterSense): CaseWhere => ({
    all: [PENDING, whereScope(scopeOf(actor, 'case.answer-transfer'))],
  }),
  out: ({ actor }: FilterSense): CaseWhere => ({
    all: [PENDING, whereScope(scopeOf(actor, 'case.edit'))],
  }),
} as const;

/** Hand-offs that I may answer, and those of mine that wait: I sent them, or it is my case. */
const HAND_OFF_WHERE = {
  in: ({ meId, actor, covered }: FilterSense): CaseWhere => ({
    all: [isIn('handOffTo', handOffKeysOf(actor, covered)), { not: isIn('handOffBy', [meId]) }],
  }),
  out: ({ meId }: FilterSense): CaseWhere => ({
    all: [
      { not: isIn('handOffBy', [null]) },
      { any: [isIn('handOffBy', [meId]), isIn('ownerId', [meId])] },
    ],
  }),
  any: (): CaseWhere => ({ not: isIn('handOffBy', [null]) }),
  aged: ({ nowMs }: FilterSense): CaseWhere => ({
    field: 'handOffAt',
    to: nowMs - HAND_OFF_AGED_HOURS * HOUR_MS,
  }),
} as const;

const CLOSED: CaseWhere = isIn('stage', ['closed']);
/** Days of reports and clocks over all offices are Rochester's. */
const startOfDay = (on: string): number => startOfDateAt(DEFAULT_CAMPUS, on);
const endOfDay = (on: string): number => startOfDay(addDays(on, 1));

const HELD: CaseWhere = { not: isIn('waitingOn', [null]) };

interface Reading {
  /** Offices are then those that the cases would come to. */
  readonly isIncoming: boolean;
}

/** Each filter of the contract as a condition on the rows; what is absent filters nothing. */
const CONDITIONS: {
  readonly [K in keyof Filters]-?: (
    value: NonNullable<Filters[K]>,
    sense: FilterSense & Reading,
  ) => CaseWhere;
} = {
  state: (state) =>
    state === 'all' ? EVERY_ROW : isIn('stage', state === 'open' ? OPEN_STAGES : ['closed']),
  office: (codes, { isIncoming }) => isIn(isIncoming ? 'transferQueue' : 'office', codes),
  stage: (stages) => isIn('stage', stages),
  band: (bands, { nowMs }) => ({ any: bands.map((band) => BAND_WHERE[band](nowMs)) }),
  urgency: (values) => isIn('urgency', values),
  specialty: (codes) => isIn('specialties', codes),
  campus: (codes) => isIn('campus', orNone(codes)),
  language: (tags) => isIn('language', orNone(tags)),
  payer: (payers) => isIn('payer', orNone(payers)),
  owner: (owners, { meId }) => {
    const named = isIn(
      'ownerId',
      owners.map((owner) => (owner === 'me' ? meId : owner === 'nobody' ? null : owner)),
    );
    return owners.includes('anybody') ? { any: [named, { not: isIn('ownerId', [null]) }] } : named;
  },
  channel: (channels) => isIn('channel', channels),
  facilitator: (codes) => isIn('facilitator', orNone(codes)),
  residence: (countries) => isIn('residence', orNone(countries)),
  outcome: (outcomes) => isIn('outcome', outcomes),
  waitingOn: (values) => isIn('waitingOn', values),
  blockedOn: (values) => isIn('blockedOn', values),
  readiness: (values) => isIn('readiness', values),
  gate: (gates) => isIn('failingGates', gates),
  conflict: (_open, { conflicted }) => ({ ids: [...conflicted.keys()] }),
  hold: (hold, { nowMs }) =>
    hold === 'review-due'
      ? { field: 'holdReviewFrom', to: nowMs + 1 }
      : hold === 'on'
        ? HELD
        : { not: HELD },
  arrivalFrom: (on) => ({ field: 'arrivalOn', from: Date.parse(on) }),
  arrivalTo: (on) => ({ field: 'arrivalOn', to: Date.parse(on) + DAY_MS }),
  stageAge: (ages, { nowMs }) => ({
    any: ages.map((age): CaseWhere => {
      const [from, to] = STAGE_AGE_DAYS[age];
      // Since: the older a stage, the earlier it began.
      const least = to === null ? {} : { from: nowMs - to * DAY_MS + 1 };
      return { field: 'stageSince', ...least, to: nowMs - from * DAY_MS + 1 };
    }),
  }),
  load: (reasons, sense) => ({ any: reasons.map((reason) => whereLoad(reason, sense)) }),
  dueFrom: (on) => ({ field: 'dueAt', from: startOfDay(on) }),
  dueTo: (on) => ({ field: 'dueAt', to: endOfDay(on) }),
  arrivedFrom: (on) => ({ field: 'arrivedAt', from: startOfDay(on) }),
  arrivedTo: (on) => ({ field: 'arrivedAt', to: endOfDay(on) }),
  closedFrom: (on) => ({ all: [CLOSED, { field: 'stageSince', from: startOfDay(on) }] }),
  closedTo: (on) => ({ all: [CLOSED, { field: 'stageSince', to: endOfDay(on) }] }),
  took: (_step, { finished }) => ({ ids: finished }),
  // Its days are of the step's end, which no row holds.
  tookFrom: () => EVERY_ROW,
  tookTo: () => EVERY_ROW,
  openOn: (on) => ({
    all: [
      { field: 'arrivedAt', to: endOfDay(on) },
      { not: { all: [CLOSED, { field: 'stageSince', to: endOfDay(on) }] } },
    ],
  }),
  departureFrom: (on) => ({ field: 'departureOn', from: Date.parse(on) }),
  departureTo: (on) => ({ field: 'departureOn', to: Date.parse(on) + DAY_MS }),
  transfer: (direction, sense) => TRANSFER_WHERE[direction](sense),
  handOff: (direction, sense) => HAND_OFF_WHERE[direction](sense),
  duty: (whose, { dutyPlaces }) => isIn('dutyPlace', dutyPlaces(whose)),
  visaRisk: (answer, { nowMs }) => {
    const isAtRisk: CaseWhere = { field: 'visaRiskFrom', to: nowMs + 1 };
    return answer === 'yes' ? isAtRisk : { not: isAtRisk };
  },
  duplicate: (_suspected, { suspected }) => ({ ids: suspected }),
  intake: (answer) => isIn('isIntakeComplete', [answer === 'complete']),
  q: whereWords,
  arrivedAfter: (at) => ({ field: 'arrivedAt', from: Date.parse(at) + 1 }),
};

/** Whoever asks for what closed cases alone have need not say that they are meant. */
const asksForClosed = ({ stage, outcome, closedFrom, closedTo }: Filters): boolean =>
  [outcome, closedFrom, closedTo].some((value) => value !== undefined) ||
  stage?.includes('closed') === true;

/** All that must hold for a row to be in a list. */
export function whereOf(filters: Filters, sense: FilterSense): CaseWhere {
  const all: CaseWhere[] = [whereScope(sense.scope)];
  const told: Filters = {
    ...filters,
    state: filters.state ?? (asksForClosed(filters) ? 'all' : 'open'),
  };
  for (const name of Object.keys(CONDITIONS) as (keyof Filters)[]) {
    const value = told[name];
    if (value === undefined) continue;
    // The value is of the filter whose condition it is given to; a map of functions cannot say so.
    const condition = CONDITIONS[name] as (
      value: unknown,
      sense: FilterSense & Reading,
    ) => CaseWhere;
    all.push(condition(value, { ...sense, isIncoming: filters.transfer === 'in' }));
  }
  return { all };
}

const SORT_COLUMNS: Readonly<Record<Exclude<CaseSortKey, RowExtra>, CaseColumn>> = {
  due: 'actAt',
  reference: 'reference',
  patient: 'patientName',
  language: 'language',
  specialty: 'specialties',
  campus: 'campus',
  office: 'office',
  urgency: 'urgency',
  stage: 'stage',
  blocker: 'blockedSince',
  blockedOn: 'blockedOn',
  readiness: 'readinessRank',
  owner: 'ownerId',
  arrival: 'arrivalOn',
  departure: 'departureOn',
  arrived: 'arrivedAt',
  payer: 'payer',
  residence: 'residence',
};

/** @param conflicted needed for the order that no column holds. */
export function sortOf(
  sort: CaseSort = 'due',
  { conflicted }: Partial<Pick<FilterSense, 'conflicted'>> = {},
): RowSort<CaseColumn> {
  const isDescending = sort.startsWith('-');
  const direction = isDescending ? 'descending' : 'ascending';
  const key = (isDescending ? sort.slice(1) : sort) as CaseSortKey;
  if (!isCounted(key)) return { field: SORT_COLUMNS[key], direction };
  const sign = isDescending ? -1 : 1;
  const ids = [...(conflicted ?? [])]
    .toSorted(([a, one], [b, other]) => sign * (one - other || (a < b ? -1 : 1)))
    .map(([id]) => id);
  return { ids, direction };
}
