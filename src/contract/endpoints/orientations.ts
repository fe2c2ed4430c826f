import * as z from 'zod/mini';
import { byReference, command, commandProblems, type Endpoint, post } from '../endpoint';
import { Id, Reference } from '../fields';
import { PlanWritten } from '../plan/case-plan';
import { EditOrientation, LogOrientation } from '../plan/orientation';

/** Calls that prepare a family for the stay. */
export const orientationEndpoints = {
  logOrientation: {
    ...post,
    operationId: 'logOrientation',
    summary: 'Log a call that prepared the family for the stay',
    path: '/api/cases/:reference/orientations',
    policy: 'orientation.edit',
    params: byReference,
    body: LogOrientation,
    success: { status: 201, schema: PlanWritten },
    problems: commandProblems,
  },
  editOrientation: {
    ...command,
    operationId: 'editOrientation',
    summary: 'Mend what was logged of a call',
    path: '/api/cases/:reference/orientations/:orientationId/edit',
    policy: 'orientation.edit',
    params: z.strictObject({ reference: Reference, orientationId: Id }),
    body: EditOrientation,
    success: { status: 200, schema: PlanWritten },
  },
} as const satisfies Record<string, Endpoint>;
