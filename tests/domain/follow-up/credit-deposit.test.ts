import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  creditDeposit,
  type Deposit,
  type DepositCredit,
  uncreditedDeposits,
} from '@/domain/follow-up/credit-deposit';
import { stepBilling } from '@/domain/follow-up/billing-steps';
import { endAsNotNeeded } from '@/domain/follow-up/ending';
import type { BillingFollowUp } from '@/domain/follow-up/follow-up';
import { opened } from '@/domain/follow-up/open-follow-ups';
import { balanceOf } from '@/domain/follow-up/ledger';
import { paidOf, reverseEntry } from '@/domain/follow-up/ledger-steps';
import { settlingOf } from '@/domain/follow-up/settling';
import { convert } from '@/domain/follow-up/rate';
import { MOST_MINOR } from '@/domain/plan/money';
import { decideChangeCoverage } from '@/domain/plan/money/decide-coverage';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aCoverage } from '../plan/money-builders';
import { figure } from '@tests/support/figure';
import { aBilling, anEntry, DISCHARGED_AT } from '@tests/support/follow-up-builders';

beforeAll(ensureTemporal);

const AT = '2026-12-02T16:00:00.000Z';
const facts = { case: aCase({ stage: 'follow-up', ownerId: 'owner' }), at: AT, by: 'owner' };
const euros = (over: Partial<Deposit> = {}): Deposit => ({
  id: 'deposit-1',
  kind: 'deposit',
  amount: { minor: 1_000_00, currency: 'EUR' },
  // Long before the patient went home.
  askedAt: '2026-09-01T16:00:00.000Z',
  receivedAt: '2026-09-05T16:00:00.000Z',
  ...over,
});
const conversion = {
  money: { minor: 1_000_00, currency: 'EUR' },
  rate: '1.085',
  rateOn: '2026-09-05',
  source: 'ECB',
} as const;
const credit = (over: Partial<DepositCredit> = {}): DepositCredit => ({
  id: 'credit-1',
  kind: 'deposit',
  credits: 'deposit-1',
  minor: 1_085_00,
  currency: 'USD',
  on: '2026-09-05',
  party: 'patient',
  reference: null,
  note: null,
  conversion,
  ...over,
});
const bill = aBilling({ currency: 'USD', entries: [anEntry({ minor: 2_000_00 })] });
const planWith = (billing: BillingFollowUp, coverages: readonly Deposit[] = [euros()]) => ({
  coverages,
  followUps: [billing],
});

