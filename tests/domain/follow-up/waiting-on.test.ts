import { expect, test } from 'vitest';
import { billingSteps } from '@/domain/follow-up/billing-steps';
import type { BlockedOn } from '@/domain/blocker';
import { askRefusal } from '@/domain/follow-up/ask-whom';
import { isUnowed } from '@/domain/follow-up/owed';
import type { BillingFollowUp, Claim, FollowUp } from '@/domain/follow-up/follow-up';
import { followUpRow } from '@/domain/follow-up/follow-up-row';
import { payersShareOf } from '@/domain/follow-up/payers-share';
import { actionOf } from '@/domain/follow-up/standing';
import { waitingOnOf } from '@/domain/follow-up/waiting-on';
import { aCase } from '@tests/support/case-builders';
import { aBilling, aClaim, anEntry, anInsurance } from '@tests/support/follow-up-builders';

const CHARGED = anEntry({ id: 'charge' });
const PAID = anEntry({ id: 'payment', kind: 'payment', minor: -100_00 });
const DEPOSIT = anEntry({ id: 'deposit', kind: 'deposit', minor: -40_00 });
const PLAN: BillingFollowUp['plan'] = {
  id: 'plan',
  madeAt: '2026-11-11T16:00:00.000Z',
  madeBy: 'person-1',
  instalments: [
    { dueOn: '2026-12-11', minor: 50_00 },
    { dueOn: '2027-01-11', minor: 50_00 },
  ],
  note: null,
};
const AFTER_PLAN = { ...CHARGED, id: 'later', kind: 'adjustment', at: '2026-11-12T16:00:00.000Z' };

test.each<readonly [name: string, over: Partial<BillingFollowUp>, on: string | null, next: string]>(
  [
    ['a bill that is open', { entries: [CHARGED] }, 'patient', 'chase-payment'],
    ['a bill that is paid', { entries: [CHARGED, PAID] }, 'coordinator', 'settle-bill'],
    [
      'a bill that was let go',
      { entries: [CHARGED, { ...PAID, kind: 'write-off' }] },
      'coordinator',
      'settle-bill',
    ],
    [
      'a bill that is paid by a plan',
      { entries: [CHARGED], plan: PLAN },
      'coordinator',
      'settle-bill',
    ],
    [
      'a bill of which the plan says too little by now',
      { entries: [CHARGED, AFTER_PLAN as typeof CHARGED], plan: PLAN },
      'patient',
      'chase-payment',
    ],
    ['too much paid', { entries: [CHARGED, PAID, DEPOSIT] }, 'finance', 'pay-back'],
    ['a deposit and no bill', { entries: [DEPOSIT] }, 'patient', 'chase-payment'],
  ],
)('%s waits for %s', (_name, over, on, next) => {
  const billing = aBilling({ state: 'statement-sent', ...over });
  const waitingOn = waitingOnOf(aCase(), billing, []);
  expect(waitingOn).toBe(on);
  if (waitingOn === null) throw new Error('It has ended');
  expect(actionOf({ kind: 'billing', state: billing.state, on: waitingOn })).toBe(next);
  // What is told as the next action is the step that is offered first.
  expect(billingSteps(billing, false)[0] === 'settle').toBe(next === 'settle-bill');
});

const usd = (minor: number) => ({ minor, currency: 'USD' });
const OF_INSURER = anEntry({ id: 'insurer', kind: 'payment', party: 'insurer', minor: -60_00 });
const DECIDED = { on: '2026-11-20', result: 'part', reason: 'limit-reached', note: null } as const;

test.each<
  readonly [
    name: string,
    claim: Partial<Claim>,
    over: Partial<BillingFollowUp>,
    share: number,
    on: string,
  ]
>([
  ['nothing where nobody guarantees anything', {}, {}, 0, 'patient'],
  ['what the letter guarantees', { limit: usd(60_00) }, {}, 60_00, 'patient'],
  ['no more than is owed', { limit: usd(900_00) }, {}, 100_00, 'insurer'],
  [
    'what was claimed, once it is',
    { state: 'filed', limit: usd(100_00), claimed: usd(80_00) },
    {},
    80_00,
    'patient',
  ],
  [
    'what they have decided, once they have',
    { state: 'decided', claimed: usd(100_00), decisions: [{ ...DECIDED, minor: 70_00 }] },
    {},
    70_00,
    'patient',
  ],
  [
    'less what they have paid',
    { state: 'filed', claimed: usd(100_00) },
    { entries: [CHARGED, OF_INSURER] },
    40_00,
    'insurer',
  ],
  [
    'nothing in another currency',
    { state: 'filed', claimed: { minor: 100_00, currency: 'EUR' } },
    {},
    0,
    'patient',
  ],
  [
    'nothing of what was refused',
    {
      state: 'settled',
      claimed: usd(100_00),
      decisions: [{ ...DECIDED, result: 'refused', minor: 0 }],
    },
    {},
    0,
    'patient',
  ],
])('of a bill others are to pay %s', (_name, claim, over, share, on) => {
  const billing = aBilling({ state: 'statement-sent', entries: [CHARGED], ...over });
  const all = [billing, anInsurance({ claims: [aClaim(claim)] })];
  expect(payersShareOf(aCase(), billing, all)).toBe(share);
  expect(waitingOnOf(aCase(), billing, all)).toBe(on);
  const next = on === 'insurer' ? 'chase-payer' : 'chase-payment';
  expect(actionOf({ kind: 'billing', state: billing.state, on: on as BlockedOn })).toBe(next);
  expect(followUpRow(aCase({ stage: 'follow-up' }), billing, all)).toMatchObject({
    amount: billing.entries.reduce((sum, { minor }) => sum + minor, 0),
    ofPayers: share,
    waitingOn: on,
  });
});

test.each<readonly [name: string, all: readonly FollowUp[], share: number, on: BlockedOn]>([
  ['nobody has claimed anything of it', [], 100_00, 'sponsor'],
  [
    'a claim says how much it pays',
    [
      anInsurance({
        claims: [aClaim({ payer: 'employer', limit: { minor: 60_00, currency: 'USD' } })],
      }),
    ],
    60_00,
    'patient',
  ],
  [
    'it turned out not to be needed',
    [
      anInsurance({
        claims: [aClaim({ payer: 'employer', limit: { minor: 60_00, currency: 'USD' } })],
        ended: { at: '2026-11-20T16:00:00.000Z', by: 'owner', how: 'not-needed', note: 'No' },
      }),
    ],
    0,
    'patient',
  ],
])('a bill that an employer pays, where %s', (_name, claims, share, on) => {
  const record = aCase({ stage: 'follow-up', payer: 'employer' });
  const billing = aBilling({ state: 'statement-sent', entries: [CHARGED] });
  const all = [billing, ...claims];
  expect(payersShareOf(record, billing, all)).toBe(share);
  expect(waitingOnOf(record, billing, all)).toBe(on);
  const row = followUpRow(record, billing, all);
  expect(isUnowed(row, 'caller')).toBe(share === 100_00);
  expect(askRefusal(row, 'employer')).toBeNull();
});
