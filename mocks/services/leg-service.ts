import type { travelEndpoints } from '@/contract/endpoints/travel';
import type { CaseRecord } from '@/domain/case';
import type { CasePlan } from '@/domain/plan/case-plan';
import type { Leg } from '@/domain/plan/travel';
import { decideLeg } from '@/domain/plan/travel/edit-travel';
import type { Answer, Call } from '../routes/call';
import type { Outcome } from './command';
import type { RunPlanCommand } from './plan-command';
import { invalidFields, notFound, refused } from './problem-error';
import type { Writing } from './shape';

type Endpoints = typeof travelEndpoints;

/** Flights: added once under the client's id, changed, booked and cancelled. */
export function createLegService(runPlan: RunPlanCommand) {
  return {
    add: (
      tx: Writing,
      { params, body: { isSureOfTimes, ...sent }, caller, now }: Call<Endpoints['addLeg']>,
    ): Promise<Answer<Endpoints['addLeg']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'travel.edit',
        kind: 'leg-added',
        makes: { table: 'legs', id: sent.id, sent },
        decide: (loaded) =>
          saved(loaded, { ...sent, version: 1, caseId: loaded.case.id }, isSureOfTimes),
      }),

    edit: (
      tx: Writing,
      { params, body, version, caller, now }: Call<Endpoints['editLeg']>,
    ): Promise<Answer<Endpoints['editLeg']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'travel.edit',
        kind: 'leg-changed',
        of: { table: 'legs', id: params.legId, version },
        decide: (loaded) => {
          const held = loaded.plan.legs.find(({ id }) => id === params.legId);
          if (held === undefined) throw notFound();
          const { isSureOfTimes, ...fields } = body;
          return saved(loaded, { ...held, ...fields }, isSureOfTimes);
        },
      }),
  };
}

function saved(
  facts: { readonly case: CaseRecord; readonly plan: CasePlan },
  leg: Leg,
  isSureOfTimes: boolean,
): Outcome {
  const decision = decideLeg(facts, leg, isSureOfTimes);
  if (decision.ok) return { plan: [{ table: 'legs', id: leg.id, record: decision.leg }] };
  if ('faults' in decision) throw invalidFields(decision.faults);
  throw refused(decision.refusal);
}
