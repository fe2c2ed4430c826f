import { beforeAll, describe, expect, it } from 'vitest';
import { addEntry, entryRefusal, refundableOf, reverseEntry } from '@/domain/follow-up/ledger-steps';
import { convert, typedRate } from '@/domain/follow-up/rate';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { aBilling, anEntry, DISCHARGED_AT } from '@tests/support/follow-up-builders';

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
