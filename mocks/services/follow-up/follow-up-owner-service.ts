import type { endpoints } from '@/contract/endpoints';
import { assignFollowUp } from '@/domain/follow-up/assign-follow-up';
import { can } from '@/domain/policy';
import type { Answer, Call, Caller } from '../call/call';
import type { AuditService } from '../audit/audit-service';
import { eachFollowUp } from './each-follow-up';
import type { RunPlanCommand } from '../plan/plan-command';
import { invalidFields, notFound, ProblemError, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof endpoints;

interface Given {
  readonly caller: Caller;
  readonly now: string;
  readonly reference: string;
  readonly followUpId: string;
  readonly version: number;
  readonly to: string;
}

/** Says whose a follow-up is: one, or many in one transaction with an answer for each. */
export function createFollowUpOwnerService(runPlan: RunPlanCommand, audit: AuditService) {
  const give = (tx: Writing, { caller, now, reference, followUpId, version, to }: Given) =>
    runPlan(tx, {
      caller,
      now,
      reference,
      action: 'follow-up.take',
      kind: 'follow-up-assigned',
      of: { table: 'followUps', id: followUpId, version },
      decide: async ({ case: record, plan }) => {
        refuseOthers(caller, to);
        const held = plan.followUps.find(({ id }) => id === followUpId);
        if (held === undefined) throw notFound();
        const receiver = await tx.get('people', to);
        if (receiver === null) throw invalidFields({ to: 'unknown-person' });
        const facts = { case: record, at: now, by: caller.actor.id };
        const taken = assignFollowUp(facts, held, receiver);
        if (!taken.ok) {
          throw 'faults' in taken ? invalidFields(taken.faults) : refused(taken.refusal);
        }
        return { plan: [{ table: 'followUps', id: followUpId, record: taken.followUp }] };
      },
    });

  return {
    assign: (
      tx: Writing,
      { params, body, version, ...asked }: Call<Endpoints['assignFollowUp']>,
    ): Promise<Answer<Endpoints['assignFollowUp']>> =>
      give(tx, { ...asked, ...params, version, to: body.to }),

    assignMany: async (
      tx: Writing,
      call: Call<Endpoints['assignFollowUps']>,
    ): Promise<Answer<Endpoints['assignFollowUps']>> => {
      const { caller, now, body } = call;
      refuseOthers(caller, body.to);
      const operationId = 'assignFollowUps';
      const asked = { caller, now, operationId, action: 'follow-up.take' } as const;
      const items = await eachFollowUp(tx, { ...asked, audit }, body.items, {
        refused: { changeId: null },
        one: async ({ followUpId, version }, { record: { reference } }) => {
          const { changeId } = await give(tx, { ...call, ...body, reference, followUpId, version });
          return { changeId };
        },
      });
      return { items };
    },
  };
}

/** To oneself whoever sees it may take it; to another only who assigns. */
function refuseOthers({ actor }: Caller, to: string): void {
  if (to !== actor.id && !can(actor, 'follow-up.assign')) throw new ProblemError('forbidden');
}
