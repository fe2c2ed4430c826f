import { isBlank } from '../intake-completeness';
import { hasRole, actorOf } from '../policy';
import { accept, type CaseFacts, type Decision, type Refusal, refuse } from '../stage/decision';
import { owned } from '../stage/ownership';
import type { HandOffRecord, HandOffTarget, PendingHandOff } from './hand-off';
import { coveredBy } from '../absence/covered-by';
import {
  type Colleague,
  isInPool,
  mayAnswerHandOff,
  type Receiver,
  receiverFor,
  seesCase,
} from './receivers';

/** What a hand-off is decided from; `by` of the case's facts is one of the people. */
export interface HandOffFacts extends Pick<CaseFacts, 'case' | 'patient' | 'at' | 'by'> {
  readonly people: readonly Colleague[];
}

const nowOf = ({ at }: HandOffFacts): number => Date.parse(at);

/** Whom a hand-off reaches: a pool as it is, a person or the cover (§6). */
export function reachedBy(
  facts: HandOffFacts,
  target: HandOffTarget,
): HandOffTarget & Pick<PendingHandOff, 'forPerson'> {
  const { toPerson, toOffice, toCampus } = target;
  if (toPerson === null) return { toPerson, toOffice, toCampus, forPerson: null };
  const receiver: Receiver = receiverFor(toPerson, facts.people, facts.case, nowOf(facts));
  return { ...receiver, toOffice, toCampus };
}

/** Why this person may not hand the case over: its owner, the owner's cover and supervisors may. */
export function handOffSenderRefusal({
  case: record,
  by,
  people,
  at,
}: HandOffFacts): Refusal | null {
  const { ownerId, stage, reference } = record;
  if (stage === 'closed') return { code: 'case-closed', reference };
  const me = people.find(({ id }) => id === by);
  if (me !== undefined && hasRole(actorOf(me), 'supervisor')) {
    return ownerId === null ? { code: 'unclaimed' } : null;
  }
  if (ownerId === null) return { code: 'unclaimed' };
  const isOwn = ownerId === by || coveredBy(by, people, Date.parse(at)).includes(ownerId);
  return isOwn ? null : { code: 'not-owner', ownerId };
}

/**
 * Hands a case to somebody, who must be able to see it. The owner answers for it until it is
 * accepted: nothing but the question is written.
 */
export function askHandOff(
  facts: HandOffFacts,
  { id, ...target }: HandOffTarget & { readonly id: string },
): Decision {
  const { case: record, at, by, people } = facts;
  const sender = handOffSenderRefusal(facts);
  if (sender !== null) return refuse(sender);
  if (record.handOff !== null) {
    const { askedBy, askedAt } = record.handOff;
    return refuse({ code: 'hand-off-pending', askedBy, askedAt });
  }
  const reached = reachedBy(facts, target);
  if (reached.toPerson !== null) {
    if (reached.toPerson === by) return refuse({ code: 'hand-off-to-self' });
    if (reached.toPerson === record.ownerId) {
      return refuse({ code: 'already-owner', ownerId: record.ownerId });
    }
    const named = people.find((person) => person.id === target.toPerson);
    const receiver = people.find((person) => person.id === reached.toPerson);
    const blind = [named, receiver].some((each) => each === undefined || !seesCase(each, record));
    if (blind) return refuse({ code: 'receiver-out-of-scope' });
  } else if (!poolSees(facts, reached)) {
    return refuse({ code: 'receiver-out-of-scope' });
  }
  const pending: PendingHandOff = { id, ...reached, askedAt: at, askedBy: by };
  return accept({ handOff: pending });
}

function poolSees({ people, case: record, by }: HandOffFacts, pool: HandOffTarget): boolean {
  return people.some(
    (person) => person.id !== by && isInPool(person, pool) && seesCase(person, record),
  );
}

/** The hand-off that waits, if it is this one; whoever was slower is told who was faster. */
function waiting({ case: record }: HandOffFacts, handOff: HandOffRecord): Decision | null {
  if (handOff.answer !== null) {
    return refuse({
      code: 'hand-off-answered',
      answer: handOff.answer,
      by: handOff.answeredBy ?? handOff.by,
    });
  }
  return record.handOff?.id === handOff.id ? null : refuse({ code: 'no-hand-off' });
}

function receiverRefusal(
  { by, people, ...facts }: HandOffFacts,
  handOff: HandOffRecord,
): Decision | null {
  const me = people.find(({ id }) => id === by);
  const covered = coveredBy(by, people, Date.parse(facts.at));
  // Who has sent it takes it back instead.
  const isMine = handOff.by === by;
  return me !== undefined && !isMine && mayAnswerHandOff(me, handOff, covered)
    ? null
    : refuse({ code: 'not-receiver' });
}

/** Whoever accepts answers for the case from that moment on. */
export function acceptHandOff(facts: HandOffFacts, handOff: HandOffRecord): Decision {
  const no = waiting(facts, handOff) ?? receiverRefusal(facts, handOff);
  return no ?? accept(owned(facts, facts.by));
}

/** The case stays with its owner, who reads why. */
export function returnHandOff(
  facts: HandOffFacts,
  handOff: HandOffRecord,
  reason: string,
): Decision {
  const no = waiting(facts, handOff) ?? receiverRefusal(facts, handOff);
  if (no !== null) return no;
  return isBlank(reason) ? refuse({ code: 'reason-missing' }) : accept({ handOff: null });
}

/** Only whoever has sent it takes it back. */
export function revokeHandOff(facts: HandOffFacts, handOff: HandOffRecord): Decision {
  const no = waiting(facts, handOff);
  if (no !== null) return no;
  return handOff.by === facts.by
    ? accept({ handOff: null })
    : refuse({ code: 'not-sender', by: handOff.by });
}

/** The record of a hand-off with its answer. */
export const answerOf = (
  handOff: HandOffRecord,
  answer: NonNullable<HandOffRecord['answer']>,
  { at, by }: Pick<HandOffFacts, 'at' | 'by'>,
  reason: string | null,
): HandOffRecord => ({
  ...handOff,
  version: handOff.version + 1,
  answer,
  answeredAt: at,
  answeredBy: by,
  reason,
});
