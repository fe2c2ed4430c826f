import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  billToPay,
  type ClaimPayment,
  likelyPayment,
  paymentsOf,
  unpaidOf,
} from '@/domain/follow-up/claim-payment';
import type { BillingFollowUp, Claim, FollowUp } from '@/domain/follow-up/follow-up';
import { stepInsurance } from '@/domain/follow-up/insurance-steps';
import { balanceOf } from '@/domain/follow-up/ledger';
import { reverseEntry } from '@/domain/follow-up/ledger-steps';
import { payersShareOf } from '@/domain/follow-up/payers-share';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import {
  aBilling,
  aClaim,
  anEntry,
  anInsurance,
  DISCHARGED_AT,
} from '@tests/support/follow-up-builders';
import { rounds } from '@tests/support/scale';

beforeAll(ensureTemporal);

const AT = '2026-11-24T16:00:00.000Z';
const facts = {
  case: aCase({
    stage: 'follow-up',
    progress: { ...aCase().progress, dischargedAt: DISCHARGED_AT },
  }),
  at: AT,
  by: 'person-1',
};
const usd = (minor: number) => ({ minor, currency: 'USD' });
const decided = (minor: number, over: Partial<Claim> = {}): Claim =>
  aClaim({
    state: 'decided',
    claimed: usd(100_00),
    filedOn: '2026-11-05',
    decisions: [{ on: '2026-11-20', result: 'part', minor, reason: 'not-covered', note: null }],
    ...over,
  });
const charge = anEntry({ minor: 100_00, party: 'hospital' });
const payment = (id: string, minor: number, over: object = {}) =>
  anEntry({ id, kind: 'payment', minor: -minor, party: 'insurer', on: '2026-11-21', ...over });
const billed = (over: Partial<BillingFollowUp> = {}) =>
  aBilling({ state: 'statement-sent', entries: [charge], ...over });
const entering = (over: Partial<Extract<ClaimPayment, { way: 'enter' }>> = {}): ClaimPayment => ({
  way: 'enter',
  id: 'new',
  on: '2026-11-23',
  reference: 'T-1',
  isAnother: false,
  ...over,
});

/** Settles the claim: what is owed then, what others still pay of it, and what the claim has. */
function settles(claim: Claim, bills: readonly FollowUp[], how: ClaimPayment | undefined) {
  const insurance = anInsurance({ state: 'decided', claims: [claim] });
  const step = { step: 'settle', claimId: claim.id, payment: how } as const;
  const taken = stepInsurance(facts, insurance, step, [insurance, ...bills]);
  if (!taken.ok) return 'faults' in taken ? taken.faults : taken.refusal;
  const also = taken.also ?? [];
  const all = [
    taken.followUp,
    ...bills.map((bill) => also.find(({ id }) => id === bill.id) ?? bill),
  ];
  const [settled] = taken.followUp.claims;
  const [bill] = all.flatMap((each) => (each.kind === 'billing' ? [each] : []));
  if (settled === undefined) throw new Error('No claim');
  return {
    ended: taken.followUp.ended?.how,
    owed: bill === undefined ? null : balanceOf(bill.entries),
    ofPayers: bill === undefined ? null : payersShareOf({ payer: 'insurer' }, bill, all),
    paid: paymentsOf(settled, all).map(({ id }) => id),
  };
}

