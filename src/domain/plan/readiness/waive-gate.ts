import type { Progress } from '../../case';
import { type CaseFacts, type Refusal } from '../../stage/decision';
import type { Gate } from '../../vocabulary';
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

/**
 * A supervisor lets a case depart though a gate fails (Product reference, §7). Only what fails can
 * be waived, once, and while gates are judged at all.
 */
export function decideWaive(
  { case: record, patient, plan, at, by }: CaseFacts & { readonly plan: CasePlan },
  { id, gate, reason }: WaiveCommand,
): Waived {
  if (!GATED_STAGES.has(record.stage)) {
    const refusal: Refusal = {
      code: 'wrong-stage',
      stage: record.stage,
      allowed: [...GATED_STAGES],
    };
    return { ok: false, refusal };
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
  return again.length === 0
    ? progress
    : { ...progress, failingGates: [...progress.failingGates, ...again] };
}
