import type { Actor } from '@/domain/policy';
import { casesTold } from './case-access';
import { ProblemError } from '../call/problem-error';
import type { Reading } from '../stored/shape';

/** A refusal names no case that the person may not read (Product reference, §9). */
export async function refusalTold(tx: Reading, actor: Actor, error: unknown): Promise<unknown> {
  if (!(error instanceof ProblemError)) return error;
  const { refusal } = error.details;
  const reference = refusal?.['reference'];
  if (refusal === undefined || typeof reference !== 'string') return error;
  const isTold = await casesTold(tx, actor, [reference]);
  if (isTold(reference)) return error;
  return new ProblemError(error.code, {
    ...error.details,
    refusal: { ...refusal, reference: null },
  });
}
