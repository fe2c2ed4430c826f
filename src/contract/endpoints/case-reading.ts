import * as z from 'zod/mini';
import { CaseDetail } from '../case';
import { Nothing } from '../command';
import { ContactList } from '../contact';
import { CaseEventList } from '../event';
import { count } from '../fields';
import { type Endpoint, byReference, get, post, WRITE_PROBLEMS } from '../endpoint';

/** What is read of one case. */
export const caseReadingEndpoints = {
  getCase: {
    ...get,
    operationId: 'getCase',
    summary: 'One case with its patient',
    path: '/api/cases/:reference',
    policy: 'case.read',
    params: byReference,
    success: { status: 200, schema: CaseDetail },
    problems: ['not-found'],
  },
  listContacts: {
    ...get,
    operationId: 'listContacts',
    summary: 'The contacts log, newest first',
    path: '/api/cases/:reference/contacts',
    policy: 'case.read',
    params: byReference,
    success: { status: 200, schema: ContactList },
    problems: ['not-found'],
  },
  listEvents: {
    ...get,
    operationId: 'listEvents',
    summary: 'The timeline, newest first',
    path: '/api/cases/:reference/events',
    policy: 'case.read',
    params: byReference,
    query: z.strictObject({
      offset: z.optional(count(0, 1_000_000)),
      limit: z.optional(count(1, 200)),
    }),
    success: { status: 200, schema: CaseEventList },
    problems: ['not-found'],
  },
  reportView: {
    ...post,
    operationId: 'reportView',
    summary: 'The screen that showed a case says so, for the audit trail',
    path: '/api/cases/:reference/views',
    policy: 'case.report-view',
    params: byReference,
    body: z.strictObject({ shownIn: z.enum(['page', 'peek']) }),
    success: { status: 200, schema: Nothing },
    problems: ['not-found', ...WRITE_PROBLEMS],
  },
} as const satisfies Record<string, Endpoint>;
