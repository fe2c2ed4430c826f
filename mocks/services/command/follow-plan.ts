import type { CaseRecord } from '@/domain/case';
import type { FieldChange } from '@/domain/field-change';
import { isElsewhere } from '@/domain/out-of-sight';
import { calledOff } from '@/domain/plan/called-off';
import {
  type CasePlan,
  PLAN_TABLES,
  type PlanWrite,
  planAfter,
  taskWrite,
} from '@/domain/plan/case-plan';
import { houseTasks } from '@/domain/plan/lodging/house-task';
import { namedAnew } from '@/domain/plan/named-anew';
import { PLANNED_STAGES, plannedArrival, progressOf } from '@/domain/plan/progress';
import type { CaseDocument } from '@/domain/plan/document';
import type { Task } from '@/domain/plan/task';
import { dueElsewhere } from '@/domain/plan/tasks/task-due';
import { pickUpFollowing } from '@/domain/plan/travel/pick-up-follows';
import { resendTasks } from '@/domain/plan/tasks/itinerary-sent';
import { tasksBegun } from '@/domain/plan/tasks/tasks-begun';
import { tasksFollowing } from '@/domain/plan/tasks/tasks-follow';
import { withWaiversEnded } from '@/domain/plan/readiness/waive-gate';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import type { GateWaiver } from '@/domain/plan/waiver';
import { jsonEqual } from '@/domain/merge/json-equal';
import { followUpsFollowing, hasFollowUps } from '@/domain/follow-up/follow-ups-following';
import { decide } from '@/domain/stage-machine';
import type { Stage } from '@/domain/vocabulary';
import type { CaseWithPatient } from './case-access';
import { changesBetween } from './field-paths';
import { followUpChanges } from './follow-up-changes';
import { planOf } from '../stored/plan-of';
import type { PlanChange } from '../stored/plan-tables';
import type { Reading, Writing } from '../stored/shape';

/** What a command does to the plan, and what follows for the case. */
export interface PlanFollowed {
  readonly case: CaseRecord;
  readonly written: readonly PlanChange[];
}

/** A command as the plan follows it. */
interface Following {
  readonly writes: readonly PlanWrite[];
  readonly by: string;
  /** ISO instant of the command. */
  readonly at: string;
  /** Where a stage may begin: the stage before, and ids for the tasks that come with it. */
  readonly begins?: { readonly from: Stage; readonly newId: () => string } | undefined;
  /** Whose the case was before; absent where that has not changed, or an undo puts the dates back. */
  readonly left?: Pick<CaseRecord, 'office' | 'campus'> | undefined;
}

/**
 * What the case's record tells of its plan, brought up to date with a command's new values: a stage
 * that begins brings its tasks, gates that pass settle theirs, and one that begins to fail takes
 * back "ready", all in the same transaction (Product reference, §4, §5, §7).
 */
export async function followPlan(
  tx: Reading,
  after: CaseWithPatient,
  { writes, by, at, begins, left }: Following,
): Promise<PlanFollowed> {
  const isPlanned = PLANNED_STAGES.has(after.case.stage);
  const endsIn = after.case.stage === 'closed' ? (begins?.from ?? 'closed') : 'closed';
  const isEnding = endsIn !== 'closed';
  const isMoved = left !== undefined && isElsewhere(left, after.case);
  if (!isPlanned && !isEnding && !hasFollowUps(after.case) && writes.length === 0 && !isMoved) {
    return { case: after.case, written: [] };
  }
  const before = await planOf(tx, after.case.id);
  const over = isMoved ? await takenOver(tx, after, planAfter(before, writes), { left, at }) : [];
  const given = withPickUp(after.case, before, withLater(writes, over));
  const off = calledOff(after.case, endsIn, planAfter(before, given), at);
  const made = begunWith(after.case, planAfter(before, given).tasks, at, begins);
  const promised = await promisedWith(tx, after, planAfter(before, given), { by, at, begins });
  const now = withLater(withLater(given, off), [...made, ...promised]);
  const followed = withTasks(after, before, now, { at, newId: begins?.newId ?? null });
  const { plan, standing } = followed;
  const written = followed.writes.map((write) => changeOf(before, write));
  const facts = { case: { ...after.case, progress: standing }, patient: after.patient, plan };
  const progress = {
    ...progressOf(facts, at),
    ...(off.length > 0 && PLANNED_STAGES.has(endsIn) && NOTHING_AGREED),
  };
  if (jsonEqual(progress, after.case.progress)) return { case: after.case, written };
  const fallen = decide(
    { case: { ...after.case, progress }, patient: after.patient, at, by },
    { type: 'gatesChanged', failing: progress.failingGates },
  );
  const change = fallen.ok ? fallen.change : { progress };
  return { case: { ...after.case, progress, ...change }, written };
}

