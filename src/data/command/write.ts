import type { QueryClient } from '@tanstack/react-query';
import type { AnswerOf } from '@/api/call';
import type { Endpoints, OperationId } from '@/contract/endpoints';
import type { Command, SeenVersions } from './outbox-entry';
import type { Outcome } from './outbox-parts';
import type * as z from 'zod/mini';

type BodyOf<O extends OperationId> = Endpoints[O]['body'] extends z.ZodMiniType
  ? z.output<Endpoints[O]['body']>
  : null;

interface CaseWrite<O extends OperationId> {
  readonly reference: string;
  readonly params: z.output<Endpoints[O]['params']> & Readonly<Record<string, string>>;
  readonly body: BodyOf<O>;
  readonly seen?: Partial<SeenVersions>;
  readonly ifMatch?: Command['ifMatch'];
  readonly base?: Command['base'];
  readonly isQuiet?: boolean;
}

/** Sends a write of a case through the outbox; the one way in which a case is changed. */
export async function write<O extends OperationId>(
  client: QueryClient,
  operationId: O,
  { reference, params, body, seen, ifMatch = null, base = null, isQuiet = false }: CaseWrite<O>,
): Promise<Outcome<AnswerOf<Endpoints[O]>>> {
  // Only who writes needs the outbox; the frame fetches it at leisure.
  const { outboxOf } = await import('./command-path');
  const outcome = await outboxOf(client).write({
    operationId,
    // Reports of views are nobody's predecessor: they keep an order of their own.
    lane: isQuiet ? `quiet:${reference}` : reference,
    reference,
    params,
    body,
    seen: { case: null, patient: null, ...seen },
    ifMatch,
    base,
    isQuiet,
  });
  return outcome as Outcome<AnswerOf<Endpoints[O]>>;
}

interface NewRecord<O extends OperationId> {
  /** Keeps the order of what belongs together; a lane of its own where nothing does. */
  readonly lane: string;
  readonly params: z.output<Endpoints[O]['params']> & Readonly<Record<string, string>>;
  readonly body: BodyOf<O>;
}

/**
 * Sends a write that makes something new through the outbox: there is no case yet whose order it
 * could keep. The body brings the client's own id, so that a second sending makes no second record.
 */
export async function writeNew<O extends OperationId>(
  client: QueryClient,
  operationId: O,
  { lane, params, body }: NewRecord<O>,
): Promise<Outcome<AnswerOf<Endpoints[O]>>> {
  // Only who writes needs the outbox; the frame fetches it at leisure.
  const { outboxOf } = await import('./command-path');
  const outcome = await outboxOf(client).write({
    operationId,
    lane,
    reference: null,
    params,
    body,
    seen: { case: null, patient: null },
    ifMatch: null,
    base: null,
    isQuiet: false,
  });
  return outcome as Outcome<AnswerOf<Endpoints[O]>>;
}
