import * as z from 'zod/mini';
import type { PolicyAction } from '@/domain/policy-table';
import { CaseWritten } from './case';
import { Reference } from './fields';
import type { ProblemCode } from './problem';

export interface Endpoint {
  readonly operationId: string;
  readonly summary: string;
  readonly method: 'get' | 'post' | 'patch' | 'put' | 'delete';
  /** `:name` marks a parameter, `/api/cases/:reference`. */
  readonly path: `/api/${string}`;
  /** The row of the policy table that says who may; `public` needs no sign-in. */
  readonly policy: PolicyAction | 'public';
  readonly params: z.ZodMiniObject;
  readonly query: z.ZodMiniObject;
  readonly body: z.ZodMiniType | null;
  readonly success: { readonly status: 200 | 201; readonly schema: z.ZodMiniType };
  /** Refusals of its own; those of every operation are in `COMMON_PROBLEMS`. */
  readonly problems: readonly ProblemCode[];
  /** The caller must send the version it read as `If-Match`; else 428. */
  readonly versioned: boolean;
  /**
   * A POST that asks and changes nothing: its question holds patient data, which no address may.
   * Like any read it needs no `Idempotency-Key`, and one that is sent is ignored.
   */
  readonly isSafe?: boolean;
}

/** What any operation may answer beside its own problems. */
export const COMMON_PROBLEMS = [
  'unreadable',
  'header-missing',
  'unauthenticated',
  'expired',
  'forbidden',
  'invalid',
  'too-large',
  'too-many',
  'internal',
  'unavailable',
] as const satisfies readonly ProblemCode[];

/** What every POST may answer: the idempotency key, and the store. */
export const WRITE_PROBLEMS = [
  'still-running',
  'key-reused',
  'storage-failed',
] as const satisfies readonly ProblemCode[];

/** No parameters, no query. */
export const none = z.strictObject({});
export const byReference = z.strictObject({ reference: Reference });

export const get = {
  method: 'get',
  params: none,
  query: none,
  body: null,
  versioned: false,
} as const;
export const post = { method: 'post', params: none, query: none, versioned: false } as const;
export const commandProblems = ['not-found', 'rule-refused', ...WRITE_PROBLEMS] as const;
export const versionedProblems = ['version-stale', 'version-missing', ...commandProblems] as const;
/** A change of an existing case, compared with the version that was read. */
export const command = {
  ...post,
  params: byReference,
  versioned: true,
  problems: versionedProblems,
} as const;
export const written = { status: 200, schema: CaseWritten } as const;
