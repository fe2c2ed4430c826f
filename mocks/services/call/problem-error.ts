import type { FieldCode } from '@/contract/fields';
import type { AnyRefusal } from '@/domain/refusal';
import { PROBLEM_STATUS, type Problem, type ProblemCode } from '@/contract/problem';

type Details = Partial<Omit<Problem, 'type' | 'title' | 'status' | 'code'>>;

/** A refusal on its way to the caller. Carries no patient data: it is logged and sent. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly details: Details;
  /** The case that was kept from the caller: for the audit trail, and in no answer. */
  deniedCaseId: string | null = null;

  constructor(code: ProblemCode, details: Details = {}) {
    super(code);
    this.name = 'ProblemError';
    this.code = code;
    this.details = details;
  }

  /** The problem document (RFC 9457). */
  get problem(): Problem {
    return {
      type: `urn:problem:${this.code}`,
      title: TITLES[this.code],
      status: PROBLEM_STATUS[this.code],
      code: this.code,
      ...this.details,
    };
  }
}

/** For logs; a screen words the code in the reader's language. */
const TITLES: Readonly<Record<ProblemCode, string>> = {
  unreadable: 'The request cannot be read',
  'header-missing': 'A header is missing that the operation needs',
  unauthenticated: 'Nobody is signed in',
  expired: 'The session has ended',
  forbidden: 'Your role never has this operation',
  'not-found': 'There is no such record',
  'rule-refused': 'A rule refused it',
  claimed: 'Somebody else has it',
  'still-running': 'The first request with this key is still running',
  'version-stale': 'The record has changed since it was read',
  'too-large': 'The request is too large',
  invalid: 'The request can be read and is not valid',
  'key-reused': 'The key was used for another request',
  'version-missing': 'The version that was read must be sent along',
  'too-many': 'Too many requests',
  internal: 'The server failed',
  unavailable: 'The server is not available',
  'storage-failed': 'The change could not be kept',
};

export const notFound = (): ProblemError => new ProblemError('not-found');

/** The same answer as without it; the audit trail learns which case was asked for. */
export function denying(error: ProblemError, record: { readonly id: string } | null): ProblemError {
  error.deniedCaseId = record?.id ?? null;
  return error;
}

/** Refused by a rule of the domain, or of the server's own (undo, ids). */
export const refused = (refusal: AnyRefusal): ProblemError =>
  new ProblemError('rule-refused', { refusal: { ...refusal } });

/** Refuses what does not fit, by field; nothing where everything does. */
export function refuseFaults(faults: Readonly<Record<string, FieldCode>>): void {
  if (Object.keys(faults).length > 0) throw invalidFields(faults);
}

/** Refuses a change upon another version than the record has now; null compares none. */
export function refuseStale(
  { version: currentVersion }: { readonly version: number },
  version: number | null,
): void {
  if (version !== null && version !== currentVersion) {
    throw new ProblemError('version-stale', { currentVersion });
  }
}

/** A field of the body that is well formed and still not acceptable. */
export const invalidFields = (fields: Readonly<Record<string, FieldCode>>): ProblemError =>
  new ProblemError('invalid', {
    fields: Object.fromEntries(Object.entries(fields).map(([f, code]) => [`body.${f}`, code])),
  });
