import type { orientationEndpoints } from '@/contract/endpoints/orientations';
import { decideEdit, decideLog } from '@/domain/plan/orientation/log-orientation';
import { farFaults } from '@/domain/plan/planned-dates';
import type { Answer, Call } from '../call/call';
import type { RunPlanCommand } from './plan-command';
import { notFound, refuseFaults, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof orientationEndpoints;

/** Calls that prepare a family: logged once under the client's id, and mended. */
export function createOrientationService(runPlan: RunPlanCommand) {
  return {
    log: (
      tx: Writing,
      { params, body, caller, now }: Call<Endpoints['logOrientation']>,
    ): Promise<Answer<Endpoints['logOrientation']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'orientation.edit',
        kind: 'orientation-logged',
        makes: { table: 'orientations', id: body.id, sent: body },
        decide: ({ plan: _plan, ...loaded }) => {
          const { id, ...call } = body;
          refuseFaults(farFaults({ at: call.at }, { case: loaded.case, at: now }));
          const decision = decideLog({ ...loaded, at: now, by: caller.actor.id }, id, call);
          if (!decision.ok) throw refused(decision.refusal);
          return { plan: [{ table: 'orientations', id, record: decision.orientation }] };
        },
      }),

    edit: (
      tx: Writing,
      { params, body, version, caller, now }: Call<Endpoints['editOrientation']>,
    ): Promise<Answer<Endpoints['editOrientation']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'orientation.edit',
        kind: 'orientation-changed',
        of: { table: 'orientations', id: params.orientationId, version },
        decide: ({ plan, ...loaded }) => {
          const held = plan.orientations.find(({ id }) => id === params.orientationId);
          if (held === undefined) throw notFound();
          refuseFaults(farFaults({ at: body.at }, { case: loaded.case, at: now }));
          const decision = decideEdit({ ...loaded, at: now, by: caller.actor.id }, held, body);
          if (!decision.ok) throw refused(decision.refusal);
          return { plan: [{ table: 'orientations', id: held.id, record: decision.orientation }] };
        },
      }),
  };
}
