import type { Person } from '../case';
import { receiverRefusal } from '../hand-off/receivers';
import { actorOf, can } from '../policy';
import { MONEY_KINDS } from '../vocabulary';
import type { FollowUp } from './follow-up';
import { placeRefusal, refused, type StepFacts, stepped, type Stepped } from './step';

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
  const unseen = receiverRefusal(to, record);
  if (unseen !== null) return refused(unseen);
  if (MONEY_KINDS.has(followUp.kind) && !can(actorOf(to), 'follow-up.settle', record)) {
    return refused({ code: 'receiver-cannot-settle' });
  }
  return stepped({ ...followUp, ownerId: to.id });
}