/** Whoever meets the party waits for another landing, once the flights have changed. */
function withPickUp(
  record: CaseRecord,
  before: CasePlan,
  writes: readonly PlanWrite[],
): readonly PlanWrite[] {
  // What the command itself says of the journey holds: an undo puts it back with its flights.
  if (writes.some(({ table }) => table === 'trips')) return writes;
  const trip = pickUpFollowing(record, before, planAfter(before, writes));
  return trip === null
    ? writes
    : withLater(writes, [{ table: 'trips', id: trip.id, record: trip }]);
}

/** What was called off is not agreed to any more, should the case be opened again. */
const NOTHING_AGREED = { itineraryConfirmed: false, firstAppointmentAt: null } as const;

/**
 * What another office or campus has taken over with the case: tasks whose dates go by another
 * calendar now, and what bears the name of somebody who sees the case no more.
 */
async function takenOver(
  tx: Reading,
  { case: record, patient }: CaseWithPatient,
  plan: CasePlan,
  { left, at }: { readonly left: Pick<CaseRecord, 'office' | 'campus'>; readonly at: string },
): Promise<readonly PlanWrite[]> {
  const { office, campus, stageSince, progress } = record;
  const { arrivalOn } = progress;
  const [before, after] = [
    { office: left.office, campus: left.campus, arrivalOn },
    { office, campus, arrivalOn },
  ];
  const dated = plan.tasks.flatMap((task) => {
    const next = dueElsewhere(task, before, after, stageSince);
    return next === task ? [] : [taskWrite(next)];
  });
  const people = await tx.list('people');
  const named = namedAnew({ case: record, patient, plan: planAfter(plan, dated), people, at });
  return withLater(dated, named);
}

function begunWith(
  record: CaseRecord,
  held: readonly Task[],
  at: string,
  begins: Following['begins'],
): readonly PlanWrite[] {
  if (begins === undefined || begins.from === record.stage) return [];
  return tasksBegun(record, record.stage, held, { at, newId: begins.newId }).map(taskWrite);
}

/** What the case's new standing does to what was promised: opened by a discharge, ended by a death. */
async function promisedWith(
  tx: Reading,
  { case: record, patient }: CaseWithPatient,
  plan: CasePlan,
  { by, at, begins }: Pick<Following, 'by' | 'at' | 'begins'>,
): Promise<readonly PlanWrite[]> {
  if (!hasFollowUps(record)) return [];
  const people = await tx.list('people');
  const newId = begins?.newId ?? null;
  const opening = { case: record, patient, plan, people, at, by, newId };
  return followUpsFollowing(opening).map((each) => ({
    table: 'followUps',
    id: each.id,
    record: each,
  }));
}

/** One write for each record: the later one holds. */
const withLater = (
  writes: readonly PlanWrite[],
  later: readonly PlanWrite[],
): readonly PlanWrite[] => [
  // A case's journey and its need of lodging both bear its id.
  ...writes.filter(
    ({ table, id }) => !later.some((each) => each.table === table && each.id === id),
  ),
  ...later,
];

