import * as z from 'zod/mini';
import type { Endpoint } from '@/contract/endpoint';
import { fieldsOf, mayBeTold } from '@/contract/field-issues';
import { type Actor, can } from '@/domain/policy';
import type { PolicyAction } from '@/domain/policy-table';
import type { AuditService } from '../services/audit/audit-service';
import { findCase } from '../services/command/case-access';
import { ProblemError } from '../services/call/problem-error';
import { authenticate } from '../services/people/session-service';
import type { BackendStore, Reading } from '../services/stored/shape';
import { StorageProblem, type StorageProblemKind } from '../store/storage-problem';
import type { Answer, Call, Caller, Service } from '../services/call/call';
import { createAccessNotes } from './access-notes';
import { answerFreely, answerOnce, isKept, type KeyedWrite } from './kept-answers';
import { idempotencyKeyOf, parseAddress, parseBody, readBody, versionOf } from './parse';
import { etagOf, respond, respondProblem } from './respond';
import { createSentinels } from './sentinels';

/** What the guards of one backend share. */
export interface GuardOptions {
  readonly store: BackendStore;
  readonly clock: () => number;
  readonly audit: AuditService;
  /** Says what went wrong inside, without patient data. */
  readonly report: (message: string) => void;
  /** Hears why the storage refused a write. */
  readonly troubled: (kind: StorageProblemKind) => void;
  /** See `Call.conflicted`. */
  readonly conflicted: Call['conflicted'];
  /** Waited for when the backend closes. */
  readonly background: (work: Promise<unknown>) => void;
}

const later = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

type Params = Readonly<Record<string, string>>;

/**
 * Holds both sides of every operation to the contract, in this order: size, sign-in, permission,
 * headers, the request's parts, idempotency, the service, its answer (Architecture, §2).
 */
