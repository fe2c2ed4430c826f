import { localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { isOtherCampusToAsk, leadOf, namesOtherSpecialty } from './lead-review';
import type { CaseFacts, Refusal } from './stage/decision';
import type { CaseCommand, CommandType } from './stage/command';
import { decide } from './stage-machine';
import type { Stage } from './vocabulary';

/** One way on from where a case stands. */
export interface NextMove {
  /** A specialty is asked by the intake: it is named there, and no command of its own. */
  readonly command: CommandType | 'askSpecialty';
  /** The stage that it leads to; null when it only prepares the next one. */
  readonly to: Stage | null;
  /** What is missing for it; null when it can be done now. */
  readonly refusal: Refusal | null;
}

/**
 * What comes next for a case, and what is missing for it (the header of the case page): the ways
 * forward of its stage in the order to take them, each asked of `decide` itself.
 */
export function movesFrom(facts: CaseFacts): readonly NextMove[] {
  const { case: record, at } = facts;
  switch (record.stage) {
    case 'new':
      return firstMoves(facts);
    case 'contacting':
      return [ask(facts, 'records', { type: 'move', to: 'records', reason: null })];
    case 'records':
      return [ask(facts, 'review', { type: 'move', to: 'review', reason: null })];
    case 'review':
      return reviewMoves(facts);
    case 'clearance':
      return [ask(facts, 'scheduling', { type: 'move', to: 'scheduling', reason: null })];
    case 'scheduling':
      return [ask(facts, 'preparing', { type: 'move', to: 'preparing', reason: null })];
    case 'preparing':
      return [ask(facts, 'ready', { type: 'move', to: 'ready', reason: null })];
    case 'ready': {
      const on = localDateOf(Date.parse(at), placeOf(campusPlaceOf(record.campus)).timeZone);
      return [ask(facts, 'on-site', { type: 'recordArrival', on })];
    }
    case 'on-site':
      return [ask(facts, 'follow-up', { type: 'recordDischarge', at })];
    case 'follow-up':
      return [
        ask(facts, 'closed', {
          type: 'close',
          outcome: 'completed',
          reason: null,
          alternative: null,
        }),
      ];
    case 'closed':
      return [];
    default:
      // A stage that only a newer server knows.
      return [];
  }
}

function ask(facts: CaseFacts, to: Stage | null, command: CaseCommand): NextMove {
  const decision = decide(facts, command);
  return { command: command.type, to, refusal: decision.ok ? null : decision.refusal };
}

/** A request is claimed and answered; what was done already is not shown again. */
function firstMoves(facts: CaseFacts): readonly NextMove[] {
  const { ownerId, firstContactAt } = facts.case;
  const moves: NextMove[] = [];
  const isAnswered = firstContactAt !== null;
  if (ownerId === null) moves.push(ask(facts, isAnswered ? 'contacting' : null, { type: 'claim' }));
  if (!isAnswered) {
    const refusal: Refusal | null = ownerId === null ? { code: 'unclaimed' } : null;
    moves.push({ command: 'logContact', to: 'contacting', refusal });
  }
  return moves;
}

/**
 * The lead's acceptance leads on; its decline leads to closing the case, or first to the other specialty
 * or campus that it has named.
 */
function reviewMoves(facts: CaseFacts): readonly NextMove[] {
  const lead = leadOf(facts.case.reviews);
  if (lead === null) {
    const refusal: Refusal = { code: 'intake-incomplete', missing: ['specialty'] };
    return [{ command: 'decideSpecialty', to: 'clearance', refusal }];
  }
  if (lead.decision === 'declined') {
    const ending = ask(facts, 'closed', {
      type: 'close',
      outcome: 'declined',
      reason: null,
      alternative: null,
    });
    if (namesOtherSpecialty(lead)) {
      return [{ command: 'askSpecialty', to: null, refusal: null }, ending];
    }
    return isOtherCampusToAsk(facts.case) ? [campusMove(facts), ending] : [ending];
  }
  const acceptance = ask(facts, 'clearance', {
    type: 'decideSpecialty',
    specialty: lead.specialty,
    answer: { decision: 'accepted', conditions: null },
  });
  return [acceptance];
}

/** Which campus is somebody's choice; that none is asked already is all that it needs. */
function campusMove({ case: { transfer } }: CaseFacts): NextMove {
  const refusal: Refusal | null =
    transfer === null
      ? null
      : { code: 'transfer-pending', askedBy: transfer.askedBy, askedAt: transfer.askedAt };
  return { command: 'askTransfer', to: null, refusal };
}
