import type { EventKind } from '@/domain/event-kinds';
import type { CaseRecord } from '@/domain/case';
import { deriveRow } from '@/domain/derive-row';
import type { SharedName } from '@/domain/case-merge/merge-record';
import { jsonEqual } from '@/domain/merge/json-equal';
import { planAfter, type PlanTables, type PlanWrite } from '@/domain/plan/case-plan';
import { mirrorOf } from '@/domain/plan/lodging/share-stay';
import { travellersOf } from '@/domain/plan/travel';
import { pickUpBack } from '@/domain/plan/travel/pick-up-follows';
import { mirrorOfLeg } from '@/domain/plan/travel/shared-leg';
import { appendEvent } from './append-event';
import { findCase, withPatient } from './case-access';
import { COUNTERS, placeOfCase, standingOf } from './event-parts';
import { changesBetween } from './field-paths';
import { followPlan, planChanges, savePlan } from './follow-plan';
import { withMomentsAsBefore } from './moments-as-before';
import { notify } from './notify';
import { planOf } from '../stored/plan-of';
import type { PlanChange } from '../stored/plan-tables';
import type { Reading, StoredEvent, Writing } from '../stored/shape';

export interface Following {
  /** The case in which they are changed. */
  readonly reference: string;
  readonly by: string;
  /** ISO instant of the command. */
  readonly at: string;
  readonly ids: () => string;
  /** The event of that case that is taken back. */
  readonly reverts?: string | undefined;
}

type Shared = PlanTables[SharedName];

/** Where another case holds a record that is shared with it, and what it says there of its own. */
interface Held<T extends Shared> {
  readonly id: string;
  readonly found: CaseRecord;
  /** As it stands there; null where it does not yet. */
  readonly own: T | null;
}

interface SharedTable<T extends Shared> {
  readonly event: EventKind;
  /** What of it the other case rests on: the rest is told where it is changed. */
  readonly told: RegExp;
  /** Id of the record that this one stands for; undefined where it is the case's own. */
  readonly sourceOf: (record: T) => string | undefined;
  readonly mirror: (source: T, reference: string, held: Held<T>) => T;
}

/** What families share, and how the other case holds it. */
const TABLES: { readonly [K in SharedName]: SharedTable<PlanTables[K]> } = {
  stays: {
    event: 'shared-stay-changed',
    told: /^stays(?:\.[^.]+\.(?:campus|checkInOn|checkOutOn|status))?$/,
    sourceOf: ({ sharedFrom }) => sharedFrom?.stayId,
    mirror: (source, reference, { id, found, own }) =>
      mirrorOf(source, reference, { id, version: own?.version ?? 1, caseId: found.id }),
  },
  legs: {
    event: 'shared-leg-changed',
    told: /^legs(?:\.[^.]+\.(?:from|to|departAt|arriveAt|status))?$/,
    sourceOf: ({ sharedFrom }) => sharedFrom?.legId,
    mirror: (source, reference, { id, found, own }) =>
      mirrorOfLeg(source, reference, {
        id,
        version: own?.version ?? 1,
        caseId: found.id,
        // At first all of them; who does not fly along is said there, and stays.
        travellerIds: own?.travellerIds ?? travellersOf(found),
        services: own?.services ?? [],
      }),
  },
};

/**
 * Brings the cases that a stay or a flight is shared with up to date, in the transaction that changes
 * it: each holds it as a record of its own plan, so that gates, tasks and rows follow as they do from
 * any other, and takes it away when the sharing ends. Undo needs nothing more: it changes the record.
 */
export async function followShared(
  tx: Writing,
  written: readonly PlanChange[],
  following: Following,
): Promise<void> {
  await followTable(tx, 'stays', written, following);
  await followTable(tx, 'legs', written, following);
}

async function followTable<K extends SharedName>(
  tx: Writing,
  table: K,
  written: readonly PlanChange[],
  following: Following,
): Promise<void> {
  const wanted = new Map<string, Map<string, PlanTables[K] | null>>();
  for (const change of written) {
    if (change.table !== table) continue;
    // The table that a change names is the one of its records.
    const [before, after] = [change.before, change.after] as (PlanTables[K] | null)[];
    const id = after?.id ?? before?.id ?? '';
    const cases = new Set([...(before?.sharedWith ?? []), ...(after?.sharedWith ?? [])]);
    for (const reference of cases) {
      const isShared = after?.sharedWith.includes(reference) ?? false;
      const records = wanted.get(reference) ?? new Map<string, PlanTables[K] | null>();
      wanted.set(reference, records.set(id, isShared ? (after ?? null) : null));
    }
  }
  for (const [reference, records] of wanted) {
    // One after the other: a transaction is one line of work.
    const found = await findCase(tx, reference);
    if (found === null) continue;
    const writes = await mirrored(tx, table, found, records, following);
    if (writes.length === 0) continue;
    const past = await takenBack(tx, found, table, following);
    const held = past === undefined ? found : withMomentsAsBefore(past, found);
    const met = past === undefined ? [] : await metAgain(tx, found, past, writes);
    await bringTo(tx, held, table, [...writes, ...met], following);
  }
}

