import { msg } from '@lingui/core/macro';
import { AddEntry } from '@/contract/plan/follow-up-steps';
import { creditDeposit, type Deposit, depositedOn } from '@/domain/follow-up/credit-deposit';
import type { BillingFollowUp } from '@/domain/follow-up/follow-up';
import { newId } from '@/lib/new-id';
import { orNull } from '@/parts/form/or-null';
import { convertedAt, orTwin, previewOf } from './converted';
import type { StepFormSpec, StepRead } from './step-form';
import type { SpecGround } from './use-step-specs';

/**
 * Puts a deposit on the account that is not on it: at the rate of a day where it is of another currency.
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
  const note = { name: 'note', label: i18n._(msg`Note`), kind: 'text' } as const;
  const on = depositedOn(facts(), deposit);
  const party = 'patient';
  const base = {
    title,
    done: i18n._(msg`Deposit credited`),
    operation: 'addEntry' as const,
    schema: AddEntry,
    check: (body: never) => creditDeposit(facts(), billing, body, plan),
  };
  const entry = {
    kind: 'deposit',
    credits: deposit.id,
    currency,
    on,
    party,
    reference: null,
  };
  if (deposit.amount.currency === currency) {
    const { minor } = deposit.amount;
    return {
      ...base,
      initial: { note: '' },
      fields: [{ ...note, also: ['minor', 'credits', 'on'] }],
      // Somebody may have entered it as a payment.
      preview: () => orTwin(ground, billing, { kind: 'deposit', minor, on, party }, null),
      read: (texts): StepRead => ({
        body: { ...entry, id: newId(), minor, note: orNull(texts['note']), conversion: null },
      }),
    };
  }
  return {
    ...base,
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
      note,
    ],
    preview: ({ rate = '' }) =>
      previewOf(ground, billing, 'deposit', convertedAt(rate, deposit.amount, currency)),
    read: (texts): StepRead => {
      const converted = convertedAt(texts['rate'] ?? '', deposit.amount, currency);
      if (!converted.ok) return { faults: { rate: converted.fault } };
      const { rate, minor } = converted;
      const { rateOn, source } = texts;
      return {
        body: {
          ...entry,
          id: newId(),
          minor,
          note: orNull(texts['note']),
          conversion: { money: deposit.amount, rate, rateOn, source },
        },
      };
    },
  };
}
