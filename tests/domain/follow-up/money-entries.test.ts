import { beforeAll, describe, expect, it } from 'vitest';
import { billedLines } from '@/domain/follow-up/bill-lines';
import {
  billingSteps,
  evenPlan,
  needsVariance,
  stepBilling,
} from '@/domain/follow-up/billing-steps';
import {
  addEntry,
  entryRefusal,
  isOddCredit,
  refundableOf,
  reverseEntry,
  twinOf,
} from '@/domain/follow-up/ledger-steps';
import { convert, rateFault, typedRate } from '@/domain/follow-up/rate';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aBilling, anEntry, DISCHARGED_AT, NO_DEPOSITS } from '@tests/support/follow-up-builders';

beforeAll(ensureTemporal);

const AT = '2026-12-02T16:00:00.000Z';
const home = aCase({ stage: 'follow-up', ownerId: 'owner' });
const closedAs = (outcome: 'patient-died' | 'completed') =>
  aCase({
    stage: 'closed',
    ownerId: 'owner',
    closing: { outcome, reason: null, alternative: null, closedAt: AT, closedBy: 'owner' },
  });
const endedAs = (how: 'paid' | 'payment-plan') => ({
  ended: { at: DISCHARGED_AT, by: 'owner', how, note: null },
});

describe('money is entered, and taken back', () => {
  it.each([
    ['home again', home, {}, 'other', null],
    ['settled', home, endedAs('paid'), 'other', 'follow-up-state'],
    ['settled by a plan', home, endedAs('payment-plan'), 'other', null],
    ['closed with a plan', closedAs('completed'), endedAs('payment-plan'), 'other', null],
    ['closed', closedAs('completed'), {}, 'owner', 'wrong-stage'],
    ['after a death by whom was named', closedAs('patient-died'), {}, 'owner', null],
    ['after a death by another', closedAs('patient-died'), {}, 'other', 'not-owner'],
  ] as const)('%s', (_name, record, over, by, code) => {
    const facts = { case: record, at: AT, by };
    const billing = aBilling({ entries: [anEntry()], ...over });
    expect(entryRefusal(facts, billing)?.code ?? null).toBe(code);
    const back = { id: 'back', entryId: 'entry-1', reason: 'Bounced' };
    expect(reverseEntry(facts, billing, back).ok).toBe(code === null);
  });
});

describe('an entry is taken back once', () => {
  const charge = anEntry();
  const payment = anEntry({ id: 'paid', kind: 'payment', minor: -40_00 });
  const back = anEntry({ id: 'back', kind: 'reversal', minor: 40_00, reverses: 'paid' });
  it.each([
    ['what stands', 'entry-1', true],
    ['what was taken back', 'paid', false],
    ['what took it back', 'back', false],
    ['what is not there', 'other', false],
  ] as const)('%s', (_name, entryId, isTaken) => {
    const billing = aBilling({ entries: [charge, payment, back] });
    const asked = { id: 'again', entryId, reason: 'Bounced' };
    expect(reverseEntry({ case: home, at: AT, by: 'owner' }, billing, asked)).toMatchObject(
      isTaken ? { ok: true } : { ok: false, refusal: { code: 'entry-reversed' } },
    );
  });
});

describe('what was billed of an estimate', () => {
  const lines = [
    { group: 'surgery', actual: 90_00 },
    { group: 'imaging', actual: 10_00 },
  ] as const;
  const more = anEntry({ id: 'more', kind: 'adjustment', minor: 20_00 });
  const back = (reverses: string, minor: number) =>
    anEntry({ id: `back-${reverses}`, kind: 'reversal', minor, reverses });
  it.each([
    ['holds with its charge', [anEntry()], true],
    ['holds with what changed it', [anEntry({ minor: 80_00 }), more], true],
    ['is gone with its charge', [anEntry(), back('entry-1', -100_00)], false],
    [
      'is gone with what changed it',
      [anEntry({ minor: 80_00 }), more, back('more', -20_00)],
      false,
    ],
    ['holds beside a payment', [anEntry(), anEntry({ id: 'p', kind: 'payment', minor: -1 })], true],
  ] as const)('%s', (_name, entries, isHeld) => {
    expect(billedLines(aBilling({ lines, entries }))).toEqual(isHeld ? lines : []);
  });

  it.each([
    [100_00, 110_00, false],
    [100_00, 110_01, true],
    [100_00, 89_99, true],
    [0, 1, true],
  ])('%i estimated and %i billed needs a reason: %s', (estimated, actual, isNeeded) => {
    expect(needsVariance(estimated, actual)).toBe(isNeeded);
  });
});