describe('a deposit of another currency', () => {
  it.each<readonly [string, Deposit, Partial<BillingFollowUp>, boolean]>([
    ['is on no account by itself', euros(), {}, true],
    ['is none before it came', euros({ receivedAt: null }), {}, false],
    [
      'is none in the bill’s own currency',
      euros({ amount: { minor: 1, currency: 'USD' } }),
      {},
      false,
    ],
    ['is no letter of guarantee', euros({ kind: 'guarantee' }), {}, false],
    [
      'is credited once',
      euros(),
      { entries: [anEntry({ kind: 'deposit', credits: 'deposit-1' })] },
      false,
    ],
    [
      'is one again when its entry was reversed',
      euros(),
      {
        entries: [
          anEntry({ kind: 'deposit', credits: 'deposit-1' }),
          anEntry({ id: 'back', kind: 'reversal', reverses: 'entry-1' }),
        ],
      },
      true,
    ],
  ])('%s', (_what, deposit, over, isOne) => {
    const billing = { ...bill, ...over };
    expect(uncreditedDeposits(planWith(billing, [deposit]))).toEqual(isOne ? [deposit] : []);
  });

  it('counts at the rate of a day, with both written down, and is taken back as every entry is', () => {
    const taken = creditDeposit(facts, bill, credit(), planWith(bill));
    if (!taken.ok) throw new Error(JSON.stringify(taken));
    const { followUp } = taken;
    expect(followUp.entries.at(-1)).toMatchObject({
      minor: -1_085_00,
      conversion,
      credits: 'deposit-1',
    });
    expect([balanceOf(followUp.entries), paidOf(followUp.entries)]).toEqual([915_00, 1_085_00]);
    expect(creditDeposit(facts, followUp, credit({ id: 'again' }), planWith(followUp))).toEqual({
      ok: false,
      faults: { credits: 'not-a-choice' },
    });
    const back = reverseEntry(facts, followUp, { id: 'back', entryId: 'credit-1', reason: 'Rate' });
    if (!back.ok) throw new Error(JSON.stringify(back));
    expect(balanceOf(back.followUp.entries)).toBe(2_000_00);
    const again = credit({ id: 'again' });
    expect(creditDeposit(facts, back.followUp, again, planWith(back.followUp)).ok).toBe(true);
  });

  it.each<readonly [string, Partial<DepositCredit>, Readonly<Record<string, string>>]>([
    ['of another case', { credits: 'deposit-2' }, { credits: 'not-a-choice' }],
    ['in another currency than the bill', { currency: 'EUR' }, { currency: 'other-currency' }],
    ['of nothing', { minor: 0 }, { minor: 'required' }],
    ['at another rate', { minor: 1_090_00 }, { 'conversion.rate': 'not-the-rate' }],
    [
      'at a rate of a day to come',
      { conversion: { ...conversion, rateOn: '2026-12-03' } },
      { 'conversion.rateOn': 'in-the-future' },
    ],
    [
      'in part',
      { minor: 542_50, conversion: { ...conversion, money: { minor: 500_00, currency: 'EUR' } } },
      { 'conversion.money': 'invalid' },
    ],
    ['from a day to come', { on: '2026-12-03' }, { on: 'in-the-future' }],
  ])('%s is refused at its field', (_what, over, faults) => {
    expect(creditDeposit(facts, bill, credit(over), planWith(bill))).toMatchObject({
      ok: false,
      faults,
    });
  });

  it('is refused where no money can be entered, and taken on a plan of instalments', () => {
    const ended = (how: 'paid' | 'payment-plan') => ({
      ...bill,
      ended: { at: DISCHARGED_AT, by: 'owner', how, note: null },
    });
    const over = ended('paid');
    expect(creditDeposit(facts, over, credit(), planWith(over))).toMatchObject({
      refusal: { code: 'follow-up-state' },
    });
    const onPlan = ended('payment-plan');
    expect(creditDeposit(facts, onPlan, credit(), planWith(onPlan)).ok).toBe(true);
  });

  it('lowers the balance by exactly what it comes to, whatever the currencies', () => {
    const amounts = fc.integer({ min: 1, max: 10 ** 7 });
    const rates = fc.tuple(fc.nat(99), fc.nat(9_999)).map(([a, b]) => `${a}.${b}`);
    const runs = 500;
    fc.assert(
      fc.property(
        fc.constantFrom('EUR', 'JPY', 'KWD'),
        fc.constantFrom('USD', 'GBP'),
        amounts,
        rates,
        (from, to, minor, rate) => {
          const amount = { minor, currency: from };
          const counted = convert(amount, rate, to);
          fc.pre(counted !== null && counted > 0 && counted <= MOST_MINOR);
          const billing = { ...bill, currency: to };
          const body = credit({
            minor: counted ?? 0,
            currency: to,
            conversion: { ...conversion, money: amount, rate },
          });
          const taken = creditDeposit(facts, billing, body, planWith(billing, [euros({ amount })]));
          if (!taken.ok) throw new Error(JSON.stringify(taken));
          expect(balanceOf(taken.followUp.entries)).toBe(2_000_00 - (counted ?? 0));
        },
      ),
      { numRuns: runs },
    );
    figure('deposits credited at a rate, another balance than they come to', runs, 0);
  });
});

describe('a deposit that a bill has found', () => {
  const held = aCoverage({ id: 'deposit-1', receivedAt: '2026-09-05T16:00:00.000Z' });
  const coverages = [held];
  const change = {
    policyNumber: null,
    amount: { minor: held.amount.minor + 1, currency: 'USD' },
  };

  /** The bill as it was opened with it, or as an older one was; and the same with the entry reversed. */
  function bills(isNamed: boolean): readonly [BillingFollowUp, BillingFollowUp] {
    const { entries } = opened('billing', {
      ...facts,
      patient: { language: 'es' },
      plan: { estimates: [], coverages, followUps: [] },
      people: [],
      newId: () => 'opening',
    }) as BillingFollowUp;
    const told = entries.map((each) => (isNamed ? each : { ...each, credits: null }));
    const billing = aBilling({ currency: 'USD', entries: told });
    const reversal = { id: 'back', entryId: 'opening', reason: 'Bounced' };
    const back = reverseEntry(facts, billing, reversal);
    if (!back.ok) throw new Error(JSON.stringify(back));
    return [billing, back.followUp];
  }

  it.each([
    ['is on its account from the first day', true, true],
    ['also where an older entry does not name it', false, true],
    ['is on none once its entry was reversed', true, false],
    ['also an older one', false, false],
  ])('%s, and its amount is the account’s meanwhile', (_what, isNamed, isOn) => {
    const [billing, back] = bills(isNamed);
    const bill = isOn ? billing : back;
    const followUps = [bill];
    expect(uncreditedDeposits({ coverages, followUps })).toEqual(isOn ? [] : [held]);
    const ended = endAsNotNeeded(facts, bill, 'Nothing was done', { coverages, followUps });
    const code = isOn ? 'balance-open' : 'deposit-uncredited';
    expect(ended).toMatchObject({ ok: false, refusal: { code } });
    const changing = { ...facts, coverages, tasks: [], followUps, newId: () => 'task' };
    const changed = decideChangeCoverage(changing, held, change);
    const refused = { ok: false, refusal: { code: 'deposit-on-account' } };
    expect(changed).toMatchObject(isOn ? refused : { ok: true });
    const same = { ...change, amount: held.amount, issuer: 'The aunt' };
    expect(decideChangeCoverage(changing, held, same).ok).toBe(true);
  });
});

