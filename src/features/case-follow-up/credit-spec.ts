import { msg } from '@lingui/core/macro';
import { AddEntry } from '@/contract/plan/follow-up-steps';
import { creditDeposit, type Deposit, depositedOn } from '@/domain/follow-up/credit-deposit';
import type { BillingFollowUp } from '@/domain/follow-up/follow-up';
import { convert, typedRate } from '@/domain/follow-up/rate';
import { newId } from '@/lib/new-id';
import { orNull } from '@/parts/form/or-null';
import type { StepFormSpec, StepRead } from './step-form';
import type { SpecGround } from './use-step-specs';

/**
 * Puts a deposit of another currency on the account, at a rate of a day.
 *
 * @param title says of which deposit: its amount, as it came.
 */
export function creditSpec(
  { i18n, facts, plan, today }: SpecGround,
  billing: BillingFollowUp,
  deposit: Deposit,
  title: string,
): StepFormSpec {
  const { currency } = billing;
  return {
    title,
    done: i18n._(msg`Deposit credited`),
    operation: 'addEntry',
    schema: AddEntry,
    check: (body: never) => creditDeposit(facts(), billing, body, plan),
    initial: { rate: '', rateOn: today, source: '', note: '' },
    fields: [
      {
        name: 'rate',
        label: i18n._(msg`Rate`),
        hint: i18n._(msg`One ${deposit.amount.currency} in ${currency}`),
        kind: 'amount',
        isRequired: true,
        also: ['conversion.rate', 'minor', 'credits', 'conversion.money', 'on'],
      },
      {
        name: 'rateOn',
        label: i18n._(msg`Rate of which day`),
        kind: 'date',
        isRequired: true,
        also: ['conversion.rateOn'],
      },
      {
        name: 'source',
        label: i18n._(msg`Whose rate`),
        kind: 'text',
        isRequired: true,
        also: ['conversion.source'],
      },
      { name: 'note', label: i18n._(msg`Note`), kind: 'text' },
    ],
    read: ({ rate: typed = '', rateOn, source, note }): StepRead => {
      const rate = typedRate(typed);
      if (rate === '') return { faults: { rate: 'required' } };
      const minor = convert(deposit.amount, rate, currency);
      if (minor === null) return { faults: { rate: 'invalid' } };
      return {
        body: {
          id: newId(),
          kind: 'deposit',
          credits: deposit.id,
          minor,
          currency,
          on: depositedOn(facts(), deposit),
          party: 'patient',
          reference: null,
          note: orNull(note),
          conversion: { money: deposit.amount, rate, rateOn, source },
        },
      };
    },
  };
}
