import { addDays } from '@/lib/zoned-time';
import { askedCaseOf, askRefusal } from './ask-whom';
import type { FollowUp, FollowUpChase } from './follow-up';
import {
  faultsIn,
  faulty,
  placeRefusal,
  refused,
  type StepFacts,
  stepped,
  type Stepped,
  todayOf,
} from './step';

export type NewChase = Pick<
  FollowUpChase,
  'id' | 'whom' | 'way' | 'asked' | 'answer' | 'promisedOn'
>;
export type ChaseAnswer = Pick<FollowUpChase, 'promisedOn'> & { readonly answer: string };

/** Nobody promises anything further ahead than this; a later date is a slip. */
const FURTHEST_DAYS = 400;

const promiseFault = (facts: StepFacts, on: string | null) => {
  if (on === null) return null;
  const today = todayOf(facts);
  if (on < addDays(today, -1)) return 'in-the-past';
  return on > addDays(today, FURTHEST_DAYS) ? 'invalid' : null;
};

/**
 * Why nobody is asked, and no answer written down, now: after a death nobody is chased any more, for money
 * neither (Product reference, §4).
 */
export const chaseRefusal = (facts: StepFacts, followUp: FollowUp) =>
  facts.case.closing?.outcome === 'patient-died'
    ? ({ code: 'patient-died', reference: facts.case.reference } as const)
    : placeRefusal(facts, followUp);

/**
 * Writes down whom one asked, by which way, and what they said, if they said anything. Whoever may
 * not be asked about the case, and whom it does not have, is not asked.
 *
 * @param all the follow-ups of the case: they say who pays.
 */
export function chase(
  facts: StepFacts,
  followUp: FollowUp,
  said: NewChase,
  all: readonly FollowUp[],
): Stepped {
  const refusal =
    chaseRefusal(facts, followUp) ?? askRefusal(askedCaseOf(facts.case, all), said.whom);
  if (refusal !== null) return refused(refusal);
  const isAnswered = said.answer !== null && said.answer.trim() !== '';
  const faults = faultsIn({
    promisedOn: promiseFault(facts, said.promisedOn),
    answer: said.promisedOn !== null && !isAnswered ? 'required' : null,
  });
  if (faults !== null) return faulty(faults);
  const { at, by } = facts;
  const made: FollowUpChase = {
    ...said,
    answer: isAnswered ? said.answer : null,
    at,
    by,
    answeredAt: isAnswered ? at : null,
  };
  return stepped({ ...followUp, chases: [...followUp.chases, made] });
}

/** They have answered what they were asked, the last time or before. */
export function answerChase(
  facts: StepFacts,
  followUp: FollowUp,
  chaseId: string,
  { answer, promisedOn }: ChaseAnswer,
): Stepped {
  const refusal = chaseRefusal(facts, followUp);
  if (refusal !== null) return refused(refusal);
  const held = followUp.chases.find(({ id }) => id === chaseId);
  if (held === undefined || held.answer !== null) return refused({ code: 'chase-answered' });
  const faults = faultsIn({ promisedOn: promiseFault(facts, promisedOn) });
  if (faults !== null) return faulty(faults);
  const next = { ...held, answer, promisedOn, answeredAt: facts.at };
  return stepped({
    ...followUp,
    chases: followUp.chases.map((each) => (each === held ? next : each)),
  });
}

/** Whom one goes on to when nobody answers, by kind and in this order (config). */
export const ESCALATION = {
  report: ['specialty-desk', 'department-lead', 'supervisor'],
  billing: ['caller', 'finance-lead', 'supervisor'],
  insurance: ['case-manager', 'payer-supervisor', 'supervisor'],
  'next-visit': ['caller', 'home-physician', 'supervisor'],
} as const satisfies Readonly<Record<FollowUp['kind'], readonly string[]>>;
export type EscalationStep = (typeof ESCALATION)[FollowUp['kind']][number];
