import type { CaseRecord } from '@/domain/case';
import type { MergeRecord, MergeRest, PlanWas } from '@/domain/case-merge/merge-record';
import { type SharingCase, sharedAfterMerge } from '@/domain/case-merge/shared-plans';
import { jsonEqual } from '@/domain/merge/json-equal';
import { findCase } from '../command/case-access';
import { unversioned } from '../command/event-parts';
import type { SharedStep } from '../command/shared-steps';
import type { Reading } from '../stored/shape';

const sharingCase = async (tx: Reading, record: CaseRecord): Promise<SharingCase> => {
  const ofCase = { index: 'case', value: record.id };
  return {
    case: record,
    plan: { stays: await tx.list('stays', ofCase), legs: await tx.list('legs', ofCase) },
  };
};

/** References of the cases with which a record is shared, either way. */
const sharers = (record: PlanWas['after']): readonly string[] =>
  record === null ? [] : [...record.sharedWith, record.sharedFrom?.reference ?? []].flat();

/** What a merge does to all that the closed case shares with its family. */
export async function sharedOfMerge(
  tx: Reading,
  { into, other }: { readonly into: CaseRecord; readonly other: CaseRecord },
): Promise<MergeRecord['shared']> {
  const sides = { into: await sharingCase(tx, into), other: await sharingCase(tx, other) };
  const shared = [...sides.other.plan.stays, ...sides.other.plan.legs].flatMap(sharers);
  const relatives: SharingCase[] = [];
  for (const reference of new Set(shared)) {
    if (reference === into.reference || reference === other.reference) continue;
    // One after the other: a transaction is one line of work.
    const found = await findCase(tx, reference);
    if (found !== null) relatives.push(await sharingCase(tx, found));
  }
  return sharedAfterMerge({ ...sides, relatives });
}

/** What a merge wrote, as steps. */
export const stepsOf = (groups: MergeRecord['shared']): readonly SharedStep[] =>
  groups.flat().map(({ caseId, table, id, after }) => ({ caseId, table, id, record: after }));

/**
 * The way back of each group that nobody has changed since; any other stays, and is named, with the
 * references of those with whom it is shared.
 */
export async function sharedBack(
  tx: Reading,
  { shared, intoReference }: Pick<MergeRecord, 'shared' | 'intoReference'>,
): Promise<{
  readonly steps: readonly SharedStep[];
  readonly rest: readonly MergeRest[];
  readonly staying: readonly string[];
}> {
  const steps: SharedStep[] = [];
  const changed: string[] = [];
  const staying = new Set<string>();
  for (const group of shared) {
    const held = await Promise.all(group.map((was) => heldOf(tx, was)));
    const isSame = group.every(({ after }, at) =>
      jsonEqual(unversioned(held[at] ?? null), unversioned(after)),
    );
    if (!isSame) {
      changed.push(group[0]?.table ?? '');
      for (const reference of group.flatMap(({ after }) => sharers(after))) staying.add(reference);
    }
    // What came last goes first, so that a record leaves one case before it is back in the other.
    else
      for (const { caseId, table, id, before } of group.toReversed()) {
        steps.push({ caseId, table, id, record: before });
      }
  }
  const rest = [...new Set(changed)].map((name) => ({
    kind: 'records-changed' as const,
    reference: intoReference,
    name,
    count: changed.filter((each) => each === name).length,
  }));
  return { steps, rest, staying: [...staying] };
}

/** The record in the case that had it after the merge; null where it is not there. */
async function heldOf(tx: Reading, { caseId, table, id }: PlanWas): Promise<PlanWas['after']> {
  const held = await tx.get(table, id);
  return held?.caseId === caseId ? held : null;
}
