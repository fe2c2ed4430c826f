import { sideIn } from '../../front-desk';
import { GATES, type Gate } from '../../vocabulary';
import { acceptedGate } from './accepted-gate';
import { financeGate } from './finance-gate';
import {
  failing,
  GATED_STAGES,
  type GateFinding,
  type GateOfCase,
  type GateRule,
  type GateRuleOfRecords,
  NOT_APPLICABLE,
  PASSED,
  type PlanFacts,
} from './gate-state';
import { GATE_SIDES } from './gate-sides';
import type { Task } from '../task';
import { isSettled } from '../tasks/task-state';
import { fitnessGate } from './fitness-gate';
import { flightsGate } from './flights-gate';
import { interpretersGate } from './interpreters-gate';
import { lodgingGate } from './lodging-gate';
import { itineraryGate } from './itinerary-gate';
import { orientationGate } from './orientation-gate';
import { passportsGate } from './passports-gate';
import { pickUpGate } from './pick-up-gate';
import { visaGate } from './visa-gate';

/** Each gate's rule. A gate joins with its file and one entry here. */
const GATE_RULES: Readonly<Partial<Record<Gate, GateRuleOfRecords>>> = {
  accepted: acceptedGate,
  'financially-cleared': financeGate,
  'itinerary-confirmed': itineraryGate,
  'orientation-done': orientationGate,
  'lodging-covered': lodgingGate,
  'interpreters-confirmed': interpretersGate,
  'visa-valid': visaGate,
  'passports-valid': passportsGate,
  'fit-to-fly': fitnessGate,
  'flights-booked': flightsGate,
  'pick-up-arranged': pickUpGate,
};

/** The gates of a case with what each says, in their natural order (Product reference, §7). */
export function gatesOf(facts: PlanFacts): readonly GateOfCase[] {
  return GATES.map((gate) => {
    const finding = withSide(GATE_RULES[gate]?.(facts) ?? standing(gate)(facts), facts);
    const waiver = facts.plan.waivers.find((each) => each.gate === gate);
    const isWaived = finding.kind === 'failing' && waiver !== undefined;
    return { gate, state: isWaived ? { kind: 'waived', waiver } : finding };
  });
}

/** A rule says office of what is the front desk's, and caller of whom one asks, whoever that is here. */
const withSide = (finding: GateFinding, { case: record }: PlanFacts): GateFinding =>
  finding.kind === 'failing' ? { ...finding, on: sideIn(record, finding.on) } : finding;

/** Whether a gate has a rule of its own; else it stands as its task does, or as it was recorded. */
export const hasRule = (gate: Gate): boolean => GATE_RULES[gate] !== undefined;

/** Whether its own rule found something to judge. */
export const isJudged = (gate: Gate, facts: PlanFacts): boolean =>
  (GATE_RULES[gate]?.(facts) ?? null) !== null;

/**
 * A gate without a rule of its own, or with nothing for it to judge, stands as its tasks do; where none
 * was made, as the case's record has it, or as it was waived.
 */
function standing(gate: Gate): GateRule {
  return ({ case: { progress, stage }, plan: { tasks, waivers } }) => {
    // Nothing is recorded of it before it decides anything.
    if (!GATED_STAGES.has(stage)) return NOT_APPLICABLE;
    const own = tasks.filter((each) => each.gate === gate);
    if (own.length > 0) return standingOf(gate, own);
    const held =
      progress.failingGates.find((each) => each.gate === gate) ??
      waivers.find((each) => each.gate === gate);
    return held === undefined ? PASSED : failing(held.on, 'recorded');
  };
}

function standingOf(gate: Gate, tasks: readonly Task[]): GateFinding {
  const open = tasks.filter((task) => !isSettled(task));
  const [first] = open;
  if (first === undefined) {
    return tasks.every(({ status }) => status === 'not-needed') ? NOT_APPLICABLE : PASSED;
  }
  const on = first.waitingOn ?? GATE_SIDES[gate] ?? 'office';
  return failing(on, 'task-open', { about: open.map(({ id }) => id) });
}
