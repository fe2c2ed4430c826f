import type * as z from 'zod/mini';
import type { Endpoint } from '@/contract/endpoint';
import type { Actor } from '@/domain/policy';
import type { Person } from '@/domain/case';
import type { Reading, SessionRecord, Writing } from '../stored/shape';

/** Who asks: a signed-in person with his or her session. */
export interface Caller {
  readonly actor: Actor;
  readonly person: Person;
  readonly session: SessionRecord;
}

/** One readable, permitted request. `now` is the server's moment for all of it. */
export interface Call<E extends Endpoint = Endpoint> {
  readonly params: z.output<E['params']>;
  readonly query: z.output<E['query']>;
  readonly body: E['body'] extends z.ZodMiniType ? z.output<E['body']> : undefined;
  /** The version in `If-Match`. */
  readonly version: E['versioned'] extends true ? number : undefined;
  readonly caller: E['policy'] extends 'public' ? null : Caller;
  readonly nowMs: number;
  readonly now: string;
  readonly signal: AbortSignal;
  /** How many conflicts of interpreters are open in each case that has any, as of a transaction. */
  readonly conflicted: (tx: Reading) => Promise<ReadonlyMap<string, number>>;
}

export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** What a service gives back; checked against the contract before it is sent. */
export type Answer<E extends Endpoint> = DeepReadonly<z.input<E['success']['schema']>>;

export type ReadService<E extends Endpoint> = (tx: Reading, call: Call<E>) => Promise<Answer<E>>;
export type WriteService<E extends Endpoint> = (tx: Writing, call: Call<E>) => Promise<Answer<E>>;
/** For what is neither one read nor one write: the feed, presence, the demo's reset. */
export type FreeService<E extends Endpoint> = (call: Call<E>) => Promise<Answer<E>>;

/** How an operation is served. The transaction around it is the guard's. */
export type Service<E extends Endpoint> =
  | { readonly kind: 'read'; readonly serve: ReadService<E> }
  | { readonly kind: 'write'; readonly serve: WriteService<E> }
  | { readonly kind: 'free'; readonly serve: FreeService<E> };

export const reads = <E extends Endpoint>(serve: ReadService<E>): Service<E> => ({
  kind: 'read',
  serve,
});
export const writes = <E extends Endpoint>(serve: WriteService<E>): Service<E> => ({
  kind: 'write',
  serve,
});
export const free = <E extends Endpoint>(serve: FreeService<E>): Service<E> => ({
  kind: 'free',
  serve,
});
