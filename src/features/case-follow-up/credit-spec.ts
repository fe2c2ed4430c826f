import { msg } from '@lingui/core/macro';
import { AddEntry } from '@/contract/plan/follow-up-steps';
import { creditDeposit, type Deposit, depositedOn } from '@/domain/follow-up/credit-deposit';
import type { BillingFollowUp } from '@/domain/follow-up/follow-up';
import { newId } from '@/lib/new-id';
import { orNull } from '@/parts/form/or-null';
import { convertedAt, previewOf } from './converted';
import type { StepFormSpec, StepRead } from './step-form';
import type { SpecGround } from './use-step-specs';

/**
 * Puts a deposit of another currency on the account, at a rate of a day.
 *
 * @param title says of which deposit: its amount, as it came.
 */
export function creditSpec(
  ground: SpecGround,
  billing: BillingFollowUp,
  deposit: Deposit,
  title: string,
): StepFormSpec {
  const { i18n, facts, plan, today } = ground;
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
    preview: ({ rate = '' }) =>
      previewOf(ground, billing, 'deposit', convertedAt(rate, deposit.amount, currency)),
    read: ({ rate: typed = '', rateOn, source, note }): StepRead => {
      const converted = convertedAt(typed, deposit.amount, currency);
      if (!converted.ok) return { faults: { rate: converted.fault } };
      const { rate, minor } = converted;
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
