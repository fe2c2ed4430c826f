import * as z from 'zod/mini';
import {
  CASE_SORT_KEYS,
  CASE_SORTS,
  caseFilterShape,
  type CaseFilter,
  type CaseSort,
  type CaseSortKey,
} from '@/contract/case-list';
import { can, type Actor } from '@/domain/policy';
import { findCampus } from '@/reference/campuses';
import { findOffice } from '@/reference/offices';
import { findSpecialty } from '@/reference/specialties';

/**
 * The state of a list as its address spells it: filter, sort, and the case that was last open.
 * Total: people edit and share addresses, so an unknown, repeated or malformed value is dropped,
 * value by value, and named in `dropped` so that the screen can say so.
 */
export interface ListAddress {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  /** Which columns, in which order; absent: those of whoever opens it. */
  readonly columns?: readonly CaseSortKey[];
  /** The saved view it was opened from; it means something to its owner alone. */
  readonly view?: string;
  readonly dropped: readonly string[];
}

export const DEFAULT_SORT: CaseSort = 'due';

/** Filters that hold several values, in the order in which chips and addresses name them. */
export const MULTI_FILTERS = [
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
  'waitingOn',
  'blockedOn',
  'readiness',
  'gate',
] as const satisfies readonly (keyof CaseFilter)[];
export type MultiFilter = (typeof MULTI_FILTERS)[number];

/** Filters that hold one value. */
export const SINGLE_FILTERS = [
  'state',
  'hold',
  'transfer',
  'handOff',
  'duty',
  'arrivalFrom',
  'arrivalTo',
  'departureFrom',
  'departureTo',
  'visaRisk',
  'intake',
  'duplicate',
  'q',
] as const satisfies readonly (keyof CaseFilter)[];
export type SingleFilter = (typeof SINGLE_FILTERS)[number];

/** Parameters that are not filters; they are left alone. */
const OTHERS = new Set([
  'from',
  'sort',
  'columns',
  'view',
  'at',
  'peek',
  'cases',
  'now',
  'seed',
  'chaos',
  'simulator',
]);

/** Codes that must stand in the reference data to mean something. */
const EXISTS: Partial<Record<keyof CaseFilter, (code: string) => boolean>> = {
  office: (code) => findOffice(code) !== undefined,
  specialty: (code) => findSpecialty(code) !== undefined,
  campus: (code) => code === 'none' || findCampus(code) !== undefined,
};

function parsed(key: keyof CaseFilter, value: unknown): unknown {
  const result = z.safeParse(caseFilterShape[key], value);
  return result.success ? result.data : undefined;
}

/** Reads the list's state from the address. */
export function parseListAddress(params: URLSearchParams): ListAddress {
  const filter: Record<string, unknown> = {};
  const dropped: string[] = [];
  for (const key of MULTI_FILTERS) {
    const kept = [...new Set(params.getAll(key))].filter((value) => {
      const isKnown = parsed(key, [value]) !== undefined && (EXISTS[key]?.(value) ?? true);
      if (!isKnown) dropped.push(`${key}=${value}`);
      return isKnown;
    });
    if (kept.length > 0) filter[key] = kept;
  }
  for (const key of SINGLE_FILTERS) {
    const [value, ...more] = params.getAll(key);
    dropped.push(...more.map((extra) => `${key}=${extra}`));
    if (value === undefined || value === '') continue;
    const read = parsed(key, value);
    if (read === undefined) dropped.push(`${key}=${value}`);
    else filter[key] = read;
  }
  const sort = params.get('sort');
  const known = CASE_SORTS.find((candidate) => candidate === sort);
  if (sort !== null && known === undefined) dropped.push(`sort=${sort}`);
  const columns = columnsIn(params.get('columns'), dropped);
  const view = params.get('view');
  for (const key of new Set(params.keys())) {
    if (!(key in caseFilterShape) && !OTHERS.has(key)) dropped.push(key);
  }
  return {
    filter: filter as CaseFilter,
    sort: known ?? DEFAULT_SORT,
    ...(columns.length > 0 && { columns }),
    ...(view !== null && ID.test(view) && { view }),
    dropped,
  };
}

/** The same for its reader: a filter that a role does not have means nothing to that role. */
export function forReader(address: ListAddress, actor: Actor): ListAddress {
  const { duplicate, ...filter } = address.filter;
  if (duplicate === undefined || can(actor, 'duplicate.read')) return address;
  return { ...address, filter, dropped: [...address.dropped, 'duplicate'] };
}

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

function columnsIn(value: string | null, dropped: string[]): readonly CaseSortKey[] {
  if (value === null || value === '') return [];
  const ids = [...new Set(value.split(','))];
  const known = ids.flatMap((id) => CASE_SORT_KEYS.filter((key) => key === id));
  const unknown = ids.filter((id) => !known.some((key) => key === id));
  if (unknown.length > 0) dropped.push(`columns=${unknown.join(',')}`);
  return known;
}

/** The one canonical spelling: fixed order, defaults left out. `parse(serialize(a))` equals `a`. */
export function serializeListAddress({
  filter,
  sort,
  columns,
  view,
}: Omit<ListAddress, 'dropped'>): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of MULTI_FILTERS) for (const value of filter[key] ?? []) params.append(key, value);
  for (const key of SINGLE_FILTERS) {
    const value = filter[key];
    if (value !== undefined && value !== '') params.set(key, value);
  }
  if (sort !== DEFAULT_SORT) params.set('sort', sort);
  if (columns !== undefined && columns.length > 0) params.set('columns', columns.join(','));
  if (view !== undefined) params.set('view', view);
  return params;
}

/** The filter with one value of a multi-filter added or taken away. */
export function toggled(filter: CaseFilter, key: MultiFilter, value: string): CaseFilter {
  const values: readonly string[] = filter[key] ?? [];
  const next = values.includes(value)
    ? values.filter((other) => other !== value)
    : [...values, value];
  return withValue(filter, key, next.length > 0 ? next : undefined);
}

/** The filter with one field set, or removed when the value is undefined or empty. */
export function withValue(
  filter: CaseFilter,
  key: keyof CaseFilter,
  value: string | readonly string[] | undefined,
): CaseFilter {
  const { [key]: _gone, ...rest } = filter;
  return value === undefined || value === '' ? rest : ({ ...rest, [key]: value } as CaseFilter);
}

/** How many filters a list has, beside the office of its path. */
export const filterCount = (filter: CaseFilter): number =>
  MULTI_FILTERS.reduce((sum, key) => sum + (filter[key]?.length ?? 0), 0) +
  SINGLE_FILTERS.filter((key) => filter[key] !== undefined).length;
