import type { taskEndpoints } from '@/contract/endpoints/tasks';
import type { CaseRecord } from '@/domain/case';
import { PLANNED_STAGES } from '@/domain/plan/progress';
import type { Task } from '@/domain/plan/task';
import { dueMsOf, reminderMsOf } from '@/domain/plan/tasks/reminder';
import { isSettled } from '@/domain/plan/tasks/task-state';
import { displayName } from '@/domain/patient-name';
import { can } from '@/domain/policy';
import type { Answer, Call } from '../routes/call';
import { withPatient } from './case-access';
import { sortOf, whereOf } from './case-filter';
import { readSense } from './filter-sense';
import type { Reading } from './shape';

type Endpoints = typeof taskEndpoints;

/** More cases than anybody owns at once. */
const MOST_CASES = 500;

/**
 * My open tasks: those that bear my name, and those of the cases that I own which bear nobody's.
 * Both are found by an index, so that the number of all cases does not matter.
 */
export async function listOwnTasks(
  tx: Reading,
  call: Call<Endpoints['listTasks']>,
): Promise<Answer<Endpoints['listTasks']>> {
  const { actor, person } = call.caller;
  const own = await casesOf(tx, call);
  const named = await tx.list('tasks', { index: 'owner', value: actor.id });
  const byCase = new Map(own.map((record) => [record.id, record]));
  for (const { caseId } of named) {
    if (byCase.has(caseId)) continue;
    // oxlint-disable-next-line no-await-in-loop
    const record = await tx.get('cases', caseId);
    if (record !== null && can(actor, 'tasks.list', record)) byCase.set(caseId, record);
  }
  const found: { readonly task: Task; readonly record: CaseRecord }[] = [];
  for (const record of byCase.values()) {
    if (record.stage === 'closed') continue;
    // oxlint-disable-next-line no-await-in-loop
    const tasks = await tx.list('tasks', { index: 'case', value: record.id });
    const isMine = (task: Task): boolean => (task.ownerId ?? record.ownerId) === actor.id;
    for (const task of tasks) if (isMine(task) && !isSettled(task)) found.push({ task, record });
  }
  const items = found.toSorted((one, other) => dueOrder(one.task) - dueOrder(other.task));
  return { items: await Promise.all(items.map((each) => itemOf(tx, each, person.place))) };
}

/** The cases that the person owns and that are being planned. */
async function casesOf(
  tx: Reading,
  call: Call<Endpoints['listTasks']>,
): Promise<readonly CaseRecord[]> {
  const sense = await readSense(tx, call);
  const where = whereOf({ owner: ['me'], stage: [...PLANNED_STAGES] }, sense);
  const { rows } = await tx.queryRows({ where, sort: sortOf(), limit: MOST_CASES });
  const records = await tx.getMany(
    'cases',
    rows.map(({ id }) => id),
  );
  return records.filter((record) => record !== null);
}

/** What has no date comes last. */
const dueOrder = (task: Task): number => dueMsOf(task) ?? Number.MAX_SAFE_INTEGER;

async function itemOf(
  tx: Reading,
  { task, record }: { readonly task: Task; readonly record: CaseRecord },
  place: string,
) {
  const { patient } = await withPatient(tx, record);
  const remindMs = reminderMsOf(task, place);
  return {
    task,
    reference: record.reference,
    patientName: displayName(patient.name),
    stage: record.stage,
    remindAt: remindMs === null ? null : new Date(remindMs).toISOString(),
  };
}
