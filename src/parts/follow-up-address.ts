import {
  FOLLOW_UP_SORT_KEYS,
  followUpFilterShape,
  type FollowUpFilter,
  type FollowUpSort,
  type FollowUpSortKey,
} from '@/contract/follow-up-list';
import type { FollowUpKind } from '@/domain/vocabulary';
import { findCampus } from '@/reference/campuses';
import { findOffice } from '@/reference/offices';
import { addresses, type FollowUpPath } from './addresses';
import { listCodec, type ListState } from './list-kit/list-codec';

/** The state of a list of follow-ups as its address spells it; its kind is the path's. */
export type FollowUpAddress = ListState<FollowUpFilter, FollowUpSortKey>;

const DEFAULT_SORT: FollowUpSort = 'due';

/** Reads and writes the addresses of lists of follow-ups. */
export const followUpCodec = listCodec<Omit<FollowUpFilter, 'kind'>, FollowUpSortKey>({
  shape: withoutKind(followUpFilterShape),
  multi: ['state', 'band', 'age', 'owner', 'waitingOn', 'currency', 'office', 'campus', 'language'],
  single: ['status', 'chase', 'promise', 'q'],
  unwritten: ['q'],
  sortKeys: FOLLOW_UP_SORT_KEYS,
  defaultSort: DEFAULT_SORT,
  exists: {
    office: (code) => findOffice(code) !== undefined,
    campus: (code) => code === 'none' || findCampus(code) !== undefined,
  },
});

function withoutKind<Shape extends { readonly kind: unknown }>({ kind: _kind, ...rest }: Shape) {
  return rest;
}

const PATH_OF = {
  report: 'reports',
  billing: 'billing',
  insurance: 'insurance',
  'next-visit': 'next-visits',
} as const satisfies Readonly<Record<FollowUpKind, FollowUpPath>>;

/** The list that a path names; null where there is none of that name. */
export const kindOfPath = (path: string | undefined): FollowUpKind | null =>
  (Object.keys(PATH_OF) as FollowUpKind[]).find((kind) => PATH_OF[kind] === path) ?? null;

/** The address of a list of follow-ups: by default all that is open, by its clock. */
export const followUpListAddress = (
  kind: FollowUpKind,
  { filter = {}, sort = DEFAULT_SORT, ...rest }: Partial<Omit<FollowUpAddress, 'dropped'>> = {},
): string => {
  const { kind: _kind, ...own } = filter;
  return addresses.followUps(
    PATH_OF[kind],
    followUpCodec.serialize({ filter: own, sort, ...rest }),
  );
};
