import { setupI18n } from '@lingui/core';
import { expect, test } from 'vitest';
import type { BillingFollowUp } from '@/domain/follow-up/follow-up';
import { factsOf } from '@/features/follow-up-answer/answer-facts';
import { formatsOf } from '@/i18n/use-formats';
import { aBilling, anEntry, DISCHARGED_AT } from '@tests/support/follow-up-builders';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const DEPOSIT = anEntry({ id: 'deposit', kind: 'deposit', minor: -500_00 });
const BILL = anEntry({ id: 'bill', kind: 'charge', minor: 200_00 });
const told = (over: Partial<BillingFollowUp>, isOver: boolean): readonly string[] =>
  factsOf(i18n, formatsOf('en'), aBilling(over), { waitingOn: null, ofPayers: 0 }, isOver).map(
    (each) => each.replaceAll('\u00A0', ' '),
  );

// Whoever answers the telephone says this to the family: a sum that is not theirs yet is none of it.
test.each<readonly [string, Partial<BillingFollowUp>, boolean, readonly string[]]>([
  [
    'a deposit before the bill',
    { entries: [DEPOSIT] },
    false,
    ['USD 500.00 is deposited', 'the bill is not made yet'],
  ],
  ['nothing at all yet', {}, false, ['the bill is not made yet']],
  [
    'a deposit of a case that closed',
    { entries: [DEPOSIT] },
    true,
    ['USD 500.00 is to be paid back'],
  ],
  [
    'more deposited than billed',
    { entries: [DEPOSIT, BILL] },
    false,
    ['USD 300.00 is to be paid back'],
  ],
  ['a bill', { entries: [BILL] }, false, ['USD 200.00 is owed']],
  [
    'what was not needed',
    { ended: { at: DISCHARGED_AT, by: 'owner', how: 'not-needed', note: null } },
    false,
    ['nothing is owed'],
  ],
])('the account of %s', (_name, over, isOver, facts) => {
  expect(told(over, isOver)).toEqual(facts);
});
