import { PROBLEM_STATUS } from '@/contract/problem';
import type { ProblemError } from '../services/call/problem-error';

/** Seconds after which a busy server is asked again. */
const RETRY_AFTER = '2';

/** A JSON answer with the server's moment; no cache keeps what may hold patient data. */
export function respond(
  status: number,
  body: unknown,
  nowMs: number,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      date: new Date(nowMs).toUTCString(),
      ...headers,
    },
  });
}

export function respondProblem({ problem, code }: ProblemError, nowMs: number): Response {
  const isBusy = code === 'too-many' || code === 'unavailable';
  return respond(PROBLEM_STATUS[code], problem, nowMs, {
    'content-type': 'application/problem+json',
    ...(isBusy ? { 'retry-after': RETRY_AFTER } : {}),
    ...(PROBLEM_STATUS[code] === 401 ? { 'www-authenticate': 'Bearer' } : {}),
  });
}

/** `"v12"`: the version of the case or record that an answer shows; null where it shows none. */
export function etagOf(body: unknown): string | null {
  const shown = body as {
    readonly case?: { readonly version?: number };
    readonly detail?: { readonly case?: { readonly version?: number } };
    readonly version?: number;
  };
  const version = (shown.detail ?? shown).case?.version ?? shown.version;
  return version === undefined ? null : `"v${version}"`;
}
