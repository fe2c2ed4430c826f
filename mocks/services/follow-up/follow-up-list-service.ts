import type { endpoints } from '@/contract/endpoints';
import { USUAL_WINDOW } from '@/contract/fields';
import { AGE_BANDS } from '@/domain/follow-up/age-band';
import { scopeOf } from '@/domain/policy';
import { FOLLOW_UP_KINDS } from '@/domain/vocabulary';
import type { Answer, Call, Caller } from '../call/call';
import type { Where } from '../../store/row-query';
import {
  type FollowUpFilters,
  followUpSortOf,
  type FollowUpSense,
  whereFollowUps,
} from './follow-up-filter';
import type { Extent, FollowUpIndex } from './follow-up-index';
import type { ListedFollowUp } from './listed-follow-up';
import type { Reading } from '../stored/shape';

type Endpoints = typeof endpoints;

/** The row as the contract shows it: what it is found by stays here. */
export function wireFollowUp({ searchKey: _searchKey, ...row }: ListedFollowUp) {
  return row;
}

/**
 * Of how many cases the rows are needed: what was closed long ago only where it is asked for. Rows
 * that the caller names were read before.
 */
export const extentOf = (query: {
  readonly status?: string | undefined;
  readonly id?: unknown;
  readonly reference?: unknown;
}): Extent =>
  (query.status ?? 'open') === 'open' || query.id !== undefined || query.reference !== undefined
    ? 'open'
    : 'all';

/** What the words of a filter mean for whoever asks, at this moment. */
export const senseOf = ({
  caller,
  nowMs,
}: {
  readonly caller: Caller;
  readonly nowMs: number;
}): FollowUpSense => ({
  meId: caller.actor.id,
  scope: scopeOf(caller.actor, 'follow-ups.list'),
  nowMs,
});

/** The numbers of a list as the filters of the lists that their links open. */
const NUMBERS = {
  open: {},
  dueToday: { band: ['due-today'] },
  overdue: { band: ['overdue'] },
  promisePassed: { promise: 'passed' },
} satisfies Record<string, FollowUpFilters>;

/** Lists, counts and ageing of follow-ups, all of one index and one reading of a filter. */
export function createFollowUpListService(index: FollowUpIndex) {
  return {
    list: async (
      tx: Reading,
      call: Call<Endpoints['listFollowUps']>,
    ): Promise<Answer<Endpoints['listFollowUps']>> => {
      const { reference, id, sort, offset = 0, limit = USUAL_WINDOW, ...filters } = call.query;
      const rows = await index.at(tx, extentOf(call.query));
      const wheres: Where[] = [whereFollowUps(filters, senseOf(call))];
      if (id !== undefined) wheres.push({ ids: id });
      if (reference !== undefined) wheres.push({ ids: rows.idsOf(reference) });
      const sorted = followUpSortOf(sort);
      const window = rows.query({ where: { all: wheres }, sort: sorted, offset, limit });
      return {
        items: window.rows.map(wireFollowUp),
        total: window.total,
        offset,
        revision: rows.revision,
        asOf: call.now,
      };
    },

    counts: async (
      tx: Reading,
      call: Call<Endpoints['countFollowUps']>,
    ): Promise<Answer<Endpoints['countFollowUps']>> => {
      const rows = await index.at(tx);
      const sense = senseOf(call);
      const names = Object.keys(NUMBERS) as (keyof typeof NUMBERS)[];
      const counts = rows.count(
        FOLLOW_UP_KINDS.flatMap((kind) =>
          names.map((name) => whereFollowUps({ ...NUMBERS[name], kind: [kind] }, sense)),
        ),
      );
      return {
        items: FOLLOW_UP_KINDS.map((kind, place) => {
          const of = (name: keyof typeof NUMBERS): number =>
            counts[place * names.length + names.indexOf(name)] ?? 0;
          return {
            kind,
            open: of('open'),
            dueToday: of('dueToday'),
            overdue: of('overdue'),
            promisePassed: of('promisePassed'),
          };
        }),
        revision: rows.revision,
        asOf: call.now,
      };
    },

    ageing: async (
      tx: Reading,
      call: Call<Endpoints['ageFollowUps']>,
    ): Promise<Answer<Endpoints['ageFollowUps']>> => {
      const rows = await index.at(tx, extentOf(call.query));
      const sense = senseOf(call);
      const { age: _whole, ...filter } = call.query;
      const bands = AGE_BANDS.map((age) => {
        const where = whereFollowUps({ ...filter, age: [age] }, sense);
        const [overdue = 0] = rows.count([
          { all: [where, whereFollowUps({ status: 'all', band: ['overdue'] }, sense)] },
        ]);
        const { rows: found, total: count } = rows.query({ where });
        return { age, count, overdue, found };
      });
      return {
        bands: bands.map(({ found, ...band }) => ({ ...band, sums: sumsOf(found) })),
        total: bands.reduce((sum, { count }) => sum + count, 0),
        sums: sumsOf(bands.flatMap(({ found }) => found)),
        revision: rows.revision,
        asOf: call.now,
      };
    },
  };
}

/** The money of rows, each currency for itself, by its code; what is owed apart from credits. */
function sumsOf(rows: readonly ListedFollowUp[]) {
  const sums = new Map<string, { minor: number; credit: number; count: number }>();
  for (const { amount, currency } of rows) {
    if (amount === null || currency === null) continue;
    const sum = sums.get(currency) ?? { minor: 0, credit: 0, count: 0 };
    sums.set(currency, {
      minor: sum.minor + Math.max(0, amount),
      credit: sum.credit + Math.max(0, -amount),
      count: sum.count + 1,
    });
  }
  return [...sums]
    .map(([currency, sum]) => ({ currency, ...sum }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}
