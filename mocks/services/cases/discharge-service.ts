import type { endpoints } from '@/contract/endpoints';
import type { Discharge } from '@/domain/discharge';
import { decideDischarge } from '@/domain/follow-up/discharge';
import { opened } from '@/domain/follow-up/open-follow-ups';
import type { PlanWrite } from '@/domain/plan/case-plan';
import type { Answer, Call } from '../call/call';
import { decided, type RunCommand } from '../command/command';
import { planOf } from '../stored/plan-of';
import { compareVersion } from '../plan/plan-command';
import { invalidFields, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof endpoints;

/** The discharge: where to, with what still to be done, and what becomes of appointments ahead. */
export const createDischargeService =
  (run: RunCommand, ids: () => string) =>
  (
    tx: Writing,
    { params, body, caller, now, version }: Call<Endpoints['recordDischarge']>,
  ): Promise<Answer<Endpoints['recordDischarge']>> =>
    run(tx, {
      caller,
      now,
      reference: params.reference,
      action: 'case.decide',
      kind: 'discharged',
      version,
      decide: async (loaded) => {
        const { appointments, ...told } = body;
        const discharge: Discharge = told;
        const outcome = decided(
          loaded,
          { caller, now },
          { type: 'recordDischarge', at: body.at, discharge },
        );
        const plan = await planOf(tx, loaded.case.id);
        for (const { id, version: seen } of appointments) {
          compareVersion(plan, { table: 'appointments', id, version: seen });
        }
        const facts = { ...loaded, plan, at: now, by: caller.actor.id };
        const decision = decideDischarge(facts, discharge, appointments);
        if (!decision.ok) {
          throw 'faults' in decision ? invalidFields(decision.faults) : refused(decision.refusal);
        }
        const writes: PlanWrite[] = [...decision.writes];
        if (decision.purpose !== null) {
          const visit = opened('next-visit', {
            case: { ...loaded.case, ...outcome.case },
            patient: loaded.patient,
            plan,
            people: await tx.list('people'),
            at: now,
            by: caller.actor.id,
            newId: ids,
          });
          const record = { ...visit, purpose: decision.purpose.slice(0, 300) };
          writes.push({ table: 'followUps', id: visit.id, record });
        }
        return { ...outcome, plan: writes };
      },
    });
