import * as z from 'zod/mini';
import { byReference, command, commandProblems, type Endpoint, post } from '../endpoint';
import { Id, Reference } from '../fields';
import { PlanWritten } from '../plan/case-plan';
import { AddTask, ChangeTask, CompleteTasks } from '../plan/task';

/** Tasks of a case; those that its stages bring are made by the system. */
export const taskEndpoints = {
  addTask: {
    ...post,
    operationId: 'addTask',
    summary: 'Add a task in my own words',
    path: '/api/cases/:reference/tasks',
    policy: 'task.edit',
    params: byReference,
    body: AddTask,
    success: { status: 201, schema: PlanWritten },
    problems: commandProblems,
  },
  changeTask: {
    ...command,
    method: 'patch',
    operationId: 'changeTask',
    summary: 'Set the status of a task, snooze it, or change what it says; a cycle is refused',
    path: '/api/cases/:reference/tasks/:taskId',
    policy: 'task.edit',
    params: z.strictObject({ reference: Reference, taskId: Id }),
    body: ChangeTask,
    success: { status: 200, schema: PlanWritten },
  },
  completeTasks: {
    ...post,
    operationId: 'completeTasks',
    summary: 'Set several tasks done at once, where none has a gate or waits for another',
    path: '/api/cases/:reference/tasks/complete',
    policy: 'task.edit',
    params: byReference,
    body: CompleteTasks,
    success: { status: 200, schema: PlanWritten },
    problems: commandProblems,
  },
} as const satisfies Record<string, Endpoint>;
