import { addMonths } from '@/lib/zoned-time';
import { isBillGone, totalOf } from './bill-lines';
import type { BillingFollowUp, BillLine, Instalment, PaymentPlan } from './follow-up';
import { balanceOf } from './ledger';
import { charged } from './ledger-steps';
import { depositRefusal, type HeldDeposits } from './credit-deposit';
import type { FollowUpRefusal } from './follow-up-refusal';
import { openQueries } from './open-queries';
import { isQueryStep, type QueryStep, stepQueries } from './queries';
import { settlingOf, sincePlan } from './settling';
import {
  entering,
  faultsIn,
  faulty,
  placeRefusal,
  refused,
  type StepFacts,
  stepped,
  type Stepped,
  todayOf,
  wrongState,
} from './step';
import type { BillingState, SendingWay } from './vocabulary';

/** What can be done to a bill beside its account (Product reference, §8). */
export type BillingStep =
  /** Estimate against actual; said again the bill is another one, by an adjustment. */
  | {
      readonly step: 'reconcile';
      readonly id: string;
      readonly lines: readonly BillLine[];
      readonly estimated: number;
      readonly variance: string | null;
    }
  | {
      readonly step: 'statement';
      readonly id: string;
      readonly way: SendingWay;
      readonly dueOn: string;
    }
  | QueryStep
  | {
      readonly step: 'plan';
      readonly id: string;
      readonly instalments: readonly Instalment[];
      readonly note: string | null;
    }
  | { readonly step: 'settle'; readonly note: string | null };
export type BillingStepName = BillingStep['step'];

/** What asks for the money of a bill, and so needs one. */
const ASKING: ReadonlySet<BillingStepName> = new Set(['statement', 'plan']);

/** A bill that differs from its estimate by more than this part needs a reason (config). */
const VARIANCE_SHARE = 0.1;

const BILLED: readonly BillingState[] = ['reconciled', 'statement-sent', 'queried'];
const STEPS: Readonly<Record<BillingStepName, readonly BillingState[]>> = {
  reconcile: ['reconciling', ...BILLED],
  statement: BILLED,
  ask: BILLED,
  reply: ['queried'],
  'close-query': ['queried'],
  plan: BILLED,
  settle: BILLED,
};

/** Whether the bill is so far from its estimate that somebody must say why. */
export const needsVariance = (estimated: number, actual: number): boolean =>
  Math.abs(actual - estimated) > estimated * VARIANCE_SHARE;

/**
 * The steps that a bill can take next, the one to take first.
 *
 * @param isClosed as of `settlingOf`.
 */
export function billingSteps(
  billing: BillingFollowUp,
  isClosed: boolean,
): readonly BillingStepName[] {
  if (billing.ended !== null) return [];
  if (isBillGone(billing)) {
    return billing.state === 'queried' ? ['reply', 'close-query', 'reconcile'] : ['reconcile'];
  }
  switch (billing.state) {
    case 'reconciling':
      return settlingOf(billing, isClosed) === null ? ['reconcile'] : ['settle', 'reconcile'];
    case 'reconciled':
      return ['statement', 'ask', 'plan', 'reconcile'];
    case 'statement-sent':
      return settlingOf(billing, isClosed) === null
        ? ['statement', 'ask', 'plan', 'reconcile']
        : ['settle', 'ask', 'statement', 'reconcile'];
    case 'queried':
      return ['reply', 'close-query', 'statement', 'reconcile'];
    case 'settled':
      return [];
  }
}

const isOver = ({ case: { stage } }: StepFacts): boolean => stage === 'closed';

/** What went back of a closed case is settled without a bill. */
const isPossible = (facts: StepFacts, billing: BillingFollowUp, step: BillingStepName): boolean =>
  STEPS[step].includes(billing.state) ||
  (step === 'settle' && settlingOf(billing, isOver(facts)) !== null);

/** @param plan of the case: what came of deposits, and on which bills it is. */
export function stepBilling(
  facts: StepFacts,
  billing: BillingFollowUp,
  step: BillingStep,
  plan: HeldDeposits,
): Stepped<BillingFollowUp> {
  const refusal = placeRefusal(facts, billing);
  if (refusal !== null) return refused(refusal);
  if (!isPossible(facts, billing, step.step)) return wrongState(billing);
  if (ASKING.has(step.step) && isBillGone(billing)) return wrongState(billing);
  if (isQueryStep(step)) return queried(facts, billing, step);
  switch (step.step) {
    case 'reconcile':
      return reconciled(facts, billing, step);
    case 'statement':
      return statementSent(facts, billing, step);
    case 'plan':
      return planned(facts, billing, step);
    case 'settle':
      return settled(facts, billing, step.note, depositRefusal(plan));
  }
}

type StepOf<T extends BillingStepName> = Extract<BillingStep, { step: T }>;

