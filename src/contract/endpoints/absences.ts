import * as z from 'zod/mini';
import { AbsenceList, PersonWritten, SetAbsences } from '../absence';
import { type Endpoint, get, post, versionedProblems } from '../endpoint';
import { Id } from '../fields';

/** Who is away, and who covers. */
export const absenceEndpoints = {
  listAbsences: {
    ...get,
    operationId: 'listAbsences',
    summary: 'Absences with their cover, and what nobody covers',
    path: '/api/absences',
    policy: 'absence.edit',
    success: { status: 200, schema: AbsenceList },
    problems: [],
  },
  setAbsences: {
    ...post,
    operationId: 'setAbsences',
    summary: 'Write down all absences of a person, with their cover',
    path: '/api/people/:personId/absences',
    policy: 'absence.edit',
    params: z.strictObject({ personId: Id }),
    body: SetAbsences,
    versioned: true,
    success: { status: 200, schema: PersonWritten },
    problems: versionedProblems,
  },
} as const satisfies Record<string, Endpoint>;
