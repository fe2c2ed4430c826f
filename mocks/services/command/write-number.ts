import type { CaseRecord } from '@/domain/case';
import { type SentNumber, writtenNumber } from '@/domain/numbers/write-number';
import type { Actor } from '@/domain/policy';
import { maySeeNumbers } from './case-access';
import { refused } from '../call/problem-error';
import type { Reading } from '../stored/shape';

interface NumberWrite {
  readonly actor: Actor;
  /** By which the number is reached. */
  readonly record: CaseRecord;
  readonly held: string | null;
  readonly sent: SentNumber;
  readonly nowMs: number;
}

/**
 * The number that stands after the write.
 *
 * @throws {ProblemError} 409 `number-hidden`, whether or not it was guessed.
 */
export async function numberAfter(
  tx: Reading,
  { actor, record, held, sent, nowMs }: NumberWrite,
): Promise<string | null> {
  const written = writtenNumber(held, sent, await maySeeNumbers(tx, actor, record, nowMs));
  if (!written.ok) throw refused(written.refusal);
  return written.number;
}
