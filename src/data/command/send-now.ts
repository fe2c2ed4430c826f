import { call, type AnswerOf, type CallOptions, type RequestOf } from '@/api/call';
import { backOffMs } from '@/api/back-off';
import { isPassing } from '@/api/errors';
import { readTabSession } from '@/api/session-token';
import type { Endpoint } from '@/contract/endpoint';
import { demoEndpoints } from '@/contract/endpoints/demo';
import { sessionEndpoints } from '@/contract/endpoints/session';
import { newId } from '@/lib/new-id';

/**
 * Operations that make sense only now: signing in and out, and the demo's own switches. They take
 * the command path without its outbox: nobody wants a sign-in or a reset to happen later by itself.
 * Others like them that few need bring their own endpoint (`sendAtOnce`).
 */
const IMMEDIATE = {
  signIn: sessionEndpoints.signIn,
  signOut: sessionEndpoints.signOut,
  resetDemo: demoEndpoints.resetDemo,
  switchSimulator: demoEndpoints.switchSimulator,
} as const;

type Immediate = typeof IMMEDIATE;
export type ImmediateOperation = keyof typeof IMMEDIATE;

const ATTEMPTS = 3;

/** Sends what must not wait in the outbox (signing in and out, the demo). @throws as `call` does. */
export const sendNow = <O extends ImmediateOperation>(
  operationId: O,
  request: Omit<RequestOf<Immediate[O]>, 'idempotencyKey'>,
  options?: CallOptions,
): Promise<AnswerOf<Immediate[O]>> =>
  sendAtOnce<Immediate[O]>(IMMEDIATE[operationId], request, options);

/** Sends at once, a few times where it may pass, under one key and in one person's name. @throws as `call` does. */
export async function sendAtOnce<E extends Endpoint>(
  endpoint: E,
  request: Omit<RequestOf<E>, 'idempotencyKey'>,
  options?: CallOptions,
): Promise<AnswerOf<E>> {
  const keyed = { ...request, idempotencyKey: newId() } as unknown as RequestOf<E>;
  const asking = readTabSession();
  for (let failures = 1; ; failures += 1) {
    try {
      return await call<E>(endpoint, keyed, options);
    } catch (error) {
      if (failures >= ATTEMPTS || !isPassing(error)) throw error;
      const delayMs = backOffMs(failures, error, Math.random());
      await new Promise((resolve) => {
        setTimeout(resolve, delayMs);
      });
      // Whoever has signed in meanwhile asked for nothing; and nobody is asked for in the name of who left.
      if (options?.token === undefined && readTabSession()?.token !== asking?.token) throw error;
    }
  }
}
