import * as z from 'zod/mini';
import type { Endpoint } from '@/contract/endpoint';
import { Problem } from '@/contract/problem';
import { noteServerDate, serverNow } from '@/lib/server-clock';
import { parseRetryAfter } from './back-off';
import { ApiError, ContractError, NetworkError, UnreadableAnswerError } from './errors';
import { noteAnswer, noteNoAnswer } from './freshness';
import { lenient, pathsOf } from './lenient';
import { pauseFor, waitForPause } from './pause';
import { readTabSession, writeTabSession } from './session-token';
import { addressOf } from './address-of';

type Part<Name extends string, S extends z.ZodMiniType | null> = S extends z.ZodMiniType
  ? Record<never, never> extends z.output<S>
    ? { readonly [K in Name]?: z.output<S> }
    : { readonly [K in Name]: z.output<S> }
  : unknown;

/** What an operation must be given; `query` and `params` in their parsed form (numbers, arrays). */
export type RequestOf<E extends Endpoint> = Part<'params', E['params']> &
  Part<'query', E['query']> &
  Part<'body', E['body']> &
  (E['versioned'] extends true ? { readonly ifMatch: number } : unknown) &
  (E extends { readonly isSafe: true }
    ? unknown
    : E['method'] extends 'post'
      ? { readonly idempotencyKey: string }
      : { readonly idempotencyKey?: string });

export type AnswerOf<E extends Endpoint> = z.output<E['success']['schema']>;

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Token to send instead of the tab's own; the outbox sends only as the owner of an entry. */
  readonly token?: string;
  /** The request should outlive the page, which may end now. */
  readonly keepalive?: boolean;
  /** Without an answer it is given up after this, in ms; `LONGEST_MS` where nothing is said. */
  readonly longestMs?: number;
}

/**
 * No answer takes longer than this. A connection may be gone and tell nobody (a device that slept, a
 * network that changed): what waits on it would wait for ever, and what is shown grow old unsaid.
 */
const LONGEST_MS = 30_000;

interface AnyRequest {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
}

/**
 * Performs one operation of the contract. Waits first where the server asked for a pause.
 *
 * @throws {ApiError} the server refused with a problem document; or the person has left meanwhile.
 * @throws {ContractError} the answer does not fit the contract; it names paths and no value.
 * @throws {NetworkError} no answer came.
 * @throws {UnreadableAnswerError} something answered that is not our server.
 * @throws the signal's reason, when it is aborted.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  request: RequestOf<E>,
  options: CallOptions = {},
): Promise<AnswerOf<E>> {
  const { operationId, success } = endpoint;
  const token = options.token ?? readTabSession()?.token;
  await waitForPause(options.signal);
  const response = await send(endpoint, request as AnyRequest, token, options);
  noteServerDate(response.headers.get('date'));
  const payload = await readJson(response);
  options.signal?.throwIfAborted();
  const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), serverNow());
  if (response.ok && isOurs(success.schema, payload)) {
    noteAnswer();
    // What was asked in the name of this tab's person is told to nobody who came after.
    if (options.token === undefined && isLeft(token)) throw new ApiError(operationId, LEFT);
    return read(success.schema, payload, operationId) as AnswerOf<E>;
  }
  const problem = response.ok ? undefined : parsed(Problem, payload).data;
  if (problem === undefined) {
    noteNoAnswer();
    throw new UnreadableAnswerError(operationId, response.status, retryAfterMs);
  }
  // Who is asked to come back later is told nothing: what is shown grows old.
  const isBusy = problem.code === 'too-many' || problem.code === 'unavailable';
  if (isBusy) noteNoAnswer();
  else noteAnswer();
  if (retryAfterMs !== null && isBusy) pauseFor(retryAfterMs);
  if (response.status === 401) endSessionOf(token);
  throw new ApiError(operationId, problem, retryAfterMs);
}

async function send(
  endpoint: Endpoint,
  { params = {}, query = {}, body, ifMatch, idempotencyKey }: AnyRequest,
  token: string | undefined,
  { signal, keepalive = false, longestMs = LONGEST_MS }: CallOptions,
): Promise<Response> {
  const limit = AbortSignal.timeout(longestMs);
  try {
    return await fetch(addressOf(endpoint, params, query), {
      method: endpoint.method.toUpperCase(),
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(ifMatch !== undefined && { 'if-match': `"v${ifMatch}"` }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      // Answers hold patient data: they belong in no cache of the browser.
      cache: 'no-store',
      credentials: 'omit',
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      ...(keepalive && { keepalive }),
    });
  } catch (error) {
    signal?.throwIfAborted();
    noteNoAnswer();
    throw new NetworkError(endpoint.operationId, error);
  }
}

/**
 * The body as JSON, or undefined when it is none (a proxy's page, a cut-off answer, one that stopped
 * coming).
 */
async function readJson(response: Response): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether it can be our server's, of whatever version: anything else in between may answer in JSON as well. */
function isOurs(schema: z.ZodMiniType, payload: unknown): boolean {
  if (typeof payload !== 'object' || payload === null) return false;
  const fields = schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [];
  return fields.length === 0 || fields.some((field) => field in payload);
}

/** Answers that a newer server has sent something more in: the next one has it as well. */
const newer = new WeakSet<z.ZodMiniType>();

function read<S extends z.ZodMiniType>(
  schema: S,
  payload: unknown,
  operationId: string,
): z.output<S> {
  const result = parsed(schema, payload);
  if (result.success) return result.data;
  throw new ContractError(operationId, pathsOf(result.error));
}

function parsed<S extends z.ZodMiniType>(
  schema: S,
  payload: unknown,
): ReturnType<typeof z.safeParse<S>> {
  // What fits the contract as it stands is read in half the time, and needs no copy of the schema.
  if (!newer.has(schema)) {
    const strict = z.safeParse(schema, payload);
    if (strict.success) return strict;
  }
  const result = z.safeParse(lenient(schema), payload);
  if (result.success) newer.add(schema);
  return result;
}

/** As the server refuses whoever is not signed in: the person has left while it was answering. */
const LEFT: Problem = { type: 'about:blank', title: '', status: 401, code: 'unauthenticated' };

const isLeft = (token: string | undefined): boolean =>
  token !== undefined && readTabSession()?.token !== token;

/** A 401 ends the tab's session, unless somebody signed in while the request was under way. */
function endSessionOf(token: string | undefined): void {
  if (token !== undefined && readTabSession()?.token === token) writeTabSession(null);
}
