import type { moneyEndpoints } from '@/contract/endpoints/money';
import type { Coverage, Estimate } from '@/domain/plan/money';
import {
  type AskedExtension,
  coverageFaults,
  estimateFaults,
  extensionFaults,
  MONEY_STAGES,
  nextOfCoverage,
  nextOfEstimate,
  supersededBy,
} from '@/domain/plan/money/edit-money';
import { chasedTasks, extensionTasks } from '@/domain/plan/money/extension-task';
import type { CaseRecord } from '@/domain/case';
import type { Answer, Call } from '../call/call';
import { refuseForeignId, refuseOther } from '../call/client-id';
import type { RunPlanCommand } from '../plan/plan-command';
import { notFound, refuseFaults, refused } from '../call/problem-error';
import type { Writing } from '../stored/shape';
import { numberAfter } from '../command/write-number';

type Endpoints = typeof moneyEndpoints;

/** Estimates and coverage of a case (Product reference, §4, §5). */
export function createMoneyService(runPlan: RunPlanCommand, newId: () => string) {
  return {
    makeEstimate: (
      tx: Writing,
      { params, body, caller, now }: Call<Endpoints['makeEstimate']>,
    ): Promise<Answer<Endpoints['makeEstimate']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'coverage.edit',
        kind: 'estimate-made',
        makes: { table: 'estimates', id: body.id, sent: body },
        decide: ({ case: record, plan }) => {
          refuseStage(record);
          refuseFaults(estimateFaults(body));
          const number = Math.max(0, ...plan.estimates.map((each) => each.number)) + 1;
          const estimate: Estimate = {
            ...body,
            version: 1,
            caseId: record.id,
            number,
            status: 'draft',
            madeAt: now,
            madeBy: caller.actor.id,
          };
          return { plan: [{ table: 'estimates', id: estimate.id, record: estimate }] };
        },
      }),

    changeEstimate: (
      tx: Writing,
      { params, body, version, caller, now }: Call<Endpoints['changeEstimate']>,
    ): Promise<Answer<Endpoints['changeEstimate']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'coverage.edit',
        kind: 'estimate-changed',
        of: { table: 'estimates', id: params.estimateId, version },
        decide: ({ case: record, plan }) => {
          refuseStage(record);
          const held = plan.estimates.find(({ id }) => id === params.estimateId);
          if (held === undefined) throw notFound();
          if (!nextOfEstimate(held).includes(body.status)) {
            throw refused({ code: 'money-moved-on', status: held.status });
          }
          const next: Estimate = { ...held, status: body.status };
          const older = body.status === 'sent' ? supersededBy(next, plan.estimates) : [];
          return {
            plan: [next, ...older].map((estimate) => ({
              table: 'estimates' as const,
              id: estimate.id,
              record: estimate,
            })),
          };
        },
      }),

    addCoverage: (
      tx: Writing,
      { params, body, caller, now }: Call<Endpoints['addCoverage']>,
    ): Promise<Answer<Endpoints['addCoverage']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'coverage.edit',
        kind: 'coverage-added',
        makes: { table: 'coverages', id: body.id, sent: withNumber(body) },
        decide: ({ case: record }) => {
          refuseStage(record);
          refuseFaults(coverageFaults(body));
          const coverage: Coverage = {
            ...withNumber(body),
            version: 1,
            caseId: record.id,
            status: 'asked',
            askedAt: now,
            receivedAt: null,
            extension: null,
          };
          return { plan: [{ table: 'coverages', id: coverage.id, record: coverage }] };
        },
      }),

    changeCoverage: (
      tx: Writing,
      { params, body, version, caller, now, nowMs }: Call<Endpoints['changeCoverage']>,
    ): Promise<Answer<Endpoints['changeCoverage']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'coverage.edit',
        kind: 'coverage-changed',
        of: { table: 'coverages', id: params.coverageId, version },
        decide: async ({ case: record, plan }) => {
          refuseStage(record);
          const held = plan.coverages.find(({ id }) => id === params.coverageId);
          if (held === undefined) throw notFound();
          const { status = held.status } = body;
          if (status !== held.status && !nextOfCoverage(held).includes(status)) {
            throw refused({ code: 'money-moved-on', status: held.status });
          }
          const { extension, ...fields } = body;
          const told = Object.fromEntries(
            Object.entries(fields).filter(([, value]) => value !== undefined),
          );
          const policyNumber = await numberAfter(tx, {
            actor: caller.actor,
            record,
            held: held.policyNumber,
            sent: body.policyNumber,
            nowMs,
          });
          const next: Coverage = {
            ...held,
            ...told,
            policyNumber,
            receivedAt: held.receivedAt ?? (status === 'received' ? now : null),
            extension: extensionAfter(held, status, extension, now),
          };
          refuseFaults(coverageFaults(next));
          const coverages = plan.coverages.map((each) => (each.id === next.id ? next : each));
          const by = caller.actor.id;
          const tasks = extensionTasks({
            case: record,
            coverages,
            tasks: plan.tasks,
            by,
            at: now,
            newId,
          });
          return {
            plan: [
              { table: 'coverages', id: next.id, record: next },
              ...tasks.map((task) => ({ table: 'tasks' as const, id: task.id, record: task })),
            ],
          };
        },
      }),

    chaseCoverage: (
      tx: Writing,
      { params, body, caller, now }: Call<Endpoints['chaseCoverage']>,
    ): Promise<Answer<Endpoints['chaseCoverage']>> =>
      runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'coverage.edit',
        kind: 'coverage-chased',
        decide: ({ case: record, plan }) => {
          const { id, answer } = body;
          refuseForeignId(id);
          const held = plan.coverages.find((each) => each.id === params.coverageId);
          if (held === undefined) throw notFound();
          const { extension } = held;
          if (extension === null) throw refused({ code: 'money-moved-on', status: held.status });
          const known = extension.chases.find((each) => each.id === id);
          if (known !== undefined) {
            refuseOther({ id, answer: known.answer }, body);
            return {};
          }
          refuseStage(record);
          const chase = { id, at: now, by: caller.actor.id, answer };
          const next: Coverage = {
            ...held,
            extension: { ...extension, chases: [...extension.chases, chase] },
          };
          const tasks = chasedTasks({ case: record, tasks: plan.tasks, at: now });
          return {
            plan: [
              { table: 'coverages', id: next.id, record: next },
              ...tasks.map((task) => ({ table: 'tasks' as const, id: task.id, record: task })),
            ],
          };
        },
      }),
  };
}

/** What is asked for beyond a coverage once its status is this one; with the answer it is over. */
function extensionAfter(
  held: Coverage,
  status: Coverage['status'],
  asked: AskedExtension | undefined,
  now: string,
): Coverage['extension'] {
  if (status !== 'extension-asked') {
    if (asked !== undefined) throw refused({ code: 'money-moved-on', status });
    return null;
  }
  if (asked === undefined) {
    if (held.status !== status) refuseFaults({ extension: 'required' });
    return held.extension;
  }
  const faults = extensionFaults(held, asked);
  refuseFaults(
    Object.fromEntries(Object.entries(faults).map(([name, code]) => [`extension.${name}`, code])),
  );
  return { askedAt: now, chases: [], ...held.extension, ...asked };
}

const withNumber = <Body extends { readonly policyNumber?: string | null | undefined }>(
  body: Body,
) => ({ ...body, policyNumber: body.policyNumber ?? null });

function refuseStage({ stage }: CaseRecord): void {
  if (MONEY_STAGES.includes(stage)) return;
  throw refused({ code: 'wrong-stage', stage, allowed: MONEY_STAGES });
}
