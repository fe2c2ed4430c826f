import type { Person } from '../case';
import { receiverRefusal } from '../hand-off/receivers';
import { actorOf, can, type PolicySubject } from '../policy';
import type { Refusal } from '../stage/decision';
import { type FollowUpKind, MONEY_KINDS } from '../vocabulary';
import type { FollowUp } from './follow-up';
import { placeRefusal, refused, type StepFacts, stepped, type Stepped } from './step';

/**
 * Why somebody cannot answer for a follow-up of this kind: who cannot see its case, or could not settle
 * its money. Null where nothing speaks against it.
 */
export function answererRefusal(
  to: Pick<Person, 'id' | 'grants'>,
  subject: PolicySubject,
  kind: FollowUpKind,
): Refusal | null {
  const unseen = receiverRefusal(to, subject);
  if (unseen !== null) return unseen;
  const maySettle = !MONEY_KINDS.has(kind) || can(actorOf(to), 'follow-up.settle', subject);
  return maySettle ? null : { code: 'receiver-cannot-settle' };
}

/**
 * Says who answers for a follow-up from now on (Product reference, §8, §9). No scope is widened: who
 * cannot see the case, or could not settle its money, cannot answer for it. After a death open money
 * stays with the one person who was named.
 */
export function assignFollowUp(
  facts: StepFacts,
  followUp: FollowUp,
  to: Pick<Person, 'id' | 'grants'>,
): Stepped {
  const { case: record } = facts;
  if (record.closing?.outcome === 'patient-died') {
    return refused({ code: 'patient-died', reference: record.reference });
  }
  const refusal = placeRefusal(facts, followUp);
  if (refusal !== null) return refused(refusal);
  const ownerId = followUp.ownerId ?? record.ownerId;
  if (to.id === ownerId) return refused({ code: 'follow-up-owned', ownerId });
  const unable = answererRefusal(to, record, followUp.kind);
  if (unable !== null) return refused(unable);
  return stepped({ ...followUp, ownerId: to.id });
}
