import type { travelEndpoints } from '@/contract/endpoints/travel';
import type { CaseRecord } from '@/domain/case';
import type { CasePlan } from '@/domain/plan/case-plan';
import type { Leg } from '@/domain/plan/travel';
import { decideLeg } from '@/domain/plan/travel/edit-travel';
import type { Along } from '@/domain/plan/travel/leg-overlap';
import { decideShareLeg, type FlyingAlong } from '@/domain/plan/travel/share-leg';
import type { Answer, Call } from '../call/call';
import type { Outcome } from '../command/command';
import { alongOf, legsOf } from './leg-along';
import { loadSharing } from './load-sharing';
import type { RunPlanCommand } from './plan-command';
import { invalidFields, notFound, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';

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
          saved(
            { ...loaded, at: now },
            { ...sent, version: 1, caseId: loaded.case.id, sharedWith: [], sharedFrom: null },
            isSureOfTimes,
          ),
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
        decide: async (loaded) => {
          const held = loaded.plan.legs.find(({ id }) => id === params.legId);
          if (held === undefined) throw notFound();
          const { isSureOfTimes, ...fields } = body;
          const along = await alongOf(tx, caller.actor, held);
          return saved({ ...loaded, at: now }, { ...held, ...fields }, isSureOfTimes, along);
        },
      }),

    share: async (
      tx: Writing,
      call: Call<Endpoints['shareLeg']>,
    ): Promise<Answer<Endpoints['shareLeg']>> => {
      const { params, version, caller, now } = call;
      const added: FlyingAlong[] = [];
      const of = { table: 'legs', id: params.legId } as const;
      const sharing = await loadSharing(tx, call, 'travel.edit', of);
      for (const other of sharing.added) {
        added.push({ case: other, plan: { legs: await legsOf(tx, other) } });
      }
      return runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'travel.edit',
        kind: 'leg-shared',
        of: { ...of, version },
        decide: (loaded) => {
          const held = loaded.plan.legs.find(({ id }) => id === params.legId);
          if (held === undefined) throw notFound();
          const decision = decideShareLeg(loaded, held, sharing.sharedWith, added);
          if (!decision.ok) throw refused(decision.refusal);
          return { plan: [{ table: 'legs', id: held.id, record: decision.leg }] };
        },
      });
    },
  };
}

function saved(
  facts: { readonly case: CaseRecord; readonly plan: CasePlan; readonly at: string },
  leg: Leg,
  isSureOfTimes: boolean,
  along: readonly Along[] = [],
): Outcome {
  const decision = decideLeg(facts, leg, isSureOfTimes, along);
  if (decision.ok) return { plan: [{ table: 'legs', id: leg.id, record: decision.leg }] };
  if ('faults' in decision) throw invalidFields(decision.faults);
  throw refused(decision.refusal);
}
