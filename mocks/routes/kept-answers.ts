import { DAY_MS } from '@/lib/spans';
import { ProblemError } from '../services/call/problem-error';
import type { BackendStore, Reading, Writing } from '../services/stored/shape';

/**
 * Answers stay under their keys this long (config): a laptop that was shut on Friday evening before its
 * answer came asks again on Tuesday, after a long weekend. What was done would be refused to it by then,
 * as a change of somebody else, and with it all that waits behind.
 */
const KEEP_ANSWERS_MS = 4 * DAY_MS;
/** Old answers are swept away with one write in so many. */
const SWEEP_EVERY = 64;

/** A write as its key knows it. */
export interface KeyedWrite {
  /** Whose key it is; null where the operation takes none. */
  readonly id: string | null;
  /** All of the request: under the same key it must be the same. */
  readonly asked: string;
  readonly now: string;
  /** Of its answer. */
  readonly status: number;
}

/**
 * Does the work and keeps its answer in the same transaction; where the key has one, that is replayed.
 *
 * @throws {ProblemError} 422 where the key was used for another request.
 */
export async function answerOnce(
  tx: Writing,
  { id, asked, now, status }: KeyedWrite,
  work: () => Promise<unknown>,
): Promise<unknown> {
  if (id === null) return work();
  const known = await tx.get('answers', id);
  if (known !== null) return replayed(known, asked);
  const body = await work();
  await tx.put('answers', { id, at: now, request: asked, status, body });
  await sweep(tx, now);
  return body;
}

/** Whether the same request was done under this key; its answer is not told. */
export async function isKept(tx: Reading, id: string, asked: () => string): Promise<boolean> {
  const known = await tx.get('answers', id);
  return known !== null && known.request === asked();
}

/** The same for what makes its own writes: its answer is kept just after them. */
export async function answerFreely(
  store: BackendStore,
  { id, asked, now, status }: KeyedWrite,
  work: () => Promise<unknown>,
): Promise<unknown> {
  if (id === null) return work();
  const known = await store.read((tx) => tx.get('answers', id));
  if (known !== null) return replayed(known, asked);
  const body = await work();
  await store.write((tx) => tx.put('answers', { id, at: now, request: asked, status, body }));
  return body;
}

function replayed(
  known: { readonly request: string; readonly body: unknown },
  asked: string,
): unknown {
  if (known.request !== asked) throw new ProblemError('key-reused');
  return known.body;
}

async function sweep(tx: Writing, now: string): Promise<void> {
  if ((await tx.sequence()) % SWEEP_EVERY !== 0) return;
  const oldest = new Date(Date.parse(now) - KEEP_ANSWERS_MS).toISOString();
  const answers = await tx.list('answers');
  await Promise.all(
    answers.filter(({ at }) => at < oldest).map(({ id }) => tx.delete('answers', id)),
  );
}
