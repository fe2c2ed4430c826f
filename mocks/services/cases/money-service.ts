import type { moneyEndpoints } from '@/contract/endpoints/money';
import {
  type CoverageDecision,
  decideAskCoverage,
  decideChangeCoverage,
  decideChaseCoverage,
} from '@/domain/plan/money/decide-coverage';
import {
  decideMakeEstimate,
  decideMoveEstimate,
  type EstimateDecision,
} from '@/domain/plan/money/decide-estimate';
import type { MoneyRefused } from '@/domain/plan/money/edit-money';
import type { Answer, Call } from '../call/call';
import { refuseForeignId, refuseOther } from '../call/client-id';
import type { Outcome } from '../command/command';
import type { RunPlanCommand } from '../plan/plan-command';
import { invalidFields, notFound, type ProblemError, refused } from '../call/problem-error';
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
        decide: ({ case: record, plan: { estimates } }) => {
          const { id, ...fields } = body;
          const facts = { case: record, at: now, by: caller.actor.id, estimates };
          return estimatesWritten(decideMakeEstimate(facts, id, fields));
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
        decide: ({ case: record, plan: { estimates } }) => {
          const held = estimates.find(({ id }) => id === params.estimateId);
          if (held === undefined) throw notFound();
          const facts = { case: record, estimates };
          return estimatesWritten(decideMoveEstimate(facts, held, body.status));
        },
      }),

    addCoverage: (
      tx: Writing,
      { params, body, caller, now }: Call<Endpoints['addCoverage']>,
    ): Promise<Answer<Endpoints['addCoverage']>> => {
      const { id, ...fields } = { ...body, policyNumber: body.policyNumber ?? null };
      return runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'coverage.edit',
        kind: 'coverage-added',
        makes: { table: 'coverages', id, sent: { id, ...fields } },
        decide: ({ case: record }) =>
          coverageWritten(decideAskCoverage({ case: record, at: now }, id, fields)),
      });
    },

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
        decide: async ({ case: record, plan: { coverages, tasks, followUps } }) => {
          const held = coverages.find(({ id }) => id === params.coverageId);
          if (held === undefined) throw notFound();
          const { actor } = caller;
          const policyNumber = await numberAfter(tx, {
            actor,
            record,
            held: held.policyNumber,
            sent: body.policyNumber,
            nowMs,
          });
          const by = actor.id;
          const facts = { case: record, at: now, by, coverages, tasks, followUps, newId };
          return coverageWritten(decideChangeCoverage(facts, held, { ...body, policyNumber }));
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
        decide: ({ case: record, plan: { coverages, tasks } }) => {
          const { id } = body;
          refuseForeignId(id);
          const held = coverages.find((each) => each.id === params.coverageId);
          if (held === undefined) throw notFound();
          const known = held.extension?.chases.find((each) => each.id === id);
          if (known !== undefined) {
            refuseOther({ id, answer: known.answer }, body);
            return {};
          }
          const facts = { case: record, at: now, by: caller.actor.id, tasks };
          return coverageWritten(decideChaseCoverage(facts, held, body));
        },
      }),
  };
}

const problemOf = (decision: MoneyRefused): ProblemError =>
  'faults' in decision ? invalidFields(decision.faults) : refused(decision.refusal);

function estimatesWritten(decision: EstimateDecision): Outcome {
  if (!decision.ok) throw problemOf(decision);
  return {
    plan: decision.estimates.map((record) => ({ table: 'estimates', id: record.id, record })),
  };
}

function coverageWritten(decision: CoverageDecision): Outcome {
  if (!decision.ok) throw problemOf(decision);
  const { coverage, tasks } = decision;
  return {
    plan: [
      { table: 'coverages', id: coverage.id, record: coverage },
      ...tasks.map((record) => ({ table: 'tasks', id: record.id, record }) as const),
    ],
  };
}
