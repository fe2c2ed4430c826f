import { type Actor, can, type PolicySubject } from '../policy';
import type { PolicyAction } from '../policy-table';
import type { Outcome } from '../vocabulary';
import type { CaseCommand } from './command';

/** Outcomes that are triage, or end the hospital's part: a coordinator's decision (§9). */
const DECIDED_OUTCOMES: ReadonlySet<Outcome> = new Set([
  'declined',
  'completed',
  'emergency-transfer',
  'duplicate',
]);

/**
 * The row of the policy that a command falls under; null for what the system alone does. One
 * operation may carry commands of several rows: moving a case to `records` is a liaison's work,
 * moving it past clearance or scheduling settles coverage and appointments, a coordinator's (§9).
 */
export function actionOf(command: CaseCommand): PolicyAction | null {
  switch (command.type) {
    case 'claim':
      return 'case.claim';
    case 'release':
      return 'case.release';
    case 'assign':
      return 'case.assign';
    case 'logContact':
      return 'contact.log';
    case 'move':
      return command.to === 'scheduling' || command.to === 'preparing'
        ? 'case.decide'
        : 'case.move';
    case 'recordArrival':
      return 'case.move';
    case 'decideSpecialty':
    case 'recordDischarge':
      return 'case.decide';
    case 'gatesChanged':
      return null;
    case 'hold':
    case 'liftHold':
    case 'extendHold':
    case 'dismissProposal':
      return 'case.hold';
    case 'close':
      return DECIDED_OUTCOMES.has(command.outcome) ? 'case.decide' : 'case.close';
    case 'recordDeath':
      return 'case.close';
    case 'reopen':
      return 'case.reopen';
    case 'askTransfer':
    case 'revokeTransfer':
      return 'case.transfer';
    case 'acceptTransfer':
    case 'returnTransfer':
      return 'case.answer-transfer';
  }
}

/** May this person give the command for this case? The system's own commands are nobody's. */
export function mayGive(actor: Actor, command: CaseCommand, subject: PolicySubject): boolean {
  const action = actionOf(command);
  return action !== null && can(actor, action, subject);
}
