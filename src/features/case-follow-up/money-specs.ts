import { msg } from '@lingui/core/macro';
import { AddEntry, StepBilling, WriteOff } from '@/contract/plan/follow-up-steps';
import { type BillingStepName, evenPlan, stepBilling } from '@/domain/follow-up/billing-steps';
import type { BillingFollowUp } from '@/domain/follow-up/follow-up';
import { balanceOf } from '@/domain/follow-up/ledger';
import { addEntry, writeOff } from '@/domain/follow-up/ledger-steps';
import { openQueries } from '@/domain/follow-up/queries';
import { convert } from '@/domain/follow-up/rate';
import { BILL_GROUPS, MONEY_PARTIES, SENDING_WAYS } from '@/domain/follow-up/vocabulary';
import { typedAmount } from '@/domain/plan/money/amount';
import { addDays } from '@/lib/zoned-time';
import { newId } from '@/lib/new-id';
import { readMoney } from '@/parts/form/read-money';
import { wordOf } from '@/parts/words/use-word';
import { askSpec, replySpec } from './query-specs';
import type { StepField, StepFormSpec, StepRead } from './step-form';
import { orNull, type SpecGround } from './use-step-specs';
import {
  BILL_GROUP_WORDS,
  BILLING_STEP_WORDS,
  ENTRY_PARTY_WORDS,
  SENDING_WAY_WORDS,
} from './words';

/** A statement is due after so many days, where nobody says otherwise (config). */
const DUE_DAYS = 30;

export type MoneyFormName = BillingStepName | 'payment' | 'refund' | 'write-off';

/** The forms of a bill's steps and of its account; null: the button says it all. */
export function moneySpec(
  ground: SpecGround,
  billing: BillingFollowUp,
  step: MoneyFormName,
): StepFormSpec | null {
  const { i18n, facts, today } = ground;
  const base = {
    done: i18n._(msg`Bill moved on`),
    operation: 'stepBilling' as const,
    schema: StepBilling,
    check: (body: never) => stepBilling(facts(), billing, body),
  };
  switch (step) {
    case 'payment':
    case 'refund':
      return entrySpec(ground, billing, step);
    case 'write-off':
      return writeOffSpec(ground, billing);
    case 'reconcile':
      return { ...base, title: wordOf(i18n, BILLING_STEP_WORDS, step), ...lines(ground, billing) };
    case 'statement':
      return {
        ...base,
        title: wordOf(i18n, BILLING_STEP_WORDS, step),
        initial: { way: 'portal', dueOn: addDays(today, DUE_DAYS) },
        fields: [
          {
            name: 'way',
            label: i18n._(msg`By which way`),
            kind: 'select',
            options: SENDING_WAYS.map((value) => ({
              value,
              label: wordOf(i18n, SENDING_WAY_WORDS, value),
            })),
          },
          { name: 'dueOn', label: i18n._(msg`To be paid by`), kind: 'date', isRequired: true },
        ],
        read: ({ way, dueOn }) => ({ body: { step, id: newId(), way, dueOn } }),
      };
    case 'ask':
      return { ...base, ...askSpec(ground, 'caller') };
    case 'reply':
      return { ...base, ...replySpec(ground, openQueries(billing.queries)) };
    case 'plan':
      return {
        ...base,
        title: wordOf(i18n, BILLING_STEP_WORDS, step),
        initial: { months: '3', fromOn: addDays(today, DUE_DAYS), note: '' },
        fields: [
          {
            name: 'months',
            label: i18n._(msg`Number of instalments`),
            kind: 'code',
            isRequired: true,
            limit: 2,
            also: ['instalments'],
          },
          { name: 'fromOn', label: i18n._(msg`The first on`), kind: 'date', isRequired: true },
          { name: 'note', label: i18n._(msg`What was agreed`), kind: 'text' },
        ],
        read: ({ months = '', fromOn = '', note }): StepRead => {
          const count = Number(months);
          if (!Number.isInteger(count) || count < 1 || count > 60) {
            return { faults: { months: 'invalid' } };
          }
          if (fromOn === '') return { faults: { fromOn: 'required' } };
          const instalments = evenPlan(balanceOf(billing.entries), count, fromOn);
          return { body: { step, id: newId(), instalments, note: orNull(note) } };
        },
      };
    case 'settle':
      return {
        ...base,
        title: wordOf(i18n, BILLING_STEP_WORDS, step),
        initial: { note: '' },
        fields: [{ name: 'note', label: i18n._(msg`Closing note`), kind: 'text' }],
        read: ({ note }) => ({ body: { step, note: orNull(note) } }),
      };
    case 'close-query':
      return null;
  }
}

