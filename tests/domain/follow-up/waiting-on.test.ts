import { expect, test } from 'vitest';
import { billingSteps } from '@/domain/follow-up/billing-steps';
import type { BillingFollowUp } from '@/domain/follow-up/follow-up';
import { actionOf } from '@/domain/follow-up/standing';
import { waitingOnOf } from '@/domain/follow-up/waiting-on';
import { aCase } from '@tests/support/case-builders';
import { aBilling, anEntry } from '@tests/support/follow-up-builders';

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
  const waitingOn = waitingOnOf(aCase(), billing);
  expect(waitingOn).toBe(on);
  if (waitingOn === null) throw new Error('It has ended');
  expect(actionOf({ kind: 'billing', state: billing.state, on: waitingOn })).toBe(next);
  // What is told as the next action is the step that is offered first.
  expect(billingSteps(billing)[0] === 'settle').toBe(next === 'settle-bill');
});
