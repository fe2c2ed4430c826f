import type { endpoints } from '@/contract/endpoints';
import { type CaseListRow, countedFor } from '@/contract/case-list';
import { USUAL_WINDOW } from '@/contract/fields';
import { OFFICES } from '@/reference/offices';
import { type CaseScope, readsQueue } from '@/domain/policy';
import type { CaseRow } from '@/domain/case-row';
import type { Answer, Call, DeepReadonly } from '../call/call';
import type { Where } from '../../store/row-query';
import { findCase, loadCase } from '../command/case-access';
import { sortOf, whereOf } from './case-filter';
import { readSense } from './filter-sense';
import type { Reading } from '../stored/shape';

type Endpoints = typeof endpoints;

/** The row as the contract shows it: what it is found by stays here. */
export function wireRow({ searchKey: _searchKey, ...row }: CaseRow) {
  return row;
}

/** The same with what is counted over all cases, for whoever asked for it. */
export const wireRowWith =
  (conflicted: ReadonlyMap<string, number> | null) =>
  (row: CaseRow): DeepReadonly<CaseListRow> =>
    conflicted === null
      ? wireRow(row)
      : { ...wireRow(row), conflicts: conflicted.get(row.id) ?? 0 };

/** Raised by every change of a row that this scope can see. */
export async function revisionOf(tx: Reading, scope: CaseScope): Promise<number> {
  if (scope.isAll || scope.campuses.length > 0) return tx.revision();
  // What is offered to an office raises that office's lists, too.
  const each = await Promise.all(scope.offices.map((office) => tx.revision(office)));
  return each.reduce((sum, revision) => sum + revision, 0);
}

export async function listCases(
  tx: Reading,
  call: Call<Endpoints['listCases']>,
): Promise<Answer<Endpoints['listCases']>> {
  const { reference, sort, extra, offset = 0, limit = USUAL_WINDOW, ...filters } = call.query;
  const sense = await readSense(tx, call, call.query);
  const where = whereOf(filters, sense);
  const window = await tx.queryRows({
    where: reference === undefined ? where : { all: [where, await whereReferences(tx, reference)] },
    sort: sortOf(sort, sense),
    offset,
    limit,
  });
  return {
    items: window.rows.map(wireRowWith(countedFor(extra).length > 0 ? sense.conflicted : null)),
    total: window.total,
    offset,
    revision: await revisionOf(tx, sense.scope),
    asOf: call.now,
  };
}

/** Only these cases, wherever they stand. */
export async function whereReferences(tx: Reading, references: readonly string[]): Promise<Where> {
  const found = await Promise.all(references.map((reference) => findCase(tx, reference)));
  return { ids: found.flatMap((record) => (record === null ? [] : [record.id])) };
}

/** The previous and the next of a list, and where between them the case stands, or would stand. */
export async function getNeighbours(
  tx: Reading,
  call: Call<Endpoints['getNeighbours']>,
): Promise<Answer<Endpoints['getNeighbours']>> {
  const { case: record } = await loadCase(
    tx,
    call.caller.actor,
    'cases.list',
    call.params.reference,
  );
  const { sort, ...filters } = call.query;
  const sense = await readSense(tx, call, call.query);
  const where = whereOf(filters, sense);
  const place = await tx.placeOfRow({ where, sort: sortOf(sort, sense) }, record.id);
  // A case that may be read has its row.
  if (place === null) throw new Error(`Case ${record.reference} has no row`);
  const referenceOf = async (id: string | null): Promise<string | null> =>
    id === null ? null : ((await tx.getRow(id))?.reference ?? null);
  return {
    previous: await referenceOf(place.previousId),
    next: await referenceOf(place.nextId),
    position: place.position === null ? null : place.position + 1,
    total: place.total,
  };
}

/** Each number of a queue as the filter of the list that its link opens (product.md, §10). */
const QUEUE_NUMBERS = {
  open: {},
  new: { stage: ['new'] },
  unclaimed: { owner: ['nobody'] },
  dueToday: { band: ['due-today'] },
  overdue: { band: ['overdue'] },
  holdReviewDue: { hold: 'review-due' },
  transfersIn: { transfer: 'in' },
} as const;
const NUMBERS = Object.keys(QUEUE_NUMBERS) as (keyof typeof QUEUE_NUMBERS)[];

/** Every queue that one may read, each with its numbers. */
export async function listQueues(
  tx: Reading,
  call: Call<Endpoints['listQueues']>,
): Promise<Answer<Endpoints['listQueues']>> {
  const sense = await readSense(tx, call);
  const { scope } = sense;
  const offices = OFFICES.map(({ code }) => code).filter((code) =>
    readsQueue(call.caller.actor, code),
  );
  const wheres = offices.flatMap((office) =>
    NUMBERS.map((number) =>
      whereOf({ ...mutable(QUEUE_NUMBERS[number]), office: [office] }, sense),
    ),
  );
  const counts = await tx.countRows(wheres);
  const oldest = await Promise.all(
    offices.map((office) =>
      tx.queryRows({
        where: whereOf({ stage: ['new'], office: [office] }, sense),
        sort: sortOf('arrived'),
        limit: 1,
      }),
    ),
  );
  const items = offices.map((office, place) => {
    const count = (number: keyof typeof QUEUE_NUMBERS): number =>
      counts[place * NUMBERS.length + NUMBERS.indexOf(number)] ?? 0;
    return {
      office,
      open: count('open'),
      new: count('new'),
      unclaimed: count('unclaimed'),
      dueToday: count('dueToday'),
      overdue: count('overdue'),
      holdReviewDue: count('holdReviewDue'),
      transfersIn: count('transfersIn'),
      oldestWaitSince: oldest[place]?.rows[0]?.arrivedAt ?? null,
    };
  });
  return { items, revision: await revisionOf(tx, scope), asOf: call.now };
}

/** The filters above are frozen by `as const`; the contract's types are not. */
const mutable = (filters: (typeof QUEUE_NUMBERS)[keyof typeof QUEUE_NUMBERS]) =>
  filters as Parameters<typeof whereOf>[0];
