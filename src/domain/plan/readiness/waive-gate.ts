import type { Progress } from '../../case';
import { type CaseFacts, type Refusal } from '../../stage/decision';
import type { Gate, Stage } from '../../vocabulary';
import type { CasePlan } from '../case-plan';
import { gatesOf } from '../gates/gate-rules';
import { GATED_STAGES } from '../gates/gate-state';
import type { GateWaiver } from '../waiver';

export interface WaiveCommand {
  readonly id: string;
  readonly gate: Gate;
  readonly reason: string;
}

type Waived =
  | { readonly ok: true; readonly waiver: GateWaiver }
  | { readonly ok: false; readonly refusal: Refusal };

/** Where this gate stops a case, and can be waived: coverage is already what clearance waits for (§4). */
export const waivableStages = (gate: Gate): readonly Stage[] =>
  gate === 'financially-cleared' ? ['clearance', ...GATED_STAGES] : [...GATED_STAGES];

/**
 * A supervisor lets a case go on though a gate fails (Product reference, §4, §7). Only what fails
 * can be waived, once, and where it stops the case.
 */
export function decideWaive(
  { case: record, patient, plan, at, by }: CaseFacts & { readonly plan: CasePlan },
  { id, gate, reason }: WaiveCommand,
): Waived {
  const { stage } = record;
  const allowed = waivableStages(gate);
  if (!allowed.includes(stage)) {
    return { ok: false, refusal: { code: 'wrong-stage', stage, allowed } };
  }
  const state = gatesOf({ case: record, patient, plan }).find((each) => each.gate === gate)?.state;
  if (state?.kind === 'waived') {
    return { ok: false, refusal: { code: 'gate-waived', gate, by: state.waiver.by } };
  }
  if (state?.kind !== 'failing') {
    return { ok: false, refusal: { code: 'gate-not-failing', gate } };
  }
  const { on } = state;
  const since = record.progress.failingGates.find((each) => each.gate === gate)?.since ?? at;
  const waiver = { id, version: 1, caseId: record.id, gate, reason, at, by, on, since };
  return { ok: true, waiver };
}

/**
 * What the record tells of its gates once waivers are gone: each stands as it did before it was
 * waived, and its rule, where it has one, judges it anew.
 */
export function withWaiversEnded(progress: Progress, before: CasePlan, after: CasePlan): Progress {
  const kept = new Set(after.waivers.map(({ id }) => id));
  const failing = new Set(progress.failingGates.map(({ gate }) => gate));
  const again = before.waivers
    .filter(({ id, gate }) => !kept.has(id) && !failing.has(gate))
    .map(({ gate, on, since }) => ({ gate, on, since }));
  if (again.length === 0) return progress;
  // Only what was not met is ever waived.
  const isBare = again.some(({ gate }) => gate === 'financially-cleared');
  const coverageMet = isBare ? false : progress.coverageMet;
  return { ...progress, coverageMet, failingGates: [...progress.failingGates, ...again] };
}
