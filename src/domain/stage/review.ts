import { leadOf } from '../lead-review';
import type { SpecialtyReview } from '../case';
import { isBlank } from '../intake-completeness';
import type { Stage } from '../vocabulary';
import type { CommandOf, SpecialtyAnswer } from './command';
import { accept, type CaseFacts, type Decision, enter, type Refusal, refuse } from './decision';
import { AFTER_ACCEPTANCE } from './open-stages';

/**
 * Records what a specialty answered (Product reference, §4). A case has one lead and any number of
 * others, each with its own decision; it is accepted when the lead has accepted, and with that
 * decision it moves to `clearance`: whoever records it decides both. While the case is in review,
 * any specialty that asks for more sends it back to `records`. The others may answer later, too.
 *
 * A declining lead moves nothing: to close the case, or to ask another, is somebody's decision. It
 * may reconsider; an acceptance is taken back by undo alone.
 */
export function decideSpecialty(facts: CaseFacts, command: CommandOf<'decideSpecialty'>): Decision {
  const { case: record, at } = facts;
  const review = record.reviews.find(({ specialty }) => specialty === command.specialty);
  if (!review) return refuse({ code: 'unknown-specialty', specialty: command.specialty });
  const isLead = review === leadOf(record.reviews);
  const allowed: readonly Stage[] = isLead ? ['review'] : ['review', ...AFTER_ACCEPTANCE];
  if (!allowed.includes(record.stage)) {
    return refuse({ code: 'wrong-stage', stage: record.stage, allowed });
  }
  const isToConfirm = isLead && record.stage === 'review';
  const refusal = lackIn(command.answer) ?? repeats(review, command.answer, isToConfirm);
  if (refusal !== null) return refuse(refusal);

  const reviews = record.reviews.map((each) =>
    each === review ? answered(each, command.answer, facts) : each,
  );
  if (record.stage !== 'review') return accept({ reviews });
  if (command.answer.decision === 'more-information') {
    return accept({ ...enter('records', at), reviews, recordsWaivedReason: null });
  }
  const isAccepted = isLead && command.answer.decision === 'accepted';
  return accept({ ...(isAccepted ? enter('clearance', at) : {}), reviews });
}

/** A decline names why, and what is offered instead; a question says what is asked. */
function lackIn(answer: SpecialtyAnswer): Refusal | null {
  switch (answer.decision) {
    case 'accepted':
      return null;
    case 'declined':
      if (answer.reason === null) return { code: 'reason-missing' };
      return answer.alternative === null ? { code: 'alternative-missing' } : null;
    case 'more-information':
      return isBlank(answer.note) ? { code: 'note-missing' } : null;
  }
}

/**
 * @param isToConfirm it accepted while another led, and leads now: its acceptance is yet to move the
 *   case on, which somebody decides by recording it again.
 */
function repeats(
  review: SpecialtyReview,
  answer: SpecialtyAnswer,
  isToConfirm: boolean,
): Refusal | null {
  const { specialty, decision } = review;
  const isRepeated = decision === 'declined' && answer.decision === 'declined';
  const isConfirmed = isToConfirm && answer.decision === 'accepted';
  return (decision === 'accepted' && !isConfirmed) || isRepeated
    ? { code: 'already-decided', specialty, decision }
    : null;
}

function answered(
  review: SpecialtyReview,
  answer: SpecialtyAnswer,
  { at, by }: CaseFacts,
): SpecialtyReview {
  const isDeclined = answer.decision === 'declined';
  return {
    ...review,
    decision: answer.decision,
    decidedAt: at,
    decidedBy: by,
    note: answer.decision === 'accepted' ? answer.conditions : answer.note,
    reason: isDeclined ? answer.reason : null,
    alternative: isDeclined ? answer.alternative : null,
  };
}
