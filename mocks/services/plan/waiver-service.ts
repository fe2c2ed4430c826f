import type { readinessEndpoints } from '@/contract/endpoints/readiness';
import { decideWaive } from '@/domain/plan/readiness/waive-gate';
import type { Answer, Call } from '../call/call';
import type { RunPlanCommand } from './plan-command';
import { refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof readinessEndpoints;

/** Gates that a supervisor lets pass, and waivers taken back. */
export function createWaiverService(runPlan: RunPlanCommand) {
  return {
    waive: (
      tx: Writing,
      { params, body, caller, now }: Call<Endpoints['waiveGate']>,
    ): Promise<Answer<Endpoints['waiveGate']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'case.waive-gate',
        kind: 'gate-waived',
        makes: { table: 'waivers', id: body.id, sent: body },
        decide: ({ plan, ...loaded }) => {
          const decision = decideWaive({ ...loaded, plan, at: now, by: caller.actor.id }, body);
          if (!decision.ok) throw refused(decision.refusal);
          const { waiver } = decision;
          return { plan: [{ table: 'waivers', id: waiver.id, record: waiver }] };
        },
      }),

    end: (
      tx: Writing,
      { params, version, caller, now }: Call<Endpoints['endWaiver']>,
    ): Promise<Answer<Endpoints['endWaiver']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'case.waive-gate',
        kind: 'waiver-ended',
        of: { table: 'waivers', id: params.waiverId, version },
        decide: () => ({ plan: [{ table: 'waivers', id: params.waiverId, record: null }] }),
      }),
  };
}
