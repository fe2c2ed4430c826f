import type { followUpEndpoints } from '@/contract/endpoints/follow-ups';
import type { EventKind } from '@/domain/event-kinds';
import { stepBilling } from '@/domain/follow-up/billing-steps';
import { answerChase, chase } from '@/domain/follow-up/chase-steps';
import { endAsNotNeeded, reopenFollowUp } from '@/domain/follow-up/ending';
import { creditDeposit } from '@/domain/follow-up/credit-deposit';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { stepInsurance } from '@/domain/follow-up/insurance-steps';
import { addEntry, reverseEntry, writeOff } from '@/domain/follow-up/ledger-steps';
import { opened } from '@/domain/follow-up/open-follow-ups';
import { openRefusal } from '@/domain/follow-up/second-open';
import { stepReport } from '@/domain/follow-up/report-steps';
import type { StepFacts, Stepped } from '@/domain/follow-up/step';
import { stepVisit } from '@/domain/follow-up/visit-steps';
import type { CasePlan } from '@/domain/plan/case-plan';
import { can } from '@/domain/policy';
import type { PolicyAction } from '@/domain/policy-table';
import type { Answer, Call, Caller } from '../call/call';
import { refuseForeignId, refuseOther } from '../call/client-id';
import type { RunPlanCommand } from '../plan/plan-command';
import { invalidFields, notFound, ProblemError, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';

type Endpoints = typeof followUpEndpoints;

interface Given {
  readonly params: { readonly reference: string; readonly followUpId: string };
  readonly caller: Caller;
  readonly now: string;
  readonly version?: number | undefined;
}

interface Step<T extends FollowUp> {
  readonly action: PolicyAction;
  readonly event: EventKind;
  /** Null: of any kind. */
  readonly kind: T['kind'] | null;
  readonly take: (
    facts: StepFacts,
    held: T,
    plan: Pick<CasePlan, 'coverages' | 'followUps'>,
  ) => Stepped;
  /** What is written under an id of the client: sent twice it is written once. */
  readonly made?: {
    readonly sent: { readonly id: string };
    readonly among: (held: T) => readonly { readonly id: string }[];
  };
}

/** What was promised to a family that is home again: each step is one function of the domain. */
export function createFollowUpService(runPlan: RunPlanCommand, ids: () => string) {
  const give = <T extends FollowUp>(
    tx: Writing,
    { params, caller, now, version }: Given,
    { action, event, kind, take, made }: Step<T>,
  ) => {
    if (made) refuseForeignId(made.sent.id);
    return runPlan(tx, {
      caller,
      now,
      reference: params.reference,
      action,
      kind: event,
      ...(version === undefined
        ? {}
        : { of: { table: 'followUps', id: params.followUpId, version } }),
      decide: ({ case: record, plan }) => {
        const found = plan.followUps.find(({ id }) => id === params.followUpId);
        if (found === undefined || (kind !== null && found.kind !== kind)) throw notFound();
        // Of that kind, or of any.
        const held = found as T;
        if (made && isWritten(made.sent, made.among(held))) return {};
        const taken = take({ case: record, at: now, by: caller.actor.id }, held, plan);
        if (!taken.ok) {
          throw 'faults' in taken ? invalidFields(taken.faults) : refused(taken.refusal);
        }
        const { followUp, also = [] } = taken;
        return {
          plan: [followUp, ...also].map((record) => ({
            table: 'followUps',
            id: record.id,
            record,
          })),
        };
      },
    });
  };

  return {
    open: (
      tx: Writing,
      { params, body, caller, now }: Call<Endpoints['openFollowUp']>,
    ): Promise<Answer<Endpoints['openFollowUp']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'follow-up.work',
        kind: 'follow-up-opened',
        makes: { table: 'followUps', id: body.id, sent: body },
        decide: async ({ case: record, patient, plan }) => {
          const { id, kind } = body;
          const refusal = openRefusal(record, body, plan.followUps);
          if (refusal !== null) throw refused(refusal);
          const made = opened(kind, {
            case: record,
            patient,
            plan,
            people: await tx.list('people'),
            at: now,
            by: caller.actor.id,
            newId: ids,
          });
          return { plan: [{ table: 'followUps', id, record: { ...made, id } }] };
        },
      }),

    chase: (
      tx: Writing,
      call: Call<Endpoints['chaseFollowUp']>,
    ): Promise<Answer<Endpoints['chaseFollowUp']>> =>
      give(tx, call, {
        action: 'follow-up.chase',
        event: 'follow-up-chased',
        kind: null,
        made: { sent: call.body, among: ({ chases }: FollowUp) => chases },
        take: (facts, held, { followUps }) => chase(facts, held, call.body, followUps),
      }),

    answerChase: (
      tx: Writing,
      call: Call<Endpoints['answerChase']>,
    ): Promise<Answer<Endpoints['answerChase']>> =>
      give<FollowUp>(tx, call, {
        action: 'follow-up.chase',
        event: 'chase-answered',
        kind: null,
        take: (facts, held) => {
          const { chaseId } = call.params;
          refuseUnknown(held.chases, chaseId);
          return answerChase(facts, held, chaseId, call.body);
        },
      }),

    stepReport: (
      tx: Writing,
      call: Call<Endpoints['stepReport']>,
    ): Promise<Answer<Endpoints['stepReport']>> =>
      give<FollowUp & { kind: 'report' }>(tx, call, {
        action: 'follow-up.work',
        event: 'report-changed',
        kind: 'report',
        take: (facts, held) => stepReport(facts, held, call.body),
      }),

    stepBilling: (
      tx: Writing,
      call: Call<Endpoints['stepBilling']>,
    ): Promise<Answer<Endpoints['stepBilling']>> =>
      give<FollowUp & { kind: 'billing' }>(tx, call, {
        action: 'follow-up.settle',
        event: call.body.step === 'reconcile' ? 'bill-reconciled' : 'billing-changed',
        kind: 'billing',
        take: (facts, held, plan) => stepBilling(facts, held, call.body, plan),
      }),

    addEntry: (
      tx: Writing,
      call: Call<Endpoints['addEntry']>,
    ): Promise<Answer<Endpoints['addEntry']>> =>
      give(tx, call, {
        action: 'follow-up.settle',
        event: 'money-entered',
        kind: 'billing',
        made: { sent: entrySent(call.body), among: entriesOf },
        take: (facts, held, plan) =>
          call.body.kind === 'deposit'
            ? creditDeposit(facts, held, call.body, plan)
            : addEntry(facts, held, call.body),
      }),

    reverseEntry: (
      tx: Writing,
      call: Call<Endpoints['reverseEntry']>,
    ): Promise<Answer<Endpoints['reverseEntry']>> => {
      const { id, reason: note } = call.body;
      const { entryId } = call.params;
      return give(tx, call, {
        action: 'follow-up.settle',
        event: 'entry-reversed',
        kind: 'billing',
        made: { sent: { id, note, reverses: entryId } as { id: string }, among: entriesOf },
        take: (facts, held) => {
          refuseUnknown(held.entries, entryId);
          const isLetGo = held.entries.some(
            (each) => each.id === entryId && each.kind === 'write-off',
          );
          // Who may not let go of money may not take that back either.
          if (isLetGo && !can(call.caller.actor, 'follow-up.write-off')) {
            throw new ProblemError('forbidden');
          }
          return reverseEntry(facts, held, { id, entryId, reason: note });
        },
      });
    },

    writeOff: (
      tx: Writing,
      call: Call<Endpoints['writeOffBill']>,
    ): Promise<Answer<Endpoints['writeOffBill']>> =>
      give(tx, call, {
        action: 'follow-up.write-off',
        event: 'written-off',
        kind: 'billing',
        made: {
          sent: {
            id: call.body.id,
            minor: -call.body.minor,
            note: call.body.reason,
          } as { id: string },
          among: entriesOf,
        },
        take: (facts, held) => writeOff(facts, held, call.body),
      }),

    stepInsurance: (
      tx: Writing,
      call: Call<Endpoints['stepInsurance']>,
    ): Promise<Answer<Endpoints['stepInsurance']>> =>
      give<FollowUp & { kind: 'insurance' }>(tx, call, {
        action: 'follow-up.settle',
        event: 'insurance-changed',
        kind: 'insurance',
        take: (facts, held, { followUps }) => stepInsurance(facts, held, call.body, followUps),
      }),

    stepVisit: (
      tx: Writing,
      call: Call<Endpoints['stepVisit']>,
    ): Promise<Answer<Endpoints['stepVisit']>> =>
      give<FollowUp & { kind: 'next-visit' }>(tx, call, {
        action: 'follow-up.work',
        event: 'visit-changed',
        kind: 'next-visit',
        take: (facts, held) => stepVisit(facts, held, call.body),
      }),

    end: (
      tx: Writing,
      call: Call<Endpoints['endFollowUp']>,
    ): Promise<Answer<Endpoints['endFollowUp']>> =>
      give<FollowUp>(tx, call, {
        action: 'follow-up.settle',
        event: 'follow-up-ended',
        kind: null,
        take: (facts, held, plan) => endAsNotNeeded(facts, held, call.body.reason, plan),
      }),

    reopen: (
      tx: Writing,
      call: Call<Endpoints['reopenFollowUp']>,
    ): Promise<Answer<Endpoints['reopenFollowUp']>> =>
      give<FollowUp>(tx, call, {
        action: 'follow-up.reopen',
        event: 'follow-up-reopened',
        kind: null,
        take: (facts, held, { followUps }) =>
          reopenFollowUp(facts, held, call.body.reason, followUps),
      }),
  };
}

const entriesOf = ({ entries }: FollowUp & { kind: 'billing' }) => entries;

/** As the account holds it: what was paid is owed no more. */
function entrySent({ currency: _currency, ...entry }: Call<Endpoints['addEntry']>['body']) {
  return { ...entry, minor: entry.kind === 'refund' ? entry.minor : -entry.minor };
}

/** @throws {ProblemError} 422 where something else stands under the id. */
function isWritten(
  sent: { readonly id: string },
  among: readonly { readonly id: string }[],
): boolean {
  const known = among.find(({ id }) => id === sent.id);
  if (known === undefined) return false;
  const held = Object.fromEntries(
    Object.keys(sent).map((name) => [name, known[name as keyof typeof known]]),
  );
  refuseOther(held, sent);
  return true;
}

/** @throws {ProblemError} 404: an address of nothing says so, and not that it is over. */
function refuseUnknown(among: readonly { readonly id: string }[], id: string): void {
  if (!among.some((each) => each.id === id)) throw notFound();
}
