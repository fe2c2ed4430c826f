import { recordArrival } from './stage/arrival';
import { close, recordDeath, reopen } from './stage/closing';
import type { CaseCommand, CommandType } from './stage/command';
import { logContact } from './stage/contact';
import { type CaseFacts, type Decision, refuse } from './stage/decision';
import { extendHold, hold, liftHold } from './stage/holds';
import { gatesChanged, move, recordDischarge } from './stage/moves';
import { AFTER_ACCEPTANCE, OPEN_STAGES } from './stage/open-stages';
import { assign, claim, release } from './stage/ownership';
import { dismissProposal } from './stage/proposal';
import { decideSpecialty } from './stage/review';
import { acceptTransfer, askTransfer, returnTransfer, revokeTransfer } from './stage/transfer';
import { STAGES, type Stage } from './vocabulary';

/** The stages in which each command may be given at all; its own rules come on top. */
export const ALLOWED_FROM: Readonly<Record<CommandType, readonly Stage[]>> = {
  claim: OPEN_STAGES,
  release: OPEN_STAGES,
  // After a death as well, while money is open.
  assign: STAGES,
  // A family may call after the end, and that is written down as well.
  logContact: STAGES,
  move: ['contacting', 'records', 'clearance', 'scheduling', 'preparing'],
  decideSpecialty: ['review', ...AFTER_ACCEPTANCE],
  // Again on campus, where the date was a slip.
  recordArrival: ['ready', 'on-site'],
  recordDischarge: ['on-site'],
  gatesChanged: ['preparing', 'ready'],
  hold: OPEN_STAGES,
  liftHold: OPEN_STAGES,
  extendHold: OPEN_STAGES,
  dismissProposal: OPEN_STAGES,
  close: OPEN_STAGES,
  recordDeath: OPEN_STAGES,
  reopen: ['closed'],
  askTransfer: OPEN_STAGES,
  acceptTransfer: OPEN_STAGES,
  returnTransfer: OPEN_STAGES,
  revokeTransfer: OPEN_STAGES,
};

/**
 * Decides what a command does to a case (Product reference, §4): the changes, or a typed refusal.
 * Pure: no clock, no I/O, nothing given to it is mutated. The screen calls it to disable a button
 * and say why, the server calls it inside the transaction to answer.
 *
 * Two moves happen by themselves, as part of another command: `new` → `contacting` with the first
 * contact of a claimed case, and `ready` → `preparing` when a gate begins to fail. Everything else
 * is somebody's decision. Whether that person may give the command is the policy's question
 * (`stage/command-policy.ts`), not asked here.
 */
export function decide(facts: CaseFacts, command: CaseCommand): Decision {
  const allowed = ALLOWED_FROM[command.type];
  if (!allowed.includes(facts.case.stage)) {
    return refuse({ code: 'wrong-stage', stage: facts.case.stage, allowed });
  }
  switch (command.type) {
    case 'claim':
      return claim(facts);
    case 'release':
      return release(facts);
    case 'assign':
      return assign(facts, command);
    case 'logContact':
      return logContact(facts, command);
    case 'move':
      return move(facts, command);
    case 'decideSpecialty':
      return decideSpecialty(facts, command);
    case 'recordArrival':
      return recordArrival(facts, command);
    case 'recordDischarge':
      return recordDischarge(facts, command);
    case 'gatesChanged':
      return gatesChanged(facts, command);
    case 'hold':
      return hold(facts, command);
    case 'liftHold':
      return liftHold(facts);
    case 'extendHold':
      return extendHold(facts, command);
    case 'dismissProposal':
      return dismissProposal(facts, command);
    case 'close':
      return close(facts, command);
    case 'recordDeath':
      return recordDeath(facts, command);
    case 'reopen':
      return reopen(facts, command);
    case 'askTransfer':
      return askTransfer(facts, command);
    case 'acceptTransfer':
      return acceptTransfer(facts);
    case 'returnTransfer':
      return returnTransfer(facts, command);
    case 'revokeTransfer':
      return revokeTransfer(facts);
  }
}
