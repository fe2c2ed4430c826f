import * as z from 'zod/mini';
import { type Endpoint, post, versionedProblems } from '../endpoint';
import { Id } from '../fields';
import { PersonWritten } from '../absence';
import { SetCapacity } from '../workload/capacity';

/** How much somebody carries; what is made of it is read with the workload. */
export const capacityEndpoints = {
  setCapacity: {
    ...post,
    operationId: 'setCapacity',
    summary: 'Write down how much a person can carry in a full week',
    path: '/api/people/:personId/capacity',
    policy: 'capacity.edit',
    params: z.strictObject({ personId: Id }),
    body: SetCapacity,
    versioned: true,
    success: { status: 200, schema: PersonWritten },
    problems: versionedProblems,
  },
} as const satisfies Record<string, Endpoint>;
