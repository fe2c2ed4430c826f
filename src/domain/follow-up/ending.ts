import { depositRefusal, type HeldDeposits } from './credit-deposit';
import type { FollowUp } from './follow-up';
import { balanceOf } from './ledger';
import { isSecondOpen } from './second-open';
import { entering, placeRefusal, refused, type StepFacts, stepped, type Stepped } from './step';

/**
 * It turns out that nobody needs it; a bill only where nothing is owed to either side.
 *
 * @param plan of the case: what came of deposits, and on which bills it is.
 */
export function endAsNotNeeded(
  facts: StepFacts,
  followUp: FollowUp,
  reason: string,
  plan: HeldDeposits,
): Stepped {
  const refusal = placeRefusal(facts, followUp);
  if (refusal !== null) return refused(refusal);
  if (followUp.kind === 'billing') {
    const open = depositRefusal(plan);
    if (open !== null) return refused(open);
    const minor = balanceOf(followUp.entries);
    if (minor !== 0) {
      return refused({ code: 'balance-open', minor, currency: followUp.currency });
    }
  }
  const ended = { at: facts.at, by: facts.by, how: 'not-needed', note: reason } as const;
  return stepped({ ...followUp, ended });
}

/**
 * A supervisor opens it again, where it stood before its end.
 *
 * @param all the follow-ups of the case: another of the kind that is open stands in its place.
 */
export function reopenFollowUp(
  facts: StepFacts,
  followUp: FollowUp,
  reason: string,
  all: readonly FollowUp[],
): Stepped {
  const open = { ...followUp, ended: null, reopened: { at: facts.at, by: facts.by, reason } };
  const refusal = placeRefusal(facts, open);
  if (refusal !== null) return refused(refusal);
  if (followUp.ended === null) {
    return refused({ code: 'follow-up-state', kind: followUp.kind, state: followUp.state });
  }
  if (isSecondOpen(open, all)) return refused({ code: 'follow-up-known', kind: open.kind });
  switch (open.kind) {
    case 'report':
      return stepped(
        open.state === 'acknowledged'
          ? { ...open, ...entering('sent', facts), acknowledgements: [] }
          : open,
      );
    case 'billing':
      return stepped(
        open.state === 'settled'
          ? {
              ...open,
              ...entering(open.statements.length > 0 ? 'statement-sent' : 'reconciled', facts),
            }
          : open,
      );
    case 'insurance': {
      const last = open.claims.at(-1);
      if (open.state !== 'settled' || last === undefined) return stepped(open);
      const back = { ...last, ...entering('decided', facts) };
      return stepped({
        ...open,
        ...entering('decided', facts),
        claims: [...open.claims.slice(0, -1), back],
      });
    }
    case 'next-visit':
      // A visit that has become a case stays one.
      if (open.state === 'linked') {
        return refused({ code: 'follow-up-state', kind: open.kind, state: open.state });
      }
      return stepped(
        open.state === 'declined'
          ? { ...open, ...entering('proposed', facts), declined: null }
          : open,
      );
  }
}