describe('a bill whose charge is taken back', () => {
  const facts = { case: home, at: AT, by: 'owner' };
  const open = { id: 'q', messages: [], closedAt: null } as never;
  const lines = [{ group: 'surgery', actual: 100_00 }] as const;
  const paid = anEntry({ id: 'paid', kind: 'payment', minor: -40_00 });
  const held = { lines, entries: [anEntry(), paid] };
  it.each([
    ['the charge, before a statement', { state: 'reconciled' }, 'entry-1', 'reconciling'],
    ['the charge, after a statement', { state: 'statement-sent' }, 'entry-1', 'reconciling'],
    ['the charge, while a question is open', { state: 'queried' }, 'entry-1', 'queried'],
    ['a payment', { state: 'statement-sent' }, 'paid', 'statement-sent'],
    [
      'the charge of one that is settled by a plan',
      { state: 'settled', ...endedAs('payment-plan') },
      'entry-1',
      'settled',
    ],
  ] as const)('%s', (_name, over, entryId, state) => {
    const billing = aBilling({ ...held, ...over, queries: over.state === 'queried' ? [open] : [] });
    const next = reverseEntry(facts, billing, { id: 'back', entryId, reason: 'Wrong patient' });
    if (!next.ok) throw new Error('It was not taken back.');
    expect(next.followUp.state).toBe(state);
    if (entryId !== 'entry-1' || state === 'settled') return;
    // Nothing is asked for before the bill is said anew.
    const steps = billingSteps(next.followUp as never, false);
    expect(steps).toContain('reconcile');
    expect(steps).not.toContain('statement');
    const statement = { step: 'statement', id: 's', way: 'portal', dueOn: '2027-01-01' } as const;
    expect(stepBilling(facts, next.followUp as never, statement, NO_DEPOSITS).ok).toBe(false);
    const again = {
      step: 'reconcile',
      id: 'new',
      lines,
      estimated: 100_00,
      variance: null,
    } as const;
    const said = stepBilling(facts, next.followUp as never, again, NO_DEPOSITS);
    if (!said.ok) throw new Error('It was not reconciled again.');
    expect(billedLines(said.followUp)).toEqual(lines);
  });
});

describe('an even plan', () => {
  it.each([
    ['2027-01-31', ['2027-01-31', '2027-02-28', '2027-03-31']],
    ['2028-01-30', ['2028-01-30', '2028-02-29', '2028-03-30']],
    ['2026-11-15', ['2026-11-15', '2026-12-15', '2027-01-15']],
  ])('from %s falls due by calendar month', (fromOn, dates) => {
    const plan = evenPlan(100_00, 3, fromOn);
    expect(plan.map(({ dueOn }) => dueOn)).toEqual(dates);
    expect(plan.map(({ minor }) => minor)).toEqual([33_33, 33_33, 33_34]);
  });
});

describe('money is given back', () => {
  const deposit = anEntry({ id: 'in', kind: 'deposit', minor: -200_00 });
  const bill = (minor: number) => anEntry({ id: 'bill', minor });
  it.each([
    ['all of a deposit before a bill', [deposit], 200_00, null],
    ['more than the deposit before a bill', [deposit], 200_01, 'more-than-paid'],
    ['what was paid too much', [deposit, bill(115_00)], 85_00, null],
    ['more than was paid too much', [deposit, bill(115_00)], 90_00, 'more-than-owed'],
    ['more than was ever paid', [deposit, bill(115_00)], 200_01, 'more-than-paid'],
    ['where nothing is owed to either', [deposit, bill(200_00)], 1, 'more-than-owed'],
    ['where they owe', [deposit, bill(250_00)], 1, 'more-than-owed'],
  ] as const)('%s', (_name, entries, minor, fault) => {
    const billing = aBilling({ entries });
    const taken = addEntry({ case: home, at: AT, by: 'owner' }, billing, {
      ...anEntry({ id: 'back', on: '2026-12-02' }),
      kind: 'refund',
      party: 'patient',
      minor,
      currency: 'USD',
    });
    expect(taken).toMatchObject(
      fault === null ? { ok: true } : { ok: false, faults: { minor: fault } },
    );
    expect(minor <= refundableOf(billing)).toBe(fault === null);
  });
});

describe('a rate as people type it', () => {
  it.each([
    ['3.75', '3.75', 375],
    ['3,75', '3.75', 375],
    [' 3,75 ', '3.75', 375],
    ['٣٫٧٥', '3.75', 375],
    ['0,055', '0.055', 6],
    ['1.085', '1.085', 109],
    ['1,0852', '1.0852', 109],
    ['1234,567', '1234.567', 123_457],
    // One and a bit, or a thousand: that is asked again, not guessed.
    ['1,085', '1,085', null],
    ['4,125', '4,125', null],
    ['1.234,5', '1.234.5', null],
    ['1,2,3', '1.2,3', null],
    ['three', 'three', null],
  ])('%s', (typed, rate, minor) => {
    expect(typedRate(typed)).toBe(rate);
    expect(convert({ minor: 100, currency: 'USD' }, rate, 'EUR')).toBe(minor);
  });
});