/** What the change that is followed takes back had done to the other case; undefined where it is no undo. */
async function takenBack(
  tx: Reading,
  found: CaseRecord,
  table: SharedName,
  { reference, reverts }: Following,
): Promise<StoredEvent | undefined> {
  if (reverts === undefined) return undefined;
  const source = await findCase(tx, reference);
  const undone = await eventsOf(tx, source?.id ?? '');
  const at = undone.find(({ id }) => id === reverts)?.at;
  // Of several at one moment the last is undone first.
  return (await eventsOf(tx, found.id)).findLast(
    (event) => event.at === at && event.kind === TABLES[table].event,
  );
}

/** The other case's pick-up, where nothing but what is taken back has made it wait at another landing. */
async function metAgain(
  tx: Reading,
  found: CaseRecord,
  past: StoredEvent,
  writes: readonly PlanWrite[],
): Promise<readonly PlanWrite[]> {
  // A case's journey bears its id.
  const pickUp = `trips.${found.id}.pickUp`;
  const last = (await eventsOf(tx, found.id)).findLast(({ changes }) =>
    changes.some(({ field }) => field === pickUp),
  );
  if (last?.id !== past.id) return [];
  const plan = await planOf(tx, found.id);
  const trip = pickUpBack(plan, planAfter(plan, writes));
  return trip === null ? [] : [{ table: 'trips', id: trip.id, record: trip }];
}

const eventsOf = (tx: Reading, caseId: string): Promise<readonly StoredEvent[]> =>
  tx.listEvents({ index: 'case', value: caseId });

/** What changes of the records as another case holds them, by the ids of their sources. */
async function mirrored<K extends SharedName>(
  tx: Reading,
  table: K,
  found: CaseRecord,
  records: ReadonlyMap<string, PlanTables[K] | null>,
  { reference, ids }: Following,
): Promise<readonly PlanWrite[]> {
  const { sourceOf, mirror }: SharedTable<PlanTables[K]> = TABLES[table];
  const held: readonly PlanTables[K][] = await tx.list(table, { index: 'case', value: found.id });
  return [...records].flatMap(([sourceId, source]) => {
    const own = held.find((record) => sourceOf(record) === sourceId) ?? null;
    const id = own?.id ?? ids();
    const record = source && mirror(source, reference, { id, found, own });
    // The record is of the table that it was read from.
    return jsonEqual(record, own) ? [] : [{ table, id, record } as PlanWrite];
  });
}

/** Writes records of another case's plan, with what follows for the case and its event. */
export async function bringTo(
  tx: Writing,
  found: CaseRecord,
  table: SharedName,
  writes: readonly PlanWrite[],
  { by, at, ids }: Omit<Following, 'reference'>,
): Promise<void> {
  const { event, told } = TABLES[table];
  const { patient } = await withPatient(tx, found);
  const given: CaseRecord = { ...found, revision: found.revision + 1 };
  const followed = await followPlan(tx, { case: given, patient }, { writes, by, at });
  await tx.put('cases', followed.case);
  await tx.putRow(deriveRow(followed.case, patient));
  await savePlan(tx, followed.written);
  const isTold = ({ field }: { readonly field: string }): boolean =>
    !/^(?:stays|legs)/.test(field) || told.test(field);
  const written: StoredEvent = {
    id: ids(),
    caseId: found.id,
    at,
    by,
    kind: event,
    changes: [
      ...changesBetween({ ...found }, { ...followed.case }, COUNTERS),
      ...planChanges(followed.written).filter(isTold),
    ],
    undoUntil: null,
    revertedBy: null,
    reference: found.reference,
    places: [placeOfCase(found)],
    standing: standingOf(followed.case),
  };
  await appendEvent(tx, ids, written);
  await notify(tx, {
    event: written,
    before: found,
    after: followed.case,
    beside: [],
    newId: ids,
  });
}
