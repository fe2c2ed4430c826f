import type { CaseRecord } from '@/domain/case';
import { deriveRow } from '@/domain/derive-row';
import { jsonEqual } from '@/domain/merge/json-equal';
import type { PlanWrite } from '@/domain/plan/case-plan';
import type { Stay } from '@/domain/plan/lodging';
import { mirrorOf } from '@/domain/plan/lodging/share-stay';
import { findCase, withPatient } from './case-access';
import { COUNTERS, placeOfCase, standingOf } from './event-parts';
import { changesBetween } from './field-paths';
import { followPlan, planChanges, savePlan } from './follow-plan';
import type { PlanChange } from './plan-tables';
import type { Writing } from './shape';

interface Following {
  /** The case in which the stays are changed. */
  readonly reference: string;
  readonly by: string;
  /** ISO instant of the command. */
  readonly at: string;
  readonly ids: () => string;
}

/**
 * Brings the cases that a stay is shared with up to date, in the transaction that changes it: each
 * holds it as a record of its own plan, so that gates, tasks and rows follow as they do from any
 * other, and takes it away when the sharing ends. Undo needs nothing more: it changes the stay.
 */
export async function followShared(
  tx: Writing,
  written: readonly PlanChange[],
  following: Following,
): Promise<void> {
  const wanted = new Map<string, Map<string, Stay | null>>();
  for (const change of written) {
    if (change.table !== 'stays') continue;
    const { before, after } = change;
    const id = after?.id ?? before?.id ?? '';
    const cases = new Set([...(before?.sharedWith ?? []), ...(after?.sharedWith ?? [])]);
    for (const reference of cases) {
      const isShared = after?.sharedWith.includes(reference) ?? false;
      const stays = wanted.get(reference) ?? new Map<string, Stay | null>();
      wanted.set(reference, stays.set(id, isShared ? after : null));
    }
  }
  for (const [reference, stays] of wanted) {
    // One after the other: a transaction is one line of work.
    // oxlint-disable-next-line no-await-in-loop
    await bringTo(tx, reference, stays, following);
  }
}

async function bringTo(
  tx: Writing,
  reference: string,
  stays: ReadonlyMap<string, Stay | null>,
  { reference: from, by, at, ids }: Following,
): Promise<void> {
  const found = await findCase(tx, reference);
  if (found === null) return;
  const held = await tx.list('stays', { index: 'case', value: found.id });
  const writes = [...stays].flatMap(([stayId, stay]): readonly PlanWrite[] => {
    const own = held.find(({ sharedFrom }) => sharedFrom?.stayId === stayId);
    const id = own?.id ?? ids();
    const record =
      stay && mirrorOf(stay, from, { id, version: own?.version ?? 1, caseId: found.id });
    return jsonEqual(record, own ?? null) ? [] : [{ table: 'stays', id, record }];
  });
  if (writes.length === 0) return;
  const { patient } = await withPatient(tx, found);
  const given: CaseRecord = { ...found, revision: found.revision + 1 };
  const followed = await followPlan(tx, { case: given, patient }, { writes, by, at });
  await tx.put('cases', followed.case);
  await tx.putRow(deriveRow(followed.case, patient));
  await savePlan(tx, followed.written);
  await tx.append({
    id: ids(),
    caseId: found.id,
    at,
    by,
    kind: 'shared-stay-changed',
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

/** Of the stay what this case's nights rest on: the rest is told where it is changed. */
const STAY_PARTS = /^stays(?:\.[^.]+\.(?:checkInOn|checkOutOn|status))?$/;
const isTold = ({ field }: { readonly field: string }): boolean =>
  !field.startsWith('stays') || STAY_PARTS.test(field);