/** The writes with those of the tasks that follow gates and houses; one write for each record. */
function withTasks(
  { case: record, patient }: CaseWithPatient,
  before: CasePlan,
  writes: readonly PlanWrite[],
  { at, newId }: { readonly at: string; readonly newId: (() => string) | null },
) {
  const plan = planAfter(before, writes);
  const standing = withWaiversEnded(record.progress, before, plan);
  const facts = { case: { ...record, progress: standing }, patient, plan };
  const { appointments, stays, tasks } = plan;
  const { office, campus } = record;
  // What is undone is as it was before, its tasks as well.
  const isAnew = newId !== null && before.appointments !== appointments;
  const due = { office, campus, arrivalOn: plannedArrival(facts) };
  const written = new Set(writes.map(({ id }) => id));
  const following = [
    ...(PLANNED_STAGES.has(record.stage)
      ? tasksFollowing(facts, { at, isUndone: newId === null })
      : []),
    ...(PLANNED_STAGES.has(record.stage) && isAnew
      ? resendTasks(tasks, before.appointments, appointments, { due, at })
      : []),
    ...(record.stage === 'closed'
      ? []
      : houseTasks({ case: record, before: before.stays, stays, tasks, written, at, newId })),
  ];
  if (following.length === 0) return { plan, standing, writes };
  const ids = new Set(following.map(({ id }) => id));
  const all = [
    ...writes.filter(({ table, id }) => table !== 'tasks' || !ids.has(id)),
    ...following.map(taskWrite),
  ];
  return { plan: planAfter(before, all), standing, writes: all };
}

function changeOf(plan: CasePlan, { table, id, record }: PlanWrite): PlanChange {
  const before = plan[table].find((each) => each.id === id) ?? null;
  const after = record === null ? null : { ...record, version: (before?.version ?? 0) + 1 };
  // Both stand under the table that the write names.
  return { table, before, after } as PlanChange;
}

/** Writes the changed records of a plan. */
export async function savePlan(tx: Writing, written: readonly PlanChange[]): Promise<void> {
  for (const { table, before, after } of written) {
    // One after the other: a transaction is one line of work.
    await (after === null ? tx.delete(table, before?.id ?? '') : tx.put(table, after));
  }
}

const COUNTERS: ReadonlySet<string> = new Set(['id', 'version', 'caseId']);

/** How the timeline tells of it: `appointments.<id>.startAt`; what is new or gone, by its id. */
export function planChanges(written: readonly PlanChange[]): readonly FieldChange[] {
  return written.flatMap(({ table, before, after }) => {
    if (before === null || after === null) {
      return [{ field: table, before: tellOf(table, before), after: tellOf(table, after) }];
    }
    if (table === 'followUps') return followUpChanges(before, after);
    const changes = changesBetween({ ...before }, { ...after }, COUNTERS);
    const told = table === 'documents' ? withTitle(changes, after as CaseDocument) : changes;
    return told.map((change) => ({
      ...change,
      field: `${table}.${nameOf(after)}.${change.field}`,
    }));
  });
}

/** Which document it was, by its title, also where that one stays: its id says it to nobody. */
function withTitle(
  changes: readonly FieldChange[],
  { title }: CaseDocument,
): readonly FieldChange[] {
  const own = changes.find(({ field }) => field === 'title');
  const others = changes.filter((each) => each !== own);
  return changes.length === 0
    ? []
    : [own ?? { field: 'title', before: title, after: title }, ...others];
}

/** A template's task by its template, so that a timeline can say which one it was. */
const nameOf = (record: NonNullable<PlanChange['after']>): string =>
  ('template' in record ? record.template : null) ?? record.id;

/** What is new or gone, by its id; by what it says where no section keeps it once it is gone. */
function tellOf(table: PlanChange['table'], record: PlanChange['after']): unknown {
  if (record === null) return null;
  if (table === 'followUps') return (record as FollowUp).kind;
  if (table === 'documents') return (record as CaseDocument).title;
  if (table !== 'waivers') return record.id;
  const { gate, reason } = record as GateWaiver;
  return { gate, reason };
}

/** Whether a change of the timeline is one of a plan's records. */
export const isPlanField = (field: string): boolean =>
  PLAN_TABLES.some((table) => field === table || field.startsWith(`${table}.`));
