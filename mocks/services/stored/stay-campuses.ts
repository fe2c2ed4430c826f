import type { CaseRecord, Patient } from '@/domain/case';
import type { PlanWas } from '@/domain/case-merge/merge-record';
import { gatesOf } from '@/domain/plan/gates/gate-rules';
import { GATED_STAGES } from '@/domain/plan/gates/gate-state';
import type { Stay } from '@/domain/plan/lodging';
import { campusNights, type CampusesOn } from '@/domain/plan/lodging/campus-nights';
import { nightsBetween } from '@/domain/plan/lodging/nights';
import type { CampusCode } from '@/reference/codes';
import { campusPlaceOf } from '@/reference/place';
import { planOf } from './plan-of';
import type { Reading, Writing } from './shape';

/** A stay said no campus once, and counted for the nights of every one. */
const isEarly = (stay: Stay): boolean => !Object.hasOwn(stay, 'campus');

/**
 * The campus that the most of its nights ask for: as near as can be to what it counted for until then.
 * Where they ask for none, that of the case, else the one by whose calendar it was counted.
 */
function campusOfEarly(stay: Stay, campusesOn: CampusesOn, own: CampusCode | null): CampusCode {
  const asked = nightsBetween(stay.checkInOn, stay.checkOutOn).flatMap(
    (on) => campusesOn(on) ?? [],
  );
  const times = (campus: CampusCode): number => asked.filter((each) => each === campus).length;
  const [most] = [...new Set(asked)].toSorted((one, other) => times(other) - times(one));
  return most ?? campusPlaceOf(own);
}

/**
 * Gives the stays of a case that an older version stored the campus that they are near, and answers
 * with the case as its gate of lodging stands by it. What was ready and is not is taken back with the
 * next change, as ever.
 */
export async function withStaysNear(
  tx: Writing,
  record: CaseRecord,
  patient: Patient,
): Promise<CaseRecord> {
  const of = { index: 'case', value: record.id } as const;
  const early = (await tx.list('stays', of)).filter(isEarly);
  if (early.length === 0) return record;
  const appointments = await tx.list('appointments', of);
  const campusesOn = campusNights({ case: record, plan: { appointments } });
  for (const stay of early) {
    const campus = campusOfEarly(stay, campusesOn, record.campus);
    // One after the other: a transaction is one line of work.
    await tx.put('stays', { ...stay, campus });
  }
  if (!GATED_STAGES.has(record.stage)) return record;
  const facts = { case: record, patient, plan: await planOf(tx, record.id) };
  const { failingGates } = record.progress;
  const held = failingGates.find(({ gate }) => gate === 'lodging-covered');
  const state = gatesOf(facts).find(({ gate }) => gate === 'lodging-covered')?.state;
  const on = state?.kind === 'failing' ? state.on : null;
  if (on === (held?.on ?? null)) return record;
  const others = failingGates.filter((each) => each !== held);
  const failing =
    on === null ? [] : [{ gate: 'lodging-covered' as const, on, since: record.stageSince }];
  return { ...record, progress: { ...record.progress, failingGates: [...others, ...failing] } };
}

/** The stays that merges remember, so that what they did can still be taken back. */
export async function mergesWithStaysNear(tx: Writing): Promise<void> {
  for (const merge of await tx.list('merges')) {
    if (!merge.shared.some((group) => group.some(isOfEarly))) continue;
    const shared = [];
    for (const group of merge.shared) shared.push(await groupNear(tx, group));
    await tx.put('merges', { ...merge, shared });
  }
}

const isOfEarly = ({ table, before, after }: PlanWas): boolean =>
  table === 'stays' && [before, after].some((record) => record !== null && isEarly(record as Stay));

/** All of a group are one stay, as each case holds it. */
async function groupNear(tx: Reading, group: readonly PlanWas[]): Promise<readonly PlanWas[]> {
  if (!group.some(isOfEarly)) return group;
  const held = await tx.getMany(
    'stays',
    group.map(({ id }) => id),
  );
  const cases = await tx.getMany(
    'cases',
    group.map(({ caseId }) => caseId),
  );
  const known = held.find((stay) => stay !== null)?.campus;
  const campus = known ?? campusPlaceOf(cases[0]?.campus ?? null);
  return group.map(({ before, after, ...was }) => ({
    ...was,
    before: before && { ...before, campus },
    after: after && { ...after, campus },
  }));
}
