import type { taskEndpoints } from '@/contract/endpoints/tasks';
import type { FieldCode } from '@/contract/fields';
import type { CaseRecord } from '@/domain/case';
import { receiverRefusal } from '@/domain/hand-off/receivers';
import { taskWrite } from '@/domain/plan/case-plan';
import type { Task } from '@/domain/plan/task';
import {
  decideAddTask,
  decideChangeTask,
  decideCompleteTasks,
  type TaskChange,
  type TasksDecided,
} from '@/domain/plan/tasks/change-task';
import { farFaults } from '@/domain/plan/planned-dates';
import { findPlace } from '@/reference/place';
import type { Answer, Call } from '../call/call';
import type { Outcome } from '../command/command';
import type { RunPlanCommand } from './plan-command';
import { invalidFields, notFound, refuseFaults, refused } from '../call/problem-error';
import type { Reading, Writing } from '../stored/shape';

type Endpoints = typeof taskEndpoints;

/** Tasks added, changed and done; each change can be undone as any other of the plan. */
export function createTaskService(runPlan: RunPlanCommand) {
  return {
    add: async (
      tx: Writing,
      { params, body, caller, now }: Call<Endpoints['addTask']>,
    ): Promise<Answer<Endpoints['addTask']>> => {
      await refuseUnknown(tx, body);
      return runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'task.edit',
        kind: 'task-added',
        makes: { table: 'tasks', id: body.id, sent: body },
        decide: async (facts) => {
          const { id, ...fields } = body;
          const { dueOn, dueAt } = fields;
          await refuseBlind(tx, facts.case, fields.ownerId);
          refuseFaults(farFaults({ dueOn, dueAt }, { case: facts.case, at: now }));
          return outcomeOf(decideAddTask({ ...facts, at: now, by: caller.actor.id }, id, fields));
        },
      });
    },

    change: async (
      tx: Writing,
      { params, body, version, caller, now }: Call<Endpoints['changeTask']>,
    ): Promise<Answer<Endpoints['changeTask']>> => {
      await refuseUnknown(tx, body);
      return runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'task.edit',
        kind: 'task-changed',
        of: { table: 'tasks', id: params.taskId, version },
        decide: async (facts) => {
          const task = facts.plan.tasks.find(({ id }) => id === params.taskId);
          if (task === undefined) throw notFound();
          if (body.ownerId !== task.ownerId) await refuseBlind(tx, facts.case, body.ownerId);
          // A field that is absent stays as it is; the schema has no undefined ones.
          const change = body as TaskChange;
          const { dueOn, dueAt, snoozedUntil } = change;
          refuseFaults(farFaults({ dueOn, dueAt, snoozedUntil }, { case: facts.case, at: now }));
          return outcomeOf(
            decideChangeTask({ ...facts, at: now, by: caller.actor.id }, task, change),
          );
        },
      });
    },

    complete: (
      tx: Writing,
      { params, body, caller, now }: Call<Endpoints['completeTasks']>,
    ): Promise<Answer<Endpoints['completeTasks']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'task.edit',
        kind: 'tasks-completed',
        decide: (facts) =>
          outcomeOf(decideCompleteTasks({ ...facts, at: now, by: caller.actor.id }, body.ids)),
      }),
  };
}

function outcomeOf(decided: TasksDecided): Outcome {
  if (!decided.ok) throw refused(decided.refusal);
  return { plan: decided.tasks.map(taskWrite) };
}

/** A place or a person that there is none of is told at its field. */
async function refuseUnknown(
  tx: Reading,
  { ownerId, duePlace }: { [K in 'ownerId' | 'duePlace']?: Task[K] | undefined },
): Promise<void> {
  const codes: Record<string, FieldCode> = {};
  if (duePlace !== undefined && findPlace(duePlace) === undefined) {
    codes['duePlace'] = 'unknown-place';
  }
  if (ownerId && (await tx.get('people', ownerId)) === null) codes['ownerId'] = 'unknown-person';
  if (Object.keys(codes).length > 0) throw invalidFields(codes);
}

/** Whose it is must see the case: else the task would be in nobody's day. */
async function refuseBlind(
  tx: Reading,
  record: CaseRecord,
  ownerId: string | null | undefined,
): Promise<void> {
  const owner = ownerId ? await tx.get('people', ownerId) : null;
  if (owner !== null && receiverRefusal(owner, record) !== null) {
    throw invalidFields({ ownerId: 'out-of-scope' });
  }
}
