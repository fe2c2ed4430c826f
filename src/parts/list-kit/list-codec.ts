import * as z from 'zod/mini';
import type { FilterValues } from './filter-values';

/**
 * The state of a list as its address spells it: filter, sort, and the columns and view it shows.
 * Total: people edit and share addresses, so an unknown, repeated or malformed value is dropped,
 * value by value, and named in `dropped` so that the screen can say so.
 */
export interface ListState<Filter, SortKey extends string> {
  readonly filter: Filter;
  readonly sort: SortOf<SortKey>;
  /** Which columns, in which order; absent: those of whoever opens it. */
  readonly columns?: readonly SortKey[];
  /** The saved view it was opened from; it means something to its owner alone. */
  readonly view?: string;
  readonly dropped: readonly string[];
}

/** What a list is sorted by; a leading `-` turns it round. */
export type SortOf<SortKey extends string> = SortKey | `-${SortKey}`;

/** What makes the addresses of one kind of list. */
export interface ListCodecSpec<Filter extends FilterValues, SortKey extends string> {
  /** The contract's schema of each field of the filter. */
  readonly shape: Readonly<Record<keyof Filter & string, z.core.$ZodType>>;
  /** Filters that hold several values, in the order in which chips and addresses name them. */
  readonly multi: readonly (keyof Filter & string)[];
  /** Filters that hold one value. */
  readonly single: readonly (keyof Filter & string)[];
  /** Of these, what is read and never written: words of people belong in no address (§10). */
  readonly unwritten?: readonly (keyof Filter & string)[];
  /** What the list can be sorted by, and show. */
  readonly sortKeys: readonly SortKey[];
  readonly defaultSort: SortOf<SortKey>;
  /** Codes that must stand in the reference data to mean something. */
  readonly exists?: Readonly<Partial<Record<keyof Filter & string, (code: string) => boolean>>>;
}

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

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Reads and writes the addresses of one kind of list. */
export function listCodec<Filter extends FilterValues, SortKey extends string>({
  shape,
  multi,
  single,
  unwritten = [],
  sortKeys,
  defaultSort,
  exists,
}: ListCodecSpec<Filter, SortKey>) {
  type Key = keyof Filter & string;
  const parsed = (key: Key, value: unknown): unknown => {
    const result = z.safeParse(shape[key], value);
    return result.success ? result.data : undefined;
  };

  const columnsIn = (value: string | null, dropped: string[]): readonly SortKey[] => {
    if (value === null || value === '') return [];
    const ids = [...new Set(value.split(','))];
    const known = ids.flatMap((id) => sortKeys.filter((key) => key === id));
    const unknown = ids.filter((id) => !known.some((key) => key === id));
    if (unknown.length > 0) dropped.push(`columns=${unknown.join(',')}`);
    return known;
  };

  const sortIn = (value: string | null): SortOf<SortKey> | undefined => {
    const key = sortKeys.find((known) => value === known || value === `-${known}`);
    return key === undefined ? undefined : value === key ? key : `-${key}`;
  };

  return {
    defaultSort,

    /** Reads the list's state from the address. */
    parse: (params: URLSearchParams): ListState<Filter, SortKey> => {
      const filter: Record<string, unknown> = {};
      const dropped: string[] = [];
      for (const key of multi) {
        const kept = [...new Set(params.getAll(key))].filter((value) => {
          const isKnown = parsed(key, [value]) !== undefined && (exists?.[key]?.(value) ?? true);
          if (!isKnown) dropped.push(`${key}=${value}`);
          return isKnown;
        });
        if (kept.length > 0) filter[key] = kept;
      }
      for (const key of single) {
        const [value, ...more] = params.getAll(key);
        dropped.push(...more.map((extra) => `${key}=${extra}`));
        if (value === undefined || value === '') continue;
        const read = parsed(key, value);
        if (read === undefined) dropped.push(`${key}=${value}`);
        else filter[key] = read;
      }
      const asked = params.get('sort');
      const sort = sortIn(asked);
      if (asked !== null && sort === undefined) dropped.push(`sort=${asked}`);
      const columns = columnsIn(params.get('columns'), dropped);
      const view = params.get('view');
      for (const key of new Set(params.keys())) {
        if (!(key in shape) && !OTHERS.has(key)) dropped.push(key);
      }
      return {
        // Each value was read by the schema of its field.
        filter: filter as Filter,
        sort: sort ?? defaultSort,
        ...(columns.length > 0 && { columns }),
        ...(view !== null && ID.test(view) && { view }),
        dropped,
      };
    },

    /**
     * The one canonical spelling: fixed order, defaults left out. `parse(serialize(a))` equals `a` but
     * for what is never written.
     */
    serialize: ({
      filter,
      sort,
      columns,
      view,
    }: Omit<ListState<Filter, SortKey>, 'dropped'>): URLSearchParams => {
      const params = new URLSearchParams();
      for (const key of multi) for (const value of filter[key] ?? []) params.append(key, value);
      for (const key of single.filter((each) => !unwritten.includes(each))) {
        const value = filter[key];
        if (typeof value === 'string' && value !== '') params.set(key, value);
      }
      if (sort !== defaultSort) params.set('sort', sort);
      if (columns !== undefined && columns.length > 0) params.set('columns', columns.join(','));
      if (view !== undefined) params.set('view', view);
      return params;
    },

    /** How many filters a list has, beside what its path says. */
    count: (filter: Filter): number =>
      multi.reduce((sum, key) => sum + (filter[key]?.length ?? 0), 0) +
      single.filter((key) => filter[key] !== undefined).length,
  };
}

export type ListCodec<Filter extends FilterValues, SortKey extends string> = ReturnType<
  typeof listCodec<Filter, SortKey>
>;