function reconciled(
  facts: StepFacts,
  billing: BillingFollowUp,
  { id, lines, estimated, variance }: StepOf<'reconcile'>,
): Stepped<BillingFollowUp> {
  const total = totalOf(lines);
  const groups = new Set(lines.map(({ group }) => group));
  const isExplained = variance !== null && variance.trim() !== '';
  const faults = faultsIn({
    lines: total === 0 ? 'required' : groups.size < lines.length ? 'invalid' : null,
    variance: needsVariance(estimated, total) && !isExplained ? 'required' : null,
  });
  if (faults !== null) return faulty(faults);
  const began = billing.state === 'reconciling' ? entering('reconciled', facts) : {};
  const next = charged(facts, billing, id, total);
  const reason = isExplained ? variance : null;
  return stepped({ ...next, ...began, lines, estimated, variance: reason });
}

function statementSent(
  facts: StepFacts,
  billing: BillingFollowUp,
  { id, way, dueOn }: StepOf<'statement'>,
): Stepped<BillingFollowUp> {
  const today = todayOf(facts);
  const faults = faultsIn({ dueOn: dueOn < today ? 'in-the-past' : null });
  if (faults !== null) return faulty(faults);
  const statement = {
    id,
    number: billing.statements.length + 1,
    at: facts.at,
    by: facts.by,
    way,
    dueOn,
    minor: balanceOf(billing.entries),
  };
  const began = billing.state === 'queried' ? {} : entering('statement-sent', facts);
  return stepped({ ...billing, ...began, statements: [...billing.statements, statement] });
}

/** Where the bill stands when the last question is answered. */
function stateWithoutQuery(billing: BillingFollowUp): BillingState {
  if (isBillGone(billing)) return 'reconciling';
  return billing.statements.length > 0 ? 'statement-sent' : 'reconciled';
}

/** A question stops the payment; when the last one is answered it is asked for again. */
function queried(
  facts: StepFacts,
  billing: BillingFollowUp,
  step: QueryStep,
): Stepped<BillingFollowUp> {
  const asked = stepQueries(facts, billing.queries, step);
  if (!asked.ok) return asked;
  const isOpen = openQueries(asked.queries).length > 0;
  const state = isOpen ? 'queried' : stateWithoutQuery(billing);
  const began = state === billing.state ? {} : entering(state, facts);
  return stepped({ ...billing, ...began, queries: asked.queries });
}

/** Instalments by their dates, that sum to what is owed to the last unit. */
function planned(
  facts: StepFacts,
  billing: BillingFollowUp,
  { id, instalments, note }: StepOf<'plan'>,
): Stepped<BillingFollowUp> {
  const balance = balanceOf(billing.entries);
  const dates = instalments.map(({ dueOn }) => dueOn);
  const isInOrder = dates.every((on, index) => index === 0 || on > (dates[index - 1] ?? ''));
  const sum = instalments.reduce((total, { minor }) => total + minor, 0);
  const faults = faultsIn({
    instalments: !isInOrder
      ? 'out-of-order'
      : (dates[0] ?? '') < todayOf(facts)
        ? 'in-the-past'
        : sum !== balance || instalments.some(({ minor }) => minor === 0)
          ? 'not-the-sum'
          : null,
  });
  if (faults !== null) return faulty(faults);
  const plan: PaymentPlan = { id, madeAt: facts.at, madeBy: facts.by, instalments, note };
  return stepped({ ...billing, plan });
}

function settled(
  facts: StepFacts,
  billing: BillingFollowUp,
  note: string | null,
  open: FollowUpRefusal | null,
): Stepped<BillingFollowUp> {
  if (open !== null) return refused(open);
  const how = settlingOf(billing, isOver(facts));
  if (how === null) {
    if (openQueries(billing.queries).length > 0) return refused({ code: 'query-open' });
    const { currency } = billing;
    return refused({ code: 'balance-open', minor: balanceOf(billing.entries), currency });
  }
  return stepped({
    ...billing,
    ...entering('settled', facts),
    ended: { at: facts.at, by: facts.by, how, note },
  });
}

export interface InstalmentState extends Instalment {
  /** What of it has been paid. */
  readonly paid: number;
}

/** The instalments with what has come since: the first is filled first. */
export function instalmentsOf(billing: BillingFollowUp): readonly InstalmentState[] {
  let left = Math.max(0, -balanceOf(sincePlan(billing)));
  return (billing.plan?.instalments ?? []).map((instalment) => {
    const paid = Math.min(left, instalment.minor);
    left -= paid;
    return { ...instalment, paid };
  });
}

/** An even plan by calendar months from a date: the last one takes what does not divide. */
export function evenPlan(minor: number, months: number, fromOn: string): readonly Instalment[] {
  const part = Math.floor(minor / months);
  return Array.from({ length: months }, (_, index) => ({
    dueOn: addMonths(fromOn, index),
    minor: index === months - 1 ? minor - part * (months - 1) : part,
  }));
}
