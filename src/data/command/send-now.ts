import { call, type AnswerOf, type RequestOf } from '@/api/call';
import { backOffMs } from '@/api/back-off';
import { isPassing } from '@/api/errors';
import { endpoints, type Endpoints } from '@/contract/endpoints';
import { newId } from '@/lib/new-id';

/**
 * Operations that make sense only now: signing in and out, and the demo's own switches. They take
 * the command path without its outbox: nobody wants a sign-in or a reset to happen later by itself.
 */
export type ImmediateOperation = 'signIn' | 'signOut' | 'resetDemo' | 'switchSimulator';

const ATTEMPTS = 3;

/** Sends at once, a few times where it may pass, under one key. @throws as `call` does. */
export async function sendNow<O extends ImmediateOperation>(
  operationId: O,
  request: Omit<RequestOf<Endpoints[O]>, 'idempotencyKey'>,
): Promise<AnswerOf<Endpoints[O]>> {
  const keyed = { ...request, idempotencyKey: newId() } as unknown as RequestOf<Endpoints[O]>;
  for (let failures = 1; ; failures += 1) {
    try {
      return await call<Endpoints[O]>(endpoints[operationId], keyed);
    } catch (error) {
      if (failures >= ATTEMPTS || !isPassing(error)) throw error;
      const delayMs = backOffMs(failures, error, Math.random());
      await new Promise((resolve) => {
        setTimeout(resolve, delayMs);
      });
    }
  }
}