function lines(
  { i18n, plan }: SpecGround,
  { currency, lines: held }: BillingFollowUp,
): Pick<StepFormSpec, 'initial' | 'fields' | 'read'> {
  const estimate = plan.estimates.find(({ status }) => status !== 'superseded')?.total.minor ?? 0;
  const typed = (minor: number): string => (minor === 0 ? '' : typedAmount({ minor, currency }));
  const estimated =
    held.length === 0 ? estimate : held.reduce((sum, each) => sum + each.estimated, 0);
  const fields: StepField[] = BILL_GROUPS.map((group, index) => ({
    name: group,
    label: i18n._(BILL_GROUP_WORDS[group]),
    kind: 'amount',
    ...(index === 0 ? { also: ['lines'] } : {}),
  }));
  return {
    initial: {
      estimated: typed(estimated),
      variance: '',
      ...Object.fromEntries(
        BILL_GROUPS.map((group) => [
          group,
          typed(held.find((line) => line.group === group)?.actual ?? 0),
        ]),
      ),
    },
    fields: [
      { name: 'estimated', label: i18n._(msg`Estimated in all (${currency})`), kind: 'amount' },
      ...fields,
      { name: 'variance', label: i18n._(msg`Why it differs from the estimate`), kind: 'text' },
    ],
    read: (texts): StepRead => {
      const amounts = new Map<string, number>();
      for (const name of ['estimated', ...BILL_GROUPS]) {
        const text = texts[name] ?? '';
        if (text.trim() === '') continue;
        const read = readMoney(text, currency);
        if (!read.ok) return { faults: { [name]: read.fault } };
        amounts.set(name, read.money.minor);
      }
      const actual = BILL_GROUPS.filter((group) => (amounts.get(group) ?? 0) > 0);
      const total = actual.reduce((sum, group) => sum + (amounts.get(group) ?? 0), 0);
      if (total === 0) return { faults: { consultations: 'required' } };
      let left = amounts.get('estimated') ?? 0;
      const whole = left;
      const shown = actual.map((group, index) => {
        const own = amounts.get(group) ?? 0;
        // The estimate is one sum: it is laid over the groups as the bill is.
        const part =
          index === actual.length - 1 ? left : Math.round((whole * own) / Math.max(1, total));
        left -= part;
        return { group, estimated: Math.max(0, part), actual: own };
      });
      return {
        body: { step: 'reconcile', id: newId(), lines: shown, variance: orNull(texts['variance']) },
      };
    },
  };
}

function entrySpec(
  { i18n, facts, today }: SpecGround,
  billing: BillingFollowUp,
  kind: 'payment' | 'refund',
): StepFormSpec {
  const { currency } = billing;
  return {
    title: kind === 'payment' ? i18n._(msg`Enter a payment`) : i18n._(msg`Enter a refund`),
    done: i18n._(msg`Money entered`),
    operation: 'addEntry',
    schema: AddEntry,
    check: (body: never) => addEntry(facts(), billing, body),
    initial: {
      amount: '',
      currency,
      on: today,
      party: 'patient',
      reference: '',
      rate: '',
      rateOn: today,
      source: '',
      note: '',
    },
    fields: [
      {
        name: 'amount',
        label: i18n._(msg`Amount`),
        kind: 'amount',
        isRequired: true,
        also: ['minor'],
      },
      {
        name: 'currency',
        label: i18n._(msg`Currency`),
        kind: 'code',
        isRequired: true,
        limit: 3,
        also: ['conversion.money'],
      },
      { name: 'on', label: i18n._(msg`On`), kind: 'date', isRequired: true },
      {
        name: 'party',
        label: kind === 'payment' ? i18n._(msg`Paid by`) : i18n._(msg`Given back to`),
        kind: 'select',
        options: MONEY_PARTIES.map((value) => ({
          value,
          label: wordOf(i18n, ENTRY_PARTY_WORDS, value),
        })),
      },
      {
        name: 'reference',
        label: i18n._(msg`Reference of the transfer`),
        kind: 'code',
        limit: 100,
      },
      {
        name: 'rate',
        label: i18n._(msg`Rate, where it is another currency`),
        hint: i18n._(msg`One unit of it in ${currency}`),
        kind: 'amount',
        also: ['conversion.rate'],
      },
      {
        name: 'rateOn',
        label: i18n._(msg`Rate of which day`),
        kind: 'date',
        also: ['conversion.rateOn'],
      },
      { name: 'source', label: i18n._(msg`Whose rate`), kind: 'text', also: ['conversion.source'] },
      { name: 'note', label: i18n._(msg`Note`), kind: 'text' },
    ],
    read: (texts): StepRead => {
      const read = readMoney(texts['amount'] ?? '', texts['currency'] ?? '');
      if (!read.ok) {
        return {
          faults: { [read.fault === 'unknown-currency' ? 'currency' : 'amount']: read.fault },
        };
      }
      const isOther = read.money.currency !== currency;
      const rate = texts['rate'] ?? '';
      if (isOther && rate.trim() === '') return { faults: { rate: 'required' } };
      const counted = isOther ? convert(read.money, rate, currency) : read.money.minor;
      if (counted === null) return { faults: { rate: 'invalid' } };
      return {
        body: {
          id: newId(),
          kind,
          minor: counted,
          currency,
          on: texts['on'],
          party: texts['party'],
          reference: orNull(texts['reference']),
          note: orNull(texts['note']),
          conversion: isOther
            ? { money: read.money, rate, rateOn: texts['rateOn'], source: texts['source'] }
            : null,
        },
      };
    },
  };
}

function writeOffSpec({ i18n, facts }: SpecGround, billing: BillingFollowUp): StepFormSpec {
  const { currency } = billing;
  return {
    title: i18n._(msg`Write off`),
    done: i18n._(msg`Written off`),
    operation: 'writeOffBill',
    schema: WriteOff,
    check: (body: never) => writeOff(facts(), billing, body),
    initial: {
      amount: typedAmount({ minor: Math.max(0, balanceOf(billing.entries)), currency }),
      reason: '',
    },
    fields: [
      {
        name: 'amount',
        label: i18n._(msg`Amount`),
        kind: 'amount',
        isRequired: true,
        also: ['minor'],
      },
      { name: 'reason', label: i18n._(msg`Reason`), kind: 'area', isRequired: true },
    ],
    read: ({ amount = '', reason }): StepRead => {
      const read = readMoney(amount, currency);
      if (!read.ok) return { faults: { amount: read.fault } };
      return { body: { id: newId(), minor: read.money.minor, currency, reason } };
    },
  };
}
