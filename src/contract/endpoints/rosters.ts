import * as z from 'zod/mini';
import { DutyWritten, SetDuty } from '../duty';
import { type Endpoint, post, versionedProblems } from '../endpoint';
import { Code } from '../fields';

/** Who is to answer while a place is shut; who does is read with the first screens. */
export const rosterEndpoints = {
  setDuty: {
    ...post,
    operationId: 'setDuty',
    summary: 'Write down the duty roster of an office or campus',
    path: '/api/duty/:placeId',
    policy: 'absence.edit',
    params: z.strictObject({ placeId: Code }),
    body: SetDuty,
    versioned: true,
    success: { status: 200, schema: DutyWritten },
    problems: versionedProblems,
  },
} as const satisfies Record<string, Endpoint>;
