import { call, type RequestOf } from '@/api/call';
import {
  ApiError,
  ContractError,
  isPassing,
  isProblem,
  NetworkError,
  UnreadableAnswerError,
} from '@/api/errors';
import { pauseLeftMs } from '@/api/pause';
import { readTabSession } from '@/api/session-token';
import type { CaseDetail } from '@/contract/case';
import { type Endpoint } from '@/contract/endpoint';
import type { OperationId } from '@/contract/endpoints';
import { isEdit, versionsOf } from './edit-entry';
import { MergeConflictError } from './merge-conflict';
import { movedRecord } from './moved-record';
import type { OutboxEntry } from './outbox-entry';
import { MOST_ATTEMPTS_ON_FAILURE } from './outbox-times';
import type { NowVersions, Sent } from './outbox-parts';

/** An attempt that takes longer is given up; the key makes the next one harmless. */
const LONGEST_MS = 20_000;
/** Statuses of who stands between page and server by which a request is refused for what it is. */
const TURNED_DOWN: ReadonlySet<number> = new Set([400, 403, 405, 406, 413, 414, 415, 422, 431]);

/** Sends one entry once, in its owner's name and in no other. Never rejects. */
export async function sendEntry(entry: OutboxEntry): Promise<Sent> {
  const heldMs = pauseLeftMs();
  if (heldMs > 0) return { kind: 'held', forMs: heldMs + Math.random() * 400 };
  // Read once: token and person are of one moment, whatever happens to the session meanwhile.
  const session = readTabSession();
  if (session?.personId !== entry.ownerId) return { kind: 'not-mine' };
  const options = { token: session.token, longestMs: LONGEST_MS };
  try {
    if (BULK.has(entry.operationId)) {
      return await (await sender()).sendBulk(entry, options);
    }
    const endpoint = await endpointNamed(entry.operationId);
    const answer: unknown = await call(endpoint, requestOf(entry), options);
    return { kind: 'acknowledged', answer, versions: versionsIn(entry, answer) };
  } catch (error) {
    // Whatever stands in it, it is the answer to what was done: to call it a failure would have it done twice.
    const isDone = error instanceof ContractError || isDoneBefore(error);
    if (isDone && !GOES_ON_FROM_IT.has(entry.operationId)) {
      const versions = { case: null, patient: null };
      return { kind: 'acknowledged', answer: null, isUnread: true, versions };
    }
    if (!isProblem(error, 'version-stale') || !isEdit(entry)) return failed(entry, error);
    try {
      return await (await merger()).mergeEntry(entry, options);
    } catch (failure) {
      return failed(entry, failure);
    }
  }
}

/** Sent some at a time, so that a person sees how far it is and can call off the rest. */
const BULK: ReadonlySet<OperationId> = new Set(['changeCases', 'revertChanges']);

/** Its answer was lost, and whoever asked may not see the case any more: told is only that it was done. */
const isDoneBefore = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.isDone === true;

/** Whoever waits for these goes on from the answer. Done a second time they are done once, by their own ids. */
const GOES_ON_FROM_IT: ReadonlySet<OperationId> = new Set([...BULK, 'createRequest']);

async function sender() {
  try {
    return await import('./send-bulk');
  } catch (error) {
    throw new NetworkError('changeCases', error);
  }
}

/** Fetched with the first edit that somebody else was faster than. */
async function merger() {
  try {
    return await import('./merge-entry');
  } catch (error) {
    throw new NetworkError('getCase', error);
  }
}

/** Fetched with the first write: no list needs the table of all operations. */
async function endpointNamed(operationId: OperationId): Promise<Endpoint> {
  try {
    return (await import('@/contract/endpoints')).endpoints[operationId];
  } catch (error) {
    throw new NetworkError(operationId, error);
  }
}

/** The error that a screen gets for an entry that was refused already. */
export function errorOfRefused(entry: OutboxEntry): Error {
  switch (entry.refusal?.kind) {
    case 'problem':
      return new ApiError(entry.operationId, entry.refusal.problem);
    case 'conflict':
      return new MergeConflictError(entry.id, entry.refusal.conflict, null);
    default:
      return new Error(`${entry.operationId} failed`);
  }
}

function requestOf(entry: OutboxEntry): RequestOf<Endpoint> {
  const { ifMatch } = entry;
  const version = typeof ifMatch === 'number' || ifMatch === null ? ifMatch : entry.seen[ifMatch];
  return {
    params: entry.params,
    body: entry.body,
    idempotencyKey: entry.key,
    ...(version !== null && { ifMatch: version }),
  } as RequestOf<Endpoint>;
}

function failed(entry: OutboxEntry, error: unknown): Sent {
  const mayHaveArrived = error instanceof NetworkError || error instanceof UnreadableAnswerError;
  const isLeft = entry.attempts + 1 < MOST_ATTEMPTS_ON_FAILURE;
  // Something on the way turns down this one each time (a filter of texts, a limit of sizes).
  const isTurnedDown = error instanceof UnreadableAnswerError && TURNED_DOWN.has(error.status);
  if (isPassing(error) && (isLeft || !isTurnedDown)) {
    return { kind: 'passing', error, mayHaveArrived, isSuspect: isTurnedDown };
  }
  // The session ended; whoever signs in again as the same person sends it on.
  if (error instanceof ApiError && error.status === 401) return { kind: 'not-mine' };
  if (isProblem(error, 'internal') && isLeft) {
    return { kind: 'passing', error, mayHaveArrived: true, isSuspect: true };
  }
  return {
    kind: 'refused',
    refusal:
      error instanceof ApiError ? { kind: 'problem', problem: error.problem } : { kind: 'failed' },
    error: error instanceof Error ? error : new Error(`${entry.operationId} failed`),
  };
}

function versionsIn(entry: OutboxEntry, answer: unknown): NowVersions {
  const detail = detailIn(answer);
  const seen = detail ? versionsOf(detail) : { case: null, patient: null };
  return { ...seen, record: movedRecord(entry, answer) };
}

/** The case that an answer to a command brings along; null where it brings none. */
export function detailIn(answer: unknown): CaseDetail | null {
  return typeof answer === 'object' && answer !== null && 'detail' in answer
    ? (answer.detail as CaseDetail)
    : null;
}
