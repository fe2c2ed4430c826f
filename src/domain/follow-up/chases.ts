import type { FollowUp, FollowUpChase } from './follow-up';

type Chased = Pick<FollowUp, 'chases' | 'stateSince'>;

/** The newest chase, of whatever state; null before the first. */
export const lastChaseOf = ({ chases }: Pick<FollowUp, 'chases'>): FollowUpChase | null =>
  chases.at(-1) ?? null;

/**
 * The date that they have promised last. What was promised before the present state was reached has
 * been kept or has become pointless: it binds nobody any more. Nor does a promise that was broken, once
 * they were asked again: from then on that is waited for.
 */
export function promiseOf({ chases, stateSince }: Chased): string | null {
  const made = chases.findLastIndex(
    ({ promisedOn, at, answeredAt }) => promisedOn !== null && (answeredAt ?? at) >= stateSince,
  );
  const promisedOn = chases[made]?.promisedOn ?? null;
  if (promisedOn === null) return null;
  // By Greenwich's date: where somebody is at work, it is that of their place.
  const isAskedAgain = chases.some(({ at }, n) => n > made && at.slice(0, 10) > promisedOn);
  return isAskedAgain ? null : promisedOn;
}

/** So many chases without an answer suggest the next step of the escalation (§8; config). */
export const CHASES_BEFORE_ESCALATION = 3;

/** How many chases in a row nobody has answered, the newest of them included. */
export function unansweredChases({ chases }: Pick<FollowUp, 'chases'>): number {
  const lastAnswered = chases.findLastIndex(({ answer }) => answer !== null);
  return chases.length - 1 - lastAnswered;
}

/** Whether nobody has answered so often that one goes on to somebody else. */
export const suggestsEscalation = (followUp: Pick<FollowUp, 'chases'>): boolean =>
  unansweredChases(followUp) >= CHASES_BEFORE_ESCALATION;
