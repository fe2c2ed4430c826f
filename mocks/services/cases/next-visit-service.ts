import type { followUpEndpoints } from '@/contract/endpoints/follow-ups';
import { deriveRow } from '@/domain/derive-row';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { nextVisitRequest } from '@/domain/follow-up/next-visit-request';
import { linkVisit } from '@/domain/follow-up/visit-steps';
import type { Answer, Call } from '../call/call';
import { appendEvent } from '../command/append-event';
import { detailFor, withPatient } from '../command/case-access';
import { refuseForeignId } from '../call/client-id';
import type { RunPlanCommand } from '../plan/plan-command';
import { invalidFields, notFound, refused } from '../call/problem-error';
import { arrivalEvent, newCase } from '../intake/request-intake';
import { takeCaseNumber } from '../intake/request-numbers';
import type { BackendStore, Writing } from '../stored/shape';

type Endpoints = typeof followUpEndpoints;

/** A next visit becomes a case of its own, linked to this one; both are written, or neither. */
export const createNextVisitService =
  (runPlan: RunPlanCommand, { ids, store }: { ids: () => string; store: BackendStore }) =>
  async (
    tx: Writing,
    { params, body, version, caller, now, nowMs }: Call<Endpoints['openNextVisit']>,
  ): Promise<Answer<Endpoints['openNextVisit']>> => {
    refuseForeignId(body.id);
    const written = await runPlan(tx, {
      caller,
      now,
      reference: params.reference,
      action: 'follow-up.work',
      kind: 'visit-linked',
      of: { table: 'followUps', id: params.followUpId, version },
      decide: async ({ case: record, patient, plan }) => {
        const held = plan.followUps.find(({ id }) => id === params.followUpId);
        if (held?.kind !== 'next-visit') throw notFound();
        if ((await tx.get('cases', body.id)) !== null) throw invalidFields({ id: 'invalid' });
        const facts = { case: record, patient, at: now, by: caller.actor.id };
        const number = await takeCaseNumber(tx, Number(store.identity['size'] ?? 0));
        const { facts: asked, specialties } = nextVisitRequest(record, held);
        const ofNext = { id: body.id, patientId: patient.id, number, now };
        const begun = newCase(asked, specialties, ofNext);
        const linked = linkVisit(facts, held, begun.reference);
        if (!linked.ok) {
          throw 'faults' in linked ? invalidFields(linked.faults) : refused(linked.refusal);
        }
        const next = {
          ...begun,
          links: [{ kind: 'earlier-visit', reference: record.reference } as const],
        };
        await tx.put('cases', next);
        await tx.putRow(deriveRow(next, patient));
        await appendEvent(tx, ids, arrivalEvent(next, { id: ids(), by: caller.actor.id }));
        const links = [...record.links, { kind: 'next-visit', reference: next.reference } as const];
        const followUp: FollowUp = linked.followUp;
        return {
          case: { links },
          plan: [{ table: 'followUps', id: followUp.id, record: followUp }],
        };
      },
    });
    const next = await tx.get('cases', body.id);
    if (next === null) throw notFound();
    const detail = await detailFor(tx, caller.actor, await withPatient(tx, next), nowMs);
    return { ...written, next: detail };
  };
