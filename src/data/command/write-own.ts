import type { QueryClient } from '@tanstack/react-query';
import type { AnswerOf } from '@/api/call';
import type { Endpoints, OperationId } from '@/contract/endpoints';
import type { Outcome } from './outbox-parts';

interface OwnWrite {
  /** Writes of one lane keep their order. */
  readonly lane: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The version that the person saw; it goes out as `If-Match`. */
  readonly version?: number;
  /** Not shown, and dropped where it is refused. */
  readonly isQuiet?: boolean;
}

/** Sends a write of something of a person's own, which is no case's, through the outbox. */
export async function writeOwn<O extends OperationId>(
  client: QueryClient,
  operationId: O,
  { lane, params = {}, body, version, isQuiet = false }: OwnWrite,
): Promise<Outcome<AnswerOf<Endpoints[O]>>> {
  // Only who writes needs the outbox; the frame fetches it at leisure.
  const { outboxOf } = await import('./command-path');
  const outcome = await outboxOf(client).write({
    operationId,
    lane,
    reference: null,
    params,
    body,
    seen: { case: version ?? null, patient: null },
    ifMatch: version === undefined ? null : 'case',
    base: null,
    isQuiet,
  });
  return outcome as Outcome<AnswerOf<Endpoints[O]>>;
}
