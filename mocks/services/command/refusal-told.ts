import type { AnyRefusal } from '@/domain/refusal';
import type { Actor } from '@/domain/policy';
import { casesTold } from './case-access';
import { ProblemError } from '../call/problem-error';
import type { Reading } from '../stored/shape';

/** Where a refusal names a case. */
const NAMES = ['reference', 'into'] as const;

/** A refusal names no case that the person may not read (Product reference, §9). */
export async function refusalTold(
  tx: Reading,
  actor: Actor,
  refusal: AnyRefusal,
): Promise<AnyRefusal> {
  const named: Readonly<Record<string, unknown>> = refusal;
  const references = NAMES.flatMap((name) => {
    const reference = named[name];
    return typeof reference === 'string' ? [[name, reference] as const] : [];
  });
  const isTold = await casesTold(
    tx,
    actor,
    references.map(([, reference]) => reference),
  );
  const hidden = references.filter(([, reference]) => !isTold(reference));
  // Each refusal that can name a case out of reach has a form that names none.
  return { ...refusal, ...Object.fromEntries(hidden.map(([name]) => [name, null])) } as AnyRefusal;
}

/** The same of an error that is one of a rule; every other as it is. */
export async function errorTold(tx: Reading, actor: Actor, error: unknown): Promise<unknown> {
  if (!(error instanceof ProblemError)) return error;
  const { refusal } = error.details;
  if (refusal === undefined) return error;
  const told = await refusalTold(tx, actor, refusal as AnyRefusal);
  return new ProblemError(error.code, { ...error.details, refusal: { ...told } });
}