describe('a deposit in the bill’s own currency', () => {
  const dollars = (receivedAt: string): Deposit =>
    euros({ amount: { minor: 500_00, currency: 'USD' }, receivedAt });
  const [before, late] = [dollars('2026-09-05T16:00:00.000Z'), dollars('2026-11-20T16:00:00.000Z')];
  const whole = credit({ minor: 500_00, on: '2026-11-20', conversion: null });
  const over = { ...bill, ended: { at: AT, by: 'owner', how: 'paid', note: null } } as const;
  const second = aBilling({ id: 'billing-2', openedAt: '2026-12-01T16:00:00.000Z' });

  it.each<readonly [string, Deposit, readonly BillingFollowUp[], boolean]>([
    ['is on the bill that was opened after it came', before, [bill], false],
    ['is on none where it came once the bill was open', late, [bill], true],
    ['is on none of a second bill either, until somebody credits it', late, [over, second], true],
    [
      'is on the second bill, where it came after the end of the first',
      late,
      [{ ...over, ended: { ...over.ended, at: '2026-11-10T16:00:00.000Z' } }, second],
      false,
    ],
    [
      'is credited once',
      late,
      [{ ...bill, entries: [anEntry({ kind: 'deposit', credits: 'deposit-1' })] }],
      false,
    ],
  ])('%s', (_what, deposit, followUps, isOne) => {
    const found = uncreditedDeposits({ coverages: [deposit], followUps });
    expect(found).toEqual(isOne ? [deposit] : []);
  });

  it('is credited as it came, without a rate', () => {
    const plan = planWith(bill, [late]);
    const taken = creditDeposit(facts, bill, whole, plan);
    if (!taken.ok) throw new Error(JSON.stringify(taken));
    expect(balanceOf(taken.followUp.entries)).toBe(1_500_00);
    const fault = { ok: false, faults: { minor: 'invalid' } };
    expect(creditDeposit(facts, bill, { ...whole, minor: 499_00 }, plan)).toMatchObject(fault);
    expect(creditDeposit(facts, bill, { ...whole, conversion }, plan)).toMatchObject(fault);
  });

  it('pays instalments as every payment does', () => {
    const instalments = [{ dueOn: '2027-01-02', minor: 2_000_00 }];
    const made = { id: 'plan', madeAt: '2026-11-15T16:00:00.000Z', madeBy: 'owner', note: null };
    const planned = { ...bill, state: 'statement-sent', plan: { ...made, instalments } } as const;
    const taken = creditDeposit(facts, planned, whole, planWith(planned, [late]));
    if (!taken.ok) throw new Error(JSON.stringify(taken));
    expect(settlingOf(taken.followUp, false)).toBe('payment-plan');
  });

  it('keeps a bill from being settled, or ended as not needed, until it is credited', () => {
    const paid = {
      entries: [anEntry({ minor: 1 }), anEntry({ id: 'p', kind: 'payment', minor: -1 })],
    };
    const billing = aBilling({ ...paid, state: 'statement-sent' });
    const refusal = { code: 'deposit-uncredited', minor: 500_00, currency: 'USD' };
    const settle = { step: 'settle', note: null } as const;
    const open = planWith(billing, [late]);
    expect(stepBilling(facts, billing, settle, open)).toEqual({ ok: false, refusal });
    expect(endAsNotNeeded(facts, billing, 'Twice', open)).toEqual({ ok: false, refusal });
    const counted = planWith(billing, [before]);
    expect(stepBilling(facts, billing, settle, counted).ok).toBe(true);
    expect(endAsNotNeeded(facts, billing, 'Twice', counted).ok).toBe(true);
  });
});