const ENDED = { at: AT, by: 'x', how: 'paid', note: null } as const;
const SETTLED = { ended: 'insurer-paid-part', ofPayers: 0 };
const ROWS: readonly (readonly [
  string,
  Claim,
  readonly FollowUp[],
  ClaimPayment | undefined,
  unknown,
])[] = [
  [
    'its money comes onto the bill',
    decided(60_00),
    [billed()],
    entering(),
    { ...SETTLED, owed: 40_00, paid: ['new'] },
  ],
  [
    'nothing is said of it: as before',
    decided(60_00),
    [billed()],
    undefined,
    { ...SETTLED, ofPayers: 60_00, owed: 100_00, paid: [] },
  ],
  [
    'somebody has entered it before: joined, not doubled',
    decided(60_00),
    [billed({ entries: [charge, payment('before', 60_00)] })],
    { way: 'join', entryId: 'before' },
    { ...SETTLED, owed: 40_00, paid: ['before'] },
  ],
  [
    'somebody has entered it before, and nobody has looked',
    decided(60_00),
    [billed({ entries: [charge, payment('before', 60_00)] })],
    entering(),
    { 'payment.way': 'not-a-choice' },
  ],
  [
    'the same amount came before, and this is another one',
    decided(20_00),
    [billed({ entries: [charge, payment('before', 20_00)] })],
    entering({ isAnother: true }),
    { ...SETTLED, owed: 60_00, paid: ['new'] },
  ],
  [
    'another amount of that payer is no hindrance',
    decided(60_00),
    [billed({ entries: [charge, payment('before', 10_00)] })],
    entering(),
    { ...SETTLED, owed: 30_00, paid: ['new'] },
  ],
  [
    'what was taken back is no payment to join',
    decided(60_00),
    [
      billed({
        entries: [
          charge,
          payment('before', 60_00),
          anEntry({ id: 'r', kind: 'reversal', minor: 60_00, reverses: 'before' }),
        ],
      }),
    ],
    { way: 'join', entryId: 'before' },
    { 'payment.entryId': 'not-a-choice' },
  ],
  [
    'the family’s payment is not the insurer’s',
    decided(60_00),
    [billed({ entries: [charge, payment('before', 60_00, { party: 'patient' })] })],
    { way: 'join', entryId: 'before' },
    { 'payment.entryId': 'not-a-choice' },
  ],
  [
    'one that is joined on a bill that was settled with it',
    decided(100_00),
    [billed({ state: 'settled', ended: ENDED, entries: [charge, payment('before', 100_00)] })],
    { way: 'join', entryId: 'before' },
    { ...SETTLED, owed: 0, paid: ['before'] },
  ],
  [
    'no bill is open',
    decided(60_00),
    [billed({ state: 'settled', ended: ENDED })],
    entering(),
    { 'payment.way': 'not-a-choice' },
  ],
  [
    'a bill of another currency needs a rate',
    decided(60_00),
    [billed({ currency: 'EUR' })],
    entering(),
    { 'payment.way': 'not-a-choice' },
  ],
  ['nothing is paid', decided(0), [billed()], entering(), { 'payment.way': 'not-a-choice' }],
  [
    'on a day to come',
    decided(60_00),
    [billed()],
    entering({ on: '2026-11-25' }),
    { 'payment.on': 'in-the-future' },
  ],
  [
    'under an id that is there',
    decided(60_00),
    [billed()],
    entering({ id: 'entry-1' }),
    { 'payment.id': 'invalid' },
  ],
];

it.each(ROWS)('a claim is settled: %s', (_name, claim, bills, how, expected) => {
  expect(settles(claim, bills, how)).toEqual(expected);
});

describe('the payment of a claim', () => {
  it('is one payment of one claim', () => {
    const bill = billed({ entries: [charge, payment('before', 60_00)] });
    const insurance = anInsurance({
      claims: [
        decided(60_00, { state: 'settled', payments: ['before'] }),
        decided(60_00, { id: 'claim-2', order: 2 }),
      ],
    });
    const step = {
      step: 'settle',
      claimId: 'claim-2',
      payment: { way: 'join', entryId: 'before' },
    } as const;
    expect(stepInsurance(facts, insurance, step, [insurance, bill])).toMatchObject({ ok: false });
  });

  it('is asked for no more once it is there, and again when it was taken back', () => {
    const claim = decided(60_00, { payments: ['before'] });
    const bill = billed({ entries: [charge, payment('before', 60_00)] });
    expect([unpaidOf(claim, [bill]), billToPay(facts, claim, [bill])]).toEqual([0, null]);
    const back = reverseEntry(facts, bill, { id: 'r', entryId: 'before', reason: 'Not ours' });
    if (!back.ok) throw new Error('Not taken back');
    expect(unpaidOf(claim, [back.followUp])).toBe(60_00);
    expect(billToPay(facts, claim, [back.followUp])?.id).toBe(bill.id);
  });

  it('brings the bill down by what was decided once, whoever entered it and in whichever order', () => {
    const runs = rounds(500, 5_000);
    const minor = fc.integer({ min: 1, max: 100_00 });
    fc.assert(
      fc.property(minor, fc.array(minor, { maxLength: 3 }), (amount, before) => {
        const entries = [charge, ...before.map((each, index) => payment(`p${index}`, each))];
        const bill = billed({ entries });
        const claim = decided(amount);
        const likely = likelyPayment(claim, [bill]);
        const how: ClaimPayment =
          likely === null ? entering() : { way: 'join', entryId: likely.id };
        const after = settles(claim, [bill], how);
        // By hand: what had come, and this one where it had not.
        const came = before.reduce((sum, each) => sum + each, 0);
        const isThere = before.includes(amount);
        expect(after).toMatchObject({
          owed: 100_00 - came - (isThere ? 0 : amount),
          paid: [isThere ? `p${before.indexOf(amount)}` : 'new'],
        });
      }),
      { numRuns: runs },
    );
    figure('payments of claims against the bill by hand', runs, 0);
  });
});
