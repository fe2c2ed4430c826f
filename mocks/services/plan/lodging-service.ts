import type { lodgingEndpoints } from '@/contract/endpoints/lodging';
import type { LodgingNeed } from '@/domain/plan/lodging';
import { partySizeOf } from '@/domain/plan/lodging/beds-needed';
import { decideNeed, needFaults } from '@/domain/plan/lodging/decide-need';
import { stageRefusal } from '@/domain/plan/lodging/decide-stay';
import type { Answer, Call } from '../call/call';
import type { Outcome } from '../command/command';
import { compareVersion, type RunPlanCommand } from './plan-command';
import { notFound, refuseFaults, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof lodgingEndpoints;

const written = (need: LodgingNeed): Outcome => ({
  plan: [{ table: 'lodgingNeeds', id: need.id, record: need }],
});

/** What a party needs for its nights: one record for a case. */
export function createLodgingService(runPlan: RunPlanCommand) {
  return {
    stateNeed: (
      tx: Writing,
      { params, body, caller, now }: Call<Endpoints['stateLodgingNeed']>,
    ): Promise<Answer<Endpoints['stateLodgingNeed']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'lodging.edit',
        kind: 'lodging-need-stated',
        decide: ({ plan, ...loaded }) => {
          refuseFaults(needFaults(body));
          const held = plan.lodgingNeeds[0] ?? null;
          const decision = decideNeed(loaded, held, body);
          if (!decision.ok) throw refused(decision.refusal);
          return decision.need === held ? {} : written(decision.need);
        },
      }),

    changeNeed: (
      tx: Writing,
      { params, body, version, caller, now }: Call<Endpoints['changeLodgingNeed']>,
    ): Promise<Answer<Endpoints['changeLodgingNeed']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'lodging.edit',
        kind: 'lodging-need-changed',
        decide: ({ plan, ...loaded }) => {
          const [held] = plan.lodgingNeeds;
          if (held === undefined) throw notFound();
          compareVersion(plan, { table: 'lodgingNeeds', id: held.id, version });
          const refusal = stageRefusal(loaded);
          if (refusal !== null) throw refused(refusal);
          const told = Object.fromEntries(
            Object.entries(body).filter(([, value]) => value !== undefined),
          );
          const next: LodgingNeed = { ...held, ...told, partySize: partySizeOf(loaded.case) };
          refuseFaults(needFaults(next));
          return written(next);
        },
      }),
  };
}
