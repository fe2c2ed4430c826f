import * as z from 'zod/mini';
import { type Endpoint, get, post, WRITE_PROBLEMS } from '../endpoint';
import { BeginExport, Export, ExportQuery, ExportWindow } from '../export';
import { Id } from '../fields';

/** Taking a list along: its rows in windows, of one moment. Leaves one line in the audit trail. */
export const exportEndpoints = {
  beginExport: {
    ...post,
    operationId: 'beginExport',
    summary: 'Fix which rows of a list are exported, and their order',
    path: '/api/exports',
    policy: 'cases.export',
    body: BeginExport,
    success: { status: 201, schema: Export },
    problems: WRITE_PROBLEMS,
  },
  readExport: {
    ...get,
    operationId: 'readExport',
    summary: 'A window of the rows of an export of mine',
    path: '/api/exports/:exportId',
    policy: 'cases.export',
    params: z.strictObject({ exportId: Id }),
    query: ExportQuery,
    success: { status: 200, schema: ExportWindow },
    problems: ['not-found'],
  },
} as const satisfies Record<string, Endpoint>;
