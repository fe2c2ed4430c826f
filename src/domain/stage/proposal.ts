import { attemptDays, isWithoutAnswer } from '../blocker-of';
import type { CaseRecord } from '../case';
import type { ProposalKind } from '../turned-down';
import { isBlank } from '../intake-completeness';
import type { CommandOf } from './command';
import { accept, type CaseFacts, type Decision, refuse } from './decision';
import { reviewPassesAtMs } from './holds';

/** What the product proposes where nobody answers. */
export interface Proposal {
  readonly kind: ProposalKind;
  /** On how many different working days somebody tried in vain. */
  readonly days: number;
}

/**
 * Attempts on three different working days propose a hold on the patient; once such a hold is past
 * its review, still unanswered, they propose the outcome *no response* (Product reference, §4).
 * Somebody decides: what was turned down comes back only with a further attempt or review.
 */
export function proposalOf(record: CaseRecord, nowMs: number): Proposal | null {
  if (!isWithoutAnswer(record)) return null;
  const days = attemptDays(record);
  const { hold } = record;
  if (hold === null) {
    const since = Date.parse(record.unansweredAt.at(-1) ?? record.stageSince);
    return isDismissed(record, 'hold', since) ? null : { kind: 'hold', days };
  }
  if (hold.waitingOn !== 'patient') return null;
  const passesAtMs = reviewPassesAtMs(record, hold);
  if (nowMs < passesAtMs || isDismissed(record, 'no-response', passesAtMs)) return null;
  return { kind: 'no-response', days };
}

function isDismissed({ dismissed }: CaseRecord, kind: ProposalKind, sinceMs: number): boolean {
  return dismissed?.kind === kind && Date.parse(dismissed.at) >= sinceMs;
}

/** Turns down what was proposed, with a reason; it is proposed again once what it rests on happens anew. */
export function dismissProposal(
  facts: CaseFacts,
  { kind, reason }: CommandOf<'dismissProposal'>,
): Decision {
  const { case: record, at, by } = facts;
  if (proposalOf(record, Date.parse(at))?.kind !== kind) return refuse({ code: 'no-proposal' });
  if (isBlank(reason)) return refuse({ code: 'reason-missing' });
  return accept({ dismissed: { kind, reason, at, by } });
}
