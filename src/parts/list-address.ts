import {
  CASE_SORT_KEYS,
  caseFilterShape,
  type CaseFilter,
  type CaseSort,
  type CaseSortKey,
} from '@/contract/case-list';
import { can, type Actor } from '@/domain/policy';
import { findCampus } from '@/reference/campuses';
import { findOffice } from '@/reference/offices';
import { findSpecialty } from '@/reference/specialties';
import { listCodec, type ListState } from './list-kit/list-codec';

/** The state of a list of cases as its address spells it. */
export type ListAddress = ListState<CaseFilter, CaseSortKey>;

export const DEFAULT_SORT: CaseSort = 'due';

/** Filters that hold several values, in the order in which chips and addresses name them. */
const MULTI_FILTERS = [
  'office',
  'stage',
  'band',
  'urgency',
  'specialty',
  'campus',
  'language',
  'payer',
  'owner',
  'channel',
  'facilitator',
  'residence',
  'outcome',
  'waitingOn',
  'blockedOn',
  'readiness',
  'gate',
  'stageAge',
  'load',
] as const satisfies readonly (keyof CaseFilter)[];
export type MultiFilter = (typeof MULTI_FILTERS)[number];

/** Filters that hold one value. */
const SINGLE_FILTERS = [
  'state',
  'conflict',
  'hold',
  'transfer',
  'handOff',
  'duty',
  'arrivalFrom',
  'arrivalTo',
  'dueFrom',
  'dueTo',
  'arrivedFrom',
  'arrivedTo',
  'closedFrom',
  'closedTo',
  'took',
  'tookFrom',
  'tookTo',
  'openOn',
  'departureFrom',
  'departureTo',
  'visaRisk',
  'intake',
  'duplicate',
  'q',
] as const satisfies readonly (keyof CaseFilter)[];
export type SingleFilter = (typeof SINGLE_FILTERS)[number];

/** Reads and writes the addresses of lists of cases. */
export const caseCodec = listCodec<CaseFilter, CaseSortKey>({
  shape: caseFilterShape,
  multi: MULTI_FILTERS,
  single: SINGLE_FILTERS,
  unwritten: ['q'],
  sortKeys: CASE_SORT_KEYS,
  defaultSort: DEFAULT_SORT,
  exists: {
    office: (code) => findOffice(code) !== undefined,
    specialty: (code) => findSpecialty(code) !== undefined,
    campus: (code) => code === 'none' || findCampus(code) !== undefined,
  },
});

/** The same for its reader: a filter that a role does not have means nothing to that role. */
export function forReader(address: ListAddress, actor: Actor): ListAddress {
  const { duplicate, ...filter } = address.filter;
  if (duplicate === undefined || can(actor, 'duplicate.read')) return address;
  return { ...address, filter, dropped: [...address.dropped, 'duplicate'] };
}
