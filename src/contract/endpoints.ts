import { caseCommandEndpoints } from './endpoints/case-commands';
import { caseReadingEndpoints } from './endpoints/case-reading';
import { draftEndpoints } from './endpoints/drafts';
import { demoEndpoints } from './endpoints/demo';
import { listEndpoints } from './endpoints/lists';
import { liveEndpoints } from './endpoints/live';
import { mergeEndpoints } from './endpoints/merges';
import { sessionEndpoints } from './endpoints/session';

/**
 * The one table that client, server, OpenAPI document and permission matrix are derived from. An
 * area of the product adds its own file of operations.
 */
export const endpoints = {
  ...demoEndpoints,
  ...sessionEndpoints,
  ...listEndpoints,
  ...caseReadingEndpoints,
  ...caseCommandEndpoints,
  ...mergeEndpoints,
  ...liveEndpoints,
  ...draftEndpoints,
} as const;

export type Endpoints = typeof endpoints;
export type OperationId = keyof Endpoints;
