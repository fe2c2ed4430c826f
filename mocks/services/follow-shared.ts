import type { EventKind } from '@/domain/event-kinds';
import type { CaseRecord } from '@/domain/case';
import { deriveRow } from '@/domain/derive-row';
import { jsonEqual } from '@/domain/merge/json-equal';
import type { PlanWrite } from '@/domain/plan/case-plan';
import type { Stay } from '@/domain/plan/lodging';
import { mirrorOf } from '@/domain/plan/lodging/share-stay';
import { type Leg, travellersOf } from '@/domain/plan/travel';
import { mirrorOfLeg } from '@/domain/plan/travel/shared-leg';
import { findCase, withPatient } from './case-access';
import { COUNTERS, placeOfCase, standingOf } from './event-parts';
import { changesBetween } from './field-paths';
import { followPlan, planChanges, savePlan } from './follow-plan';
import type { PlanChange } from './plan-tables';
import type { Reading, Writing } from './shape';

interface Following {
  /** The case in which they are changed. */
  readonly reference: string;
  readonly by: string;
  /** ISO instant of the command. */
  readonly at: string;
  readonly ids: () => string;
}

type Shared = Stay | Leg;

/** Writes what another case holds of one record: `source` as it is now, null where it is over. */
type Mirror = (
  tx: Reading,
  found: CaseRecord,
  source: Shared | null,
  sourceId: string,
  following: Following,
) => Promise<PlanWrite | null>;

interface SharedTable {
  readonly event: EventKind;
  /** What of it the other case rests on: the rest is told where it is changed. */
  readonly told: RegExp;
  readonly mirror: Mirror;
}

/** What families share, and how the other case holds it. */
const TABLES: Readonly<Record<'stays' | 'legs', SharedTable>> = {
  stays: {
    event: 'shared-stay-changed',
    told: /^stays(?:\.[^.]+\.(?:checkInOn|checkOutOn|status))?$/,
    mirror: async (tx, found, source, sourceId, { reference, ids }) => {
      const held = await tx.list('stays', { index: 'case', value: found.id });
      const own = held.find(({ sharedFrom }) => sharedFrom?.stayId === sourceId);
      const id = own?.id ?? ids();
      const named = { id, version: own?.version ?? 1, caseId: found.id };
      const record = source && mirrorOf(source as Stay, reference, named);
      return jsonEqual(record, own ?? null) ? null : { table: 'stays', id, record };
    },
  },
  legs: {
    event: 'shared-leg-changed',
    told: /^legs(?:\.[^.]+\.(?:from|to|departAt|arriveAt|status))?$/,
    mirror: async (tx, found, source, sourceId, { reference, ids }) => {
      const held = await tx.list('legs', { index: 'case', value: found.id });
      const own = held.find(({ sharedFrom }) => sharedFrom?.legId === sourceId);
      const id = own?.id ?? ids();
      const named = {
        id,
        version: own?.version ?? 1,
        caseId: found.id,
        // At first all of them; who does not fly along is said there, and stays.
        travellerIds: own?.travellerIds ?? travellersOf(found),
        services: own?.services ?? [],
      };
      const record = source && mirrorOfLeg(source as Leg, reference, named);
      return jsonEqual(record, own ?? null) ? null : { table: 'legs', id, record };
    },
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
  for (const table of ['stays', 'legs'] as const) {
    const wanted = new Map<string, Map<string, Shared | null>>();
    for (const change of written) {
      if (change.table !== table) continue;
      const [before, after] = [change.before as Shared | null, change.after as Shared | null];
      const id = after?.id ?? before?.id ?? '';
      const cases = new Set([...(before?.sharedWith ?? []), ...(after?.sharedWith ?? [])]);
      for (const reference of cases) {
        const isShared = after?.sharedWith.includes(reference) ?? false;
        const records = wanted.get(reference) ?? new Map<string, Shared | null>();
        wanted.set(reference, records.set(id, isShared ? after : null));
      }
    }
    for (const [reference, records] of wanted) {
      // One after the other: a transaction is one line of work.
      // oxlint-disable-next-line no-await-in-loop
      await bringTo(tx, reference, records, TABLES[table], following);
    }
  }
}

async function bringTo(
  tx: Writing,
  reference: string,
  records: ReadonlyMap<string, Shared | null>,
  { event, told, mirror }: SharedTable,
  following: Following,
): Promise<void> {
  const { by, at, ids } = following;
  const found = await findCase(tx, reference);
  if (found === null) return;
  const writes: PlanWrite[] = [];
  for (const [sourceId, source] of records) {
    // oxlint-disable-next-line no-await-in-loop
    const write = await mirror(tx, found, source, sourceId, following);
    if (write !== null) writes.push(write);
  }
  if (writes.length === 0) return;
  const { patient } = await withPatient(tx, found);
  const given: CaseRecord = { ...found, revision: found.revision + 1 };
  const followed = await followPlan(tx, { case: given, patient }, { writes, by, at });
  await tx.put('cases', followed.case);
  await tx.putRow(deriveRow(followed.case, patient));
  await savePlan(tx, followed.written);
  const isTold = ({ field }: { readonly field: string }): boolean =>
    !/^(?:stays|legs)/.test(field) || told.test(field);
  await tx.append({
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
    reference,
    places: [placeOfCase(found)],
    standing: standingOf(followed.case),
  });
}
