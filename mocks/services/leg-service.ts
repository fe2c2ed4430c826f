import type { travelEndpoints } from '@/contract/endpoints/travel';
import type { CaseRecord } from '@/domain/case';
import type { CasePlan } from '@/domain/plan/case-plan';
import type { Leg } from '@/domain/plan/travel';
import { decideLeg } from '@/domain/plan/travel/edit-travel';
import { decideShareLeg, type FlyingAlong } from '@/domain/plan/travel/share-leg';
import type { Answer, Call } from '../routes/call';
import { loadCase } from './case-access';
import type { Outcome } from './command';
import { planOf } from './plan-access';
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
          saved(
            loaded,
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
        decide: (loaded) => {
          const held = loaded.plan.legs.find(({ id }) => id === params.legId);
          if (held === undefined) throw notFound();
          const { isSureOfTimes, ...fields } = body;
          return saved(loaded, { ...held, ...fields }, isSureOfTimes);
        },
      }),

    /** Changes what is planned for the other case as well: whoever does it may do so there. */
    share: async (
      tx: Writing,
      { params, body, version, caller, now }: Call<Endpoints['shareLeg']>,
    ): Promise<Answer<Endpoints['shareLeg']>> => {
      const { case: record } = await loadCase(tx, caller.actor, 'travel.edit', params.reference);
      const stored = await tx.get('legs', params.legId);
      const known = new Set(stored?.caseId === record.id ? stored.sharedWith : []);
      const added: FlyingAlong[] = [];
      for (const reference of body.sharedWith.filter((each) => !known.has(each))) {
        // oxlint-disable-next-line no-await-in-loop
        const { case: other } = await loadCase(tx, caller.actor, 'travel.edit', reference);
        // oxlint-disable-next-line no-await-in-loop
        added.push({ case: other, plan: await planOf(tx, other.id) });
      }
      return runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'travel.edit',
        kind: 'leg-shared',
        of: { table: 'legs', id: params.legId, version },
        decide: (loaded) => {
          const held = loaded.plan.legs.find(({ id }) => id === params.legId);
          if (held === undefined) throw notFound();
          const decision = decideShareLeg(loaded, held, body.sharedWith, added);
          if (!decision.ok) throw refused(decision.refusal);
          return { plan: [{ table: 'legs', id: held.id, record: decision.leg }] };
        },
      });
    },
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
