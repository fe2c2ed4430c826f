import type { FollowUpQuery } from './follow-up';
import { faultsIn, refused, type StepFacts, type StepFaults, todayOf } from './step';
import type { FollowUpParty } from './vocabulary';
import type { Refusal } from '../stage/decision';

/** What is done to the questions about a bill or a claim: asked, answered, put to rest. */
export type QueryStep =
  | {
      readonly step: 'ask';
      readonly id: string;
      readonly from: FollowUpParty;
      readonly subject: string;
      readonly dueOn: string;
      readonly text: string;
    }
  | {
      readonly step: 'reply';
      readonly queryId: string;
      readonly id: string;
      readonly isOurs: boolean;
      readonly text: string;
    }
  | { readonly step: 'close-query'; readonly queryId: string };

type Asked =
  | { readonly ok: true; readonly queries: readonly FollowUpQuery[] }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly faults: StepFaults };

export const isQueryStep = <S extends { readonly step: string }>(
  step: S,
): step is Extract<S, QueryStep> =>
  step.step === 'ask' || step.step === 'reply' || step.step === 'close-query';

/** The threads after a step. What has been said stays as it was said. */
export function stepQueries(
  facts: StepFacts,
  queries: readonly FollowUpQuery[],
  step: QueryStep,
): Asked {
  const { at, by } = facts;
  if (step.step === 'ask') {
    const { id, from, subject, dueOn, text } = step;
    const faults = faultsIn({ dueOn: dueOn < todayOf(facts) ? 'in-the-past' : null });
    if (faults !== null) return { ok: false, faults };
    const first = { id, at, by, isOurs: false, text };
    const query = { id, from, subject, dueOn, messages: [first], closedAt: null };
    return { ok: true, queries: [...queries, query] };
  }
  const held = queries.find(({ id }) => id === step.queryId);
  if (held === undefined || held.closedAt !== null) return refused({ code: 'query-closed' });
  const next: FollowUpQuery =
    step.step === 'close-query'
      ? { ...held, closedAt: at }
      : {
          ...held,
          messages: [
            ...held.messages,
            { id: step.id, at, by, isOurs: step.isOurs, text: step.text },
          ],
        };
  return { ok: true, queries: queries.map((each) => (each === held ? next : each)) };
}
