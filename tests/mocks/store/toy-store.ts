import { createStore } from '@mocks/store/create-store';
import { noPersistence } from '@mocks/store/memory-persistence';
import type { RowSort, Where } from '@mocks/store/row-query';
import type { RowSchema } from '@mocks/store/row-schema';
import type { StoreOptions } from '@mocks/store/create-store';
import type { BaseData, Store } from '@mocks/store/store';

/** A store of toys: small, and with every kind of column. */
export interface ToyRow {
  readonly id: string;
  readonly shop: string;
  readonly owner: string | null;
  readonly isNew: boolean;
  readonly kinds: readonly string[];
  readonly madeAt: number | null;
  readonly name: string | null;
  readonly words: string;
}

interface Toy {
  readonly id: string;
  readonly version: number;
  readonly shop: string;
}

interface Note {
  readonly id: string;
  readonly toyId: string;
  readonly at: number;
}

export interface ToyShape {
  readonly row: ToyRow;
  readonly event: Note;
  readonly tables: { readonly toys: Toy; readonly notes: Note };
}

export const TOY_SCHEMA: RowSchema<ToyRow> = {
  version: 1,
  lists: (row) => [row.shop],
  searchKey: (row) => row.words,
  columns: {
    shop: { kind: 'choice', of: (row) => row.shop, order: ['west', 'east'] },
    owner: { kind: 'choice', of: (row) => row.owner },
    isNew: { kind: 'choice', of: (row) => row.isNew },
    kinds: { kind: 'choices', of: (row) => row.kinds },
    madeAt: { kind: 'moment', of: (row) => row.madeAt },
    name: { kind: 'text', of: (row) => row.name },
  },
};

export const toyId = (number: number): string => `t${String(number).padStart(6, '0')}`;

const SHOPS = ['west', 'east', 'north', 'south'];
const OWNERS = [null, 'ann', 'bob', 'cem'];
const KINDS = ['wood', 'steel', 'cloth'];
const NAMES = [null, 'bear', 'bear', 'car', 'doll', 'kite'];

/** The same row for the same number, values spread so that each meets each. */
export function toyRow(number: number, id: string = toyId(number)): ToyRow {
  const spread = (step: number, size: number): number => Math.floor(number / step) % size;
  const name = NAMES[spread(3, NAMES.length)] ?? null;
  return {
    id,
    shop: SHOPS[spread(1, SHOPS.length)] ?? 'west',
    owner: OWNERS[spread(2, OWNERS.length)] ?? null,
    isNew: number % 3 === 0,
    kinds: KINDS.filter((_, place) => ((number >> place) & 1) === 1),
    madeAt: number % 7 === 0 ? null : ((number * 7919) % 1000) * 10,
    name,
    words: `${name ?? 'nameless'} n${number} ${number % 2 === 0 ? 'even' : 'odd'}`,
  };
}

export function toyBase(count: number, seed = 1): BaseData<ToyShape> {
  const toy = (number: number): Toy => ({
    id: toyId(number),
    version: 1,
    shop: toyRow(number).shop,
  });
  const numberOf = (id: string): number | null => {
    const number = /^t\d{6}$/.test(id) ? Number(id.slice(1)) : count;
    return number < count ? number : null;
  };
  return {
    identity: { seed, count },
    count,
    idOf: toyId,
    numberOf,
    row: (number) => toyRow(number),
    table: (name) => {
      const toys = {
        holds: (id: string) => numberOf(id) !== null,
        get: (id: string) => {
          const number = numberOf(id);
          return number === null ? null : toy(number);
        },
        byIndex: (_index: string, value: string) =>
          Array.from({ length: count }, (_, number) => toy(number)).filter((t) => t.shop === value),
      };
      // The types of the two tables cannot be told apart by a name known only when it runs.
      return name === 'toys' ? (toys as never) : null;
    },
    events: null,
  };
}

export async function toyStore(
  options: Partial<StoreOptions<ToyShape>> & { readonly count?: number } = {},
): Promise<Store<ToyShape>> {
  const { count = 50, ...rest } = options;
  return createStore<ToyShape>({
    schema: TOY_SCHEMA,
    base: toyBase(count),
    tables: {
      toys: { indexes: { shop: { of: (toy) => toy.shop } } },
      notes: { indexes: { toy: { of: (note) => note.toyId, sortBy: (note) => note.at } } },
    },
    events: { indexes: { toy: { of: (note) => note.toyId, sortBy: (note) => note.at } } },
    persistence: noPersistence(),
    idle: null,
    ...rest,
  });
}

/** What a condition means, said in the plainest way. */
function matches(row: ToyRow, where: Where): boolean {
  if ('all' in where) return where.all.every((part) => matches(row, part));
  if ('any' in where) return where.any.some((part) => matches(row, part));
  if ('not' in where) return !matches(row, where.not);
  if ('ids' in where) return where.ids.includes(row.id);
  if ('text' in where) {
    const words = row.words.split(' ');
    return where.text.every((token) => words.some((word) => word.startsWith(token)));
  }
  const value = row[where.field as keyof ToyRow];
  if ('in' in where) {
    if (!Array.isArray(value)) return where.in.includes(value as string | boolean | null);
    if (value.length === 0) return where.in.includes(null);
    return value.some((one: string) => where.in.includes(one));
  }
  if (value === null) return where.nulls === 'include';
  const moment = Number(value);
  return moment >= (where.from ?? -Infinity) && moment < (where.to ?? Infinity);
}

/** All rows that match, in the order of the sort, by looking at each. */
export function bruteForce(
  rows: readonly ToyRow[],
  where: Where,
  sort: RowSort | null,
): readonly ToyRow[] {
  const sign = sort?.direction === 'descending' ? -1 : 1;
  const keyOf = (row: ToyRow): string | number | null => {
    if (sort === null) return null;
    if ('ids' in sort) {
      const place = sort.ids.indexOf(row.id);
      // The order that is given is not turned round.
      return place < 0 ? null : sign * place;
    }
    const value = row[sort.field as keyof ToyRow];
    if (Array.isArray(value)) return (value[0] as string | undefined) ?? null;
    if (sort.field === 'shop') return ['west', 'east', 'north', 'south'].indexOf(row.shop);
    return typeof value === 'boolean' ? String(value) : (value as string | number | null);
  };
  return rows
    .filter((row) => matches(row, where))
    .toSorted((a, b) => {
      const [keyA, keyB] = [keyOf(a), keyOf(b)];
      if ((keyA === null) !== (keyB === null)) return keyA === null ? 1 : -1;
      if (keyA !== null && keyB !== null && keyA !== keyB) return keyA < keyB ? -sign : sign;
      return a.id < b.id ? -sign : sign;
    });
}
