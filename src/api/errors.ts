import type { Problem, ProblemCode } from '@/contract/problem';

/** The server refused, with a problem document (RFC 9457). */
export class ApiError extends Error {
  readonly operationId: string;
  readonly problem: Problem;
  readonly status: number;
  /** How long the server asked to wait before the next attempt; null when it did not say. */
  readonly retryAfterMs: number | null;

  constructor(operationId: string, problem: Problem, retryAfterMs: number | null = null) {
    // Neither title nor fields: they may hold what somebody typed, and messages end up in logs.
    super(`${operationId}: ${problem.status} ${problem.code}`);
    this.name = 'ApiError';
    this.operationId = operationId;
    this.problem = problem;
    this.status = problem.status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The answer does not fit the contract. Names the operation and paths, never a value. */
export class ContractError extends Error {
  readonly operationId: string;
  readonly paths: readonly string[];

  constructor(operationId: string, paths: readonly string[]) {
    super(`${operationId}: the answer does not fit the contract at ${paths.join(', ')}`);
    this.name = 'ContractError';
    this.operationId = operationId;
    this.paths = paths;
  }
}

/** No answer came. A `TypeError`, as `fetch` itself throws, so that every boundary knows it. */
export class NetworkError extends TypeError {
  readonly operationId: string;

  constructor(operationId: string, cause?: unknown) {
    super(`${operationId}: network failed`, cause === undefined ? undefined : { cause });
    this.name = 'NetworkError';
    this.operationId = operationId;
  }
}

/**
 * Something answered that is not our server: a proxy's page or its own JSON, a captive portal's
 * sign-in, a page of the application itself. What happened to the request is not known; asking again
 * is right.
 */
export class UnreadableAnswerError extends Error {
  readonly operationId: string;
  readonly status: number;
  readonly retryAfterMs: number | null;

  constructor(operationId: string, status: number, retryAfterMs: number | null = null) {
    super(`${operationId}: answered ${status} with something that is not our server's`);
    this.name = 'UnreadableAnswerError';
    this.operationId = operationId;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Whether the server refused with one of these codes. */
export function isProblem(error: unknown, ...codes: readonly ProblemCode[]): error is ApiError {
  return error instanceof ApiError && codes.includes(error.problem.code);
}

const PASSING: readonly ProblemCode[] = ['too-many', 'unavailable', 'still-running'];

/** Whether the same request may succeed later, with nothing changed by anybody. */
export function isPassing(error: unknown): boolean {
  return (
    error instanceof NetworkError ||
    error instanceof UnreadableAnswerError ||
    isProblem(error, ...PASSING)
  );
}

/** How long the server asked to wait, in milliseconds; null when the error does not say. */
export function retryAfterMsOf(error: unknown): number | null {
  return error instanceof ApiError || error instanceof UnreadableAnswerError
    ? error.retryAfterMs
    : null;
}
