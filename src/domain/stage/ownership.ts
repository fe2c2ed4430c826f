import type { CaseRecord } from '../case';
import { MONEY_KINDS } from '../vocabulary';
import { accept, type CaseChange, type CaseFacts, type Decision, enter, refuse } from './decision';
import type { CommandOf } from './command';
import { OPEN_STAGES } from './open-stages';

/** Takes a case that nobody owns: compare and set, so of two who press it one gets it. */
export function claim(facts: CaseFacts): Decision {
  const { ownerId, claimedAt, stageSince } = facts.case;
  if (ownerId !== null)
    return refuse({ code: 'claimed', by: ownerId, at: claimedAt ?? stageSince });
  return accept(owned(facts, facts.by));
}

/** Gives one's own case back to its queue; not while another place is asked, as the sender answers for it. */
export function release(facts: CaseFacts): Decision {
  const { ownerId, transfer } = facts.case;
  if (ownerId !== facts.by) return refuse({ code: 'not-owner', ownerId });
  if (transfer !== null) {
    const { askedBy, askedAt } = transfer;
    return refuse({ code: 'transfer-pending', askedBy, askedAt });
  }
  return accept({ ownerId: null, claimedAt: null, ...withoutHandOff(facts.case) });
}

/**
 * Whether money is open after a death: it shows to one person, who may be away or not be able to let go
 * of it, so that somebody else can be named (Product reference, §4).
 */
export const isSettledByOne = ({
  stage,
  closing,
  progress,
}: Pick<CaseRecord, 'stage' | 'closing' | 'progress'>): boolean =>
  stage === 'closed' &&
  closing?.outcome === 'patient-died' &&
  progress.openFollowUps.some((kind) => MONEY_KINDS.has(kind));

/** A supervisor names who answers for a case, whoever did before; after its end only where money is open. */
export function assign(facts: CaseFacts, { to }: CommandOf<'assign'>): Decision {
  const { stage } = facts.case;
  if (stage === 'closed' && !isSettledByOne(facts.case)) {
    return refuse({ code: 'wrong-stage', stage, allowed: OPEN_STAGES });
  }
  if (facts.case.ownerId === to) return refuse({ code: 'already-owner', ownerId: to });
  return accept(owned(facts, to));
}

/**
 * The change by which somebody comes to answer for a case. `new` is left when it is claimed and the
 * first contact is logged (Product reference, §4): whichever comes second moves it on, so that a
 * call taken before anybody had claimed the case is not asked for twice.
 */
export function owned(facts: CaseFacts, ownerId: string): CaseChange {
  const isBegun = facts.case.stage === 'new' && facts.case.firstContactAt !== null;
  return {
    ownerId,
    claimedAt: facts.at,
    ...withoutHandOff(facts.case),
    ...(isBegun ? enter('contacting', facts.at) : {}),
  };
}

/** A hand-off that waits has nothing to hand over any more once the case is another's, or nobody's. */
export function withoutHandOff({ handOff }: CaseFacts['case']): CaseChange {
  return handOff === null ? {} : { handOff: null };
}
