import * as z from 'zod/mini';
import { byReference, command, commandProblems, type Endpoint, post } from '../endpoint';
import { Id, Reference } from '../fields';
import { PlanWritten } from '../plan/case-plan';
import { EditDocument, RegisterDocument } from '../plan/document';

/** A step of one document, compared with the version of it that was read. */
const ofDocument = {
  ...command,
  policy: 'records.edit',
  params: z.strictObject({ reference: Reference, documentId: Id }),
  success: { status: 200, schema: PlanWritten },
} as const;

/** The register of a case's documents: what they are and where they are kept. */
export const documentEndpoints = {
  registerDocument: {
    ...post,
    operationId: 'registerDocument',
    summary: 'Register a document: what it is, whence it came, where it is kept',
    path: '/api/cases/:reference/documents',
    policy: 'records.edit',
    params: byReference,
    body: RegisterDocument,
    success: { status: 201, schema: PlanWritten },
    problems: commandProblems,
  },
  editDocument: {
    ...ofDocument,
    operationId: 'editDocument',
    summary: 'Change what is told of a document; in a closed case only that it was given back',
    path: '/api/cases/:reference/documents/:documentId/edit',
    body: EditDocument,
  },
  removeDocument: {
    ...ofDocument,
    operationId: 'removeDocument',
    summary: 'Take away a document that was registered by mistake',
    path: '/api/cases/:reference/documents/:documentId/remove',
    body: z.strictObject({}),
  },
} as const satisfies Record<string, Endpoint>;
