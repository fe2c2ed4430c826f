import type { CaseRecord } from '../case';
import type { FollowUpRefusal } from '../follow-up/follow-up-refusal';
import { mayNotBeTold } from '../may-not-be-told';
import type { RecordSource } from '../vocabulary';

type Asked = Pick<CaseRecord, 'homePhysician' | 'caller'>;

/** Records are asked of nobody whom the case does not have. */
export const hasSource = (
  { homePhysician }: { readonly homePhysician: unknown },
  from: RecordSource,
): boolean => from !== 'home-physician' || homePhysician !== null;

/** Why records cannot be asked of somebody, by a letter as little as in many cases; null: they can. */
export const sourceRefusal = (asked: Asked, from: RecordSource): FollowUpRefusal | null =>
  hasSource(asked, from) ? null : { code: 'no-such-party', whom: 'home-physician' };

/**
 * Why a case is left out where the same is asked in many: nobody reads the limits of each before
 * writing (Product reference, §5), so the family of a caller who may not be told is asked in its own
 * case, where a letter goes to the patient.
 */
export function manySourceRefusal(asked: Asked, from: RecordSource): FollowUpRefusal | null {
  const { consent } = asked.caller;
  return from === 'family' && mayNotBeTold({ consent })
    ? { code: 'may-not-be-told', consent }
    : sourceRefusal(asked, from);
}
