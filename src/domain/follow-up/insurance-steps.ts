import { foremostClaim } from './due';
import { type ClaimPayment, payClaim } from './claim-payment';
import type { Claim, FollowUp, InsuranceFollowUp } from './follow-up';
import { isCurrency } from '../plan/money/amount';
import type { Money } from '../plan/money';
import { openQueries } from './open-queries';
import { isQueryStep, type QueryStep, stepQueries } from './queries';
import {
  entering,
  faultsIn,
  faulty,
  placeRefusal,
  refused,
  sinceDischarge,
  type StepFacts,
  type StepFaults,
  stepped,
  type Stepped,
} from './step';
import {
  CLAIM_DOCUMENTS,
  type ClaimDocument,
  type ClaimPayer,
  type ClaimReason,
  type ClaimResult,
  type FollowUpEndHow,
  type InsuranceState,
} from './vocabulary';

/** What can be done to a claim of one payer (Product reference, §8). */
type ClaimStep =
  | { readonly step: 'gather'; readonly gathered: readonly ClaimDocument[] }
  | {
      readonly step: 'file';
      readonly claimed: Money;
      readonly filedOn: string;
      readonly number: string | null;
    }
  | QueryStep
  | {
      readonly step: 'decide';
      readonly on: string;
      readonly result: ClaimResult;
      readonly minor: number;
      readonly reason: ClaimReason | null;
      readonly note: string | null;
    }
  | { readonly step: 'appeal'; readonly on: string; readonly grounds: string }
  /** What was decided stands, and has been paid: also on the bill, where that is said. */
  | { readonly step: 'settle'; readonly payment?: ClaimPayment | undefined };

export type InsuranceStep =
  | (ClaimStep & { readonly claimId: string })
  /** Another payer, after those that are there. */
  | {
      readonly step: 'add-claim';
      readonly id: string;
      readonly payer: ClaimPayer;
      readonly name: string;
      readonly limit: Money | null;
    };
export type ClaimStepName = ClaimStep['step'];

const STEPS: Readonly<Record<ClaimStepName, readonly InsuranceState[]>> = {
  gather: ['gathering', 'gathered'],
  file: ['gathering', 'gathered'],
  ask: ['filed', 'appealed', 'queried'],
  reply: ['queried'],
  'close-query': ['queried'],
  // That it was filed is a question of dates: said at the field.
  decide: ['gathering', 'gathered', 'filed', 'queried', 'appealed'],
  appeal: ['decided'],
  settle: ['decided'],
};

/** What every claim is filed with; the others where the payer asks for them. */
const NEEDED_DOCUMENTS = [
  'itemized-bill',
  'medical-report',
] as const satisfies readonly ClaimDocument[];

/** The steps that a claim can take next, the one to take first. */
export function claimSteps(claim: Claim): readonly ClaimStepName[] {
  switch (claim.state) {
    case 'gathering':
      return ['gather'];
    case 'gathered':
      return ['file', 'gather'];
    case 'filed':
    case 'appealed':
      return ['decide', 'ask'];
    case 'queried':
      return ['reply', 'close-query', 'decide'];
    case 'decided':
      return claim.decisions.at(-1)?.result === 'paid' ? ['settle'] : ['settle', 'appeal'];
    case 'settled':
      return [];
  }
}

/** @param all the follow-ups of the case, among them the bill. */
export function stepInsurance(
  facts: StepFacts,
  insurance: InsuranceFollowUp,
  step: InsuranceStep,
  all: readonly FollowUp[],
): Stepped<InsuranceFollowUp> {
  const refusal = placeRefusal(facts, insurance);
  if (refusal !== null) return refused(refusal);
  if (step.step === 'add-claim') return claimAdded(facts, insurance, step);
  const held = insurance.claims.find(({ id }) => id === step.claimId);
  if (held === undefined) return faulty({ claimId: 'not-a-choice' });
  if (!STEPS[step.step].includes(held.state)) {
    return refused({ code: 'follow-up-state', kind: 'insurance', state: held.state });
  }
  const payment = step.step === 'settle' ? step.payment : undefined;
  const paid = payment === undefined ? null : payClaim(facts, held, payment, all);
  if (paid?.ok === false) return paid;
  const next = stepClaim(facts, paid?.claim ?? held, step);
  if (!('claim' in next)) return next;
  const also = paid?.bill ? [paid.bill] : [];
  return { ok: true, followUp: following(facts, insurance, next.claim), also };
}

type ClaimStepped = { readonly claim: Claim } | Exclude<Stepped<InsuranceFollowUp>, { ok: true }>;