describe('a payment in another currency', () => {
  const billing = aBilling({ currency: 'GBP', entries: [anEntry({ minor: 500_00 })] });
  const facts = { case: home, at: AT, by: 'owner' };
  const paid = (rate: string, rateOn = '2026-12-01', minor = 500_00) => {
    const money = { minor, currency: 'EUR' };
    return addEntry(facts, billing, {
      id: 'p',
      kind: 'payment',
      minor: convert(money, rate, 'GBP') ?? 0,
      currency: 'GBP',
      on: '2026-12-02',
      party: 'patient',
      reference: null,
      note: null,
      conversion: { money, rate, rateOn, source: 'Bank' },
    });
  };
  const faultsOf = (taken: ReturnType<typeof paid>) => ('faults' in taken ? taken.faults : null);

  it.each([
    ['2026-12-02', null],
    ['2026-12-03', 'in-the-future'],
    ['1900-01-01', 'too-long-ago'],
    // A year before the request came.
    ['2025-11-01', null],
    ['2025-10-20', 'too-long-ago'],
  ] as const)('at the rate of %s', (rateOn, fault) => {
    const told = fault === null ? null : { 'conversion.rateOn': fault };
    expect(faultsOf(paid('0.85', rateOn))).toEqual(told);
  });

  it.each([
    ['0', 500_00, { 'conversion.rate': 'too-small' }],
    ['0.000000001', 500_00, { 'conversion.rate': 'too-small' }],
    ['999999999', 500_00, { 'conversion.rate': 'too-large' }],
    ['0.85', 0, { minor: 'required' }],
    ['999999', 500_00, null],
  ] as const)('at a rate of %s for %i cents: %j', (rate, minor, told) => {
    expect(faultsOf(paid(rate, '2026-12-01', minor))).toEqual(told);
    const wrong = rateFault({ minor, currency: 'EUR' }, rate, 'GBP');
    expect(wrong).toBe((told as Record<string, string> | null)?.['conversion.rate'] ?? null);
  });

  it.each([
    ['the whole of the bill', 500_00, '0.85', true, 'payment', false],
    ['twice of it', 1000_00, '0.85', true, 'payment', false],
    ['more than that', 1000_01, '0.85', true, 'payment', true],
    ['a deposit', 1000_01, '0.85', true, 'deposit', true],
    ['what is given back', 1000_01, '0.85', true, 'refund', false],
    ['much before a bill', 9_000_00, '0.85', false, 'payment', false],
    ['a rate that no currency has', 100, '999999', false, 'payment', true],
    ['one of the other end', 100, '0.000001', false, 'refund', true],
    ['the greatest that is known', 100, '100000', false, 'payment', false],
  ] as const)('is odd or not: %s', (_name, minor, rate, isBilledYet, kind, isOdd) => {
    const bill = isBilledYet ? billing : aBilling({ currency: 'GBP' });
    expect(isOddCredit(bill, { kind, minor, rate })).toBe(isOdd);
  });
});

describe('money that two people may have written down', () => {
  const paid = anEntry({
    id: 'paid',
    kind: 'payment',
    minor: -40_00,
    party: 'patient',
    on: '2026-11-20',
  });
  const entries = [anEntry({ minor: 90_00 }), paid];
  const same = { kind: 'payment', minor: 40_00, party: 'patient', on: '2026-11-20' } as const;
  const back = anEntry({ id: 'back', kind: 'reversal', minor: 40_00, reverses: 'paid' });
  it.each([
    ['the same amount of the same day', entries, same, true],
    ['of a day not far from it', entries, { ...same, on: '2026-11-23' }, true],
    ['as a deposit', entries, { ...same, kind: 'deposit' } as const, true],
    ['of a day just as near before it', entries, { ...same, on: '2026-11-17' }, true],
    ['of a day further from it', entries, { ...same, on: '2026-11-24' }, false],
    ['of another amount', entries, { ...same, minor: 40_01 }, false],
    ['of somebody else', entries, { ...same, party: 'insurer' } as const, false],
    ['that is given back', entries, { ...same, kind: 'refund' } as const, false],
    ['where the first was taken back', [...entries, back], same, false],
  ])('%s', (_name, held, entry, isTwin) => {
    expect(twinOf({ entries: held }, entry)?.id ?? null).toBe(isTwin ? 'paid' : null);
  });
});