export function createGuard(options: GuardOptions) {
  const { store, clock, audit, report, conflicted, background } = options;
  const running = new Set<string>();
  const provoke = createSentinels();
  const notes = createAccessNotes({ store, audit, background });

  /**
   * The signed-in person, if the policy lets him or her do this at all, and to this case. Whoever has lost
   * it since learns of his or her own request that it was done, and nothing else.
   */
  const permitted = async (
    endpoint: Endpoint,
    request: Request,
    { params, text, nowMs }: { readonly params: Params; readonly text: string; nowMs: number },
  ): Promise<Caller | null> => {
    const { policy } = endpoint;
    if (policy === 'public') return null;
    const now = new Date(nowMs).toISOString();
    return store
      .read(async (tx) => {
        const caller = await authenticate(tx, request.headers.get('authorization'), nowMs);
        const denied = await deniedTo(tx, caller.actor, policy, params);
        if (denied === undefined) return { caller };
        const id = keyOf(caller, request.headers.get('idempotency-key') ?? '');
        const asked = () => askedOf(endpoint, request, parseBody(endpoint, text));
        return { caller, denied, isDone: await isKept(tx, id, asked) };
      })
      .then(({ caller, denied, isDone }) => {
        if (denied === undefined) return caller;
        // What does not exist was not denied to anybody.
        const isDenial = denied.code === 'forbidden' || denied.caseId !== undefined;
        const caseId = denied.code === 'not-found' ? (denied.caseId ?? null) : null;
        if (isDenial) notes.denial(endpoint, caller, caseId, now);
        throw new ProblemError(denied.code, isDone ? { isDone } : {});
      });
  };

  const checked = <E extends Endpoint>(endpoint: E, answer: Answer<E>): unknown => {
    const result = z.safeParse(endpoint.success.schema, answer);
    if (result.success) return result.data;
    const issues = result.error.issues.filter((issue) => !mayBeTold(issue));
    if (issues.length === 0) return answer;
    const paths = Object.keys(fieldsOf(issues)).join(', ');
    report(`${endpoint.operationId} breaks the contract at ${paths}`);
    throw new ProblemError('internal');
  };

  const serve = async <E extends Endpoint>(
    endpoint: E,
    service: Service<E>,
    request: Request,
    params: Params,
    nowMs: number,
  ): Promise<unknown> => {
    const now = new Date(nowMs).toISOString();
    const text = endpoint.body === null ? '' : await readBody(request);
    const caller = await permitted(endpoint, request, { params, text, nowMs });
    const key = idempotencyKeyOf(endpoint, request);
    const version = endpoint.versioned ? versionOf(request) : undefined;
    const url = new URL(request.url);
    const address = parseAddress(endpoint, params, url);
    const body = parseBody(endpoint, text);
    // Each part was parsed by the schema of the endpoint that types it.
    const call = {
      ...address,
      body,
      version,
      caller,
      now,
      nowMs,
      signal: request.signal,
      conflicted,
    } as unknown as Call<E>;
    /** A case that the address does not name, and a body or a query does. */
    const noteNamed = (error: unknown): never => {
      const caseId = error instanceof ProblemError ? error.deniedCaseId : null;
      if (caller !== null && caseId !== null) notes.denial(endpoint, caller, caseId, now);
      throw error;
    };
    const id = key === null ? null : keyOf(caller, key);
    const asked = askedOf(endpoint, request, body);

    if (service.kind === 'read') {
      const answer = await store
        .read(async (tx) => checked(endpoint, await service.serve(tx, call)))
        .catch(noteNamed);
      if (caller !== null) notes.search(endpoint, caller, { query: call.query, body }, nowMs);
      return answer;
    }
    if (id !== null && running.has(id)) throw new ProblemError('still-running');
    // A draft holds what is typed for another operation; what it provokes is that one's.
    const isDraft = endpoint.policy === 'draft.own';
    const provoked = provoke(isDraft ? null : body, id ?? asked);
    const { status } = endpoint.success;
    if (id !== null) running.add(id);
    try {
      if (provoked.delayMs > 0) await later(provoked.delayMs);
      const answer = await write(endpoint, service, call, { id, asked, now, status }).catch(
        noteNamed,
      );
      if (provoked.isAnswerLost) throw new ProblemError('unavailable');
      return answer;
    } finally {
      if (id !== null) running.delete(id);
    }
  };

  const write = <E extends Endpoint>(
    endpoint: E,
    service: Exclude<Service<E>, { kind: 'read' }>,
    call: Call<E>,
    keyed: KeyedWrite,
  ): Promise<unknown> =>
    service.kind === 'write'
      ? store.write((tx) =>
          answerOnce(tx, keyed, async () => checked(endpoint, await service.serve(tx, call))),
        )
      : answerFreely(store, keyed, async () => checked(endpoint, await service.serve(call)));

  return <E extends Endpoint>(endpoint: E, service: Service<E>) =>
    async (request: Request, params: Params): Promise<Response> => {
      const nowMs = clock();
      try {
        const body = await serve(endpoint, service, request, params, nowMs);
        const etag = etagOf(body);
        return respond(endpoint.success.status, body, nowMs, etag === null ? {} : { etag });
      } catch (error) {
        return respondProblem(problemOf(error, endpoint, options), nowMs);
      }
    };
}
export type Guard = ReturnType<typeof createGuard>;

/** Why the policy keeps this from the caller; nothing where it does not. */
async function deniedTo(
  tx: Reading,
  actor: Actor,
  policy: PolicyAction,
  { reference }: Params,
): Promise<
  { readonly code: 'forbidden' } | { readonly code: 'not-found'; caseId?: string } | undefined
> {
  if (!can(actor, policy)) return { code: 'forbidden' };
  if (reference === undefined) return undefined;
  const record = await findCase(tx, reference);
  if (record === null) return { code: 'not-found' };
  return can(actor, policy, record) ? undefined : { code: 'not-found', caseId: record.id };
}

/** A key is its person's. */
const keyOf = (caller: Caller | null, key: string): string =>
  `${caller?.actor.id ?? 'nobody'}/${key}`;

/** All that a request asks for: under the same key it must be the same. */
const askedOf = ({ operationId }: Endpoint, request: Request, body: unknown): string =>
  `${operationId} ${new URL(request.url).pathname} ${JSON.stringify(body)}`;

function problemOf(
  error: unknown,
  { operationId }: Endpoint,
  { report, troubled }: Pick<GuardOptions, 'report' | 'troubled'>,
): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof StorageProblem) {
    report(`${operationId}: storage ${error.kind}`);
    troubled(error.kind);
    return new ProblemError('storage-failed');
  }
  // The message of an error of ours holds codes and references, never a value that was typed.
  report(`${operationId} failed: ${error instanceof Error ? (error.stack ?? error.message) : '?'}`);
  return new ProblemError('internal');
}