function stepClaim(facts: StepFacts, claim: Claim, step: ClaimStep): ClaimStepped {
  if (isQueryStep(step)) {
    const asked = stepQueries(facts, claim.queries, step);
    if (!asked.ok) return asked;
    const isOpen = openQueries(asked.queries).length > 0;
    const usual = claim.appeals.length > 0 ? 'appealed' : 'filed';
    return inState(facts, { ...claim, queries: asked.queries }, isOpen ? 'queried' : usual);
  }
  switch (step.step) {
    case 'gather': {
      const gathered = CLAIM_DOCUMENTS.filter((each) => step.gathered.includes(each));
      const isWhole = NEEDED_DOCUMENTS.every((each) => gathered.includes(each));
      return inState(facts, { ...claim, gathered }, isWhole ? 'gathered' : 'gathering');
    }
    case 'file': {
      if (claim.state === 'gathering') {
        return refused({ code: 'follow-up-state', kind: 'insurance', state: claim.state });
      }
      const { claimed, filedOn, number } = step;
      const faults = faultsIn({
        claimed: claimedFault(claim, claimed),
        filedOn: sinceDischarge(facts, filedOn),
      });
      if (faults !== null) return faulty(faults);
      return inState(facts, { ...claim, claimed, filedOn, number }, 'filed');
    }
    case 'decide':
      return decided(facts, claim, step);
    case 'appeal': {
      const { on, grounds } = step;
      const before = claim.decisions.at(-1)?.on ?? '';
      const faults = faultsIn({ on: on < before ? 'out-of-order' : sinceDischarge(facts, on) });
      if (faults !== null) return faulty(faults);
      const appeals = [...claim.appeals, { on, by: facts.by, grounds }];
      return inState(facts, { ...claim, appeals }, 'appealed');
    }
    case 'settle':
      return inState(facts, claim, 'settled');
  }
}

const inState = (facts: StepFacts, claim: Claim, state: InsuranceState): ClaimStepped => ({
  claim: state === claim.state ? claim : { ...claim, ...entering(state, facts) },
});

/** What is asked for is money, in the currency of the letter, and no more than it guarantees. */
function claimedFault({ limit }: Claim, { minor, currency }: Money) {
  if (!isCurrency(currency)) return 'unknown-currency';
  if (minor === 0) return 'required';
  if (limit === null) return null;
  if (currency !== limit.currency) return 'other-currency';
  return minor > limit.minor ? 'more-than-limit' : null;
}

function decided(
  facts: StepFacts,
  claim: Claim,
  { on, result, minor, reason, note }: Extract<ClaimStep, { step: 'decide' }>,
): ClaimStepped {
  const { filedOn, claimed } = claim;
  const isFiled = filedOn !== null && claimed !== null;
  const faults: StepFaults | null = faultsIn({
    on: !isFiled || on < filedOn ? 'before-filing' : sinceDischarge(facts, on),
    minor: isFiled ? paidFault(result, minor, claimed.minor) : null,
    reason: result !== 'paid' && reason === null ? 'required' : null,
  });
  if (faults !== null) return faulty(faults);
  const decision = { on, result, minor, reason: result === 'paid' ? null : reason, note };
  const decisions = [...claim.decisions, decision];
  // Whoever has decided awaits no answer any more.
  const queries = claim.queries.map((each) => ({ ...each, closedAt: each.closedAt ?? facts.at }));
  return inState(facts, { ...claim, decisions, queries }, 'decided');
}

/** All of it, a part of it, or nothing: the amount says the same as the word. */
function paidFault(result: ClaimResult, minor: number, claimed: number) {
  if (minor > claimed) return 'more-than-claimed';
  switch (result) {
    case 'paid':
      return minor === claimed ? null : 'less-than-claimed';
    case 'part':
      return minor === 0 ? 'too-small' : minor < claimed ? null : 'all-that-was-claimed';
    case 'refused':
      return minor === 0 ? null : 'too-large';
  }
}

function claimAdded(
  facts: StepFacts,
  insurance: InsuranceFollowUp,
  { id, payer, name, limit }: Extract<InsuranceStep, { step: 'add-claim' }>,
): Stepped<InsuranceFollowUp> {
  const isUnknown = limit !== null && !isCurrency(limit.currency);
  if (isUnknown) return faulty({ limit: 'unknown-currency' });
  return stepped(
    following(facts, insurance, {
      id,
      order: insurance.claims.length + 1,
      payer,
      name,
      limit,
      ...entering('gathering', facts),
      gathered: [],
      claimed: null,
      filedOn: null,
      number: null,
      queries: [],
      decisions: [],
      appeals: [],
    }),
  );
}

/** The follow-up stands where its foremost claim stands; with the last one settled it ends. */
function following(facts: StepFacts, held: InsuranceFollowUp, claim: Claim): InsuranceFollowUp {
  const claims = [...held.claims.filter(({ id }) => id !== claim.id), claim].toSorted(
    (one, other) => one.order - other.order,
  );
  const state = foremostClaim({ claims })?.state ?? 'gathering';
  const next = { ...held, claims, ...(state === held.state ? {} : entering(state, facts)) };
  if (claims.some((each) => each.state !== 'settled')) return next;
  const ended = { at: facts.at, by: facts.by, how: endOf(claims), note: null };
  return { ...next, ended };
}

function endOf(claims: readonly Claim[]): FollowUpEndHow {
  const results = claims.map(({ decisions }) => decisions.at(-1)?.result);
  if (results.every((result) => result === 'paid')) return 'insurer-paid';
  return results.every((result) => result === 'refused') ? 'insurer-refused' : 'insurer-paid-part';
}
