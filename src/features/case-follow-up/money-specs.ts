import { msg } from '@lingui/core/macro';
import { MOST_INSTALMENTS, StepBilling } from '@/contract/plan/follow-up-steps';
import { estimatedOf } from '@/domain/follow-up/bill-lines';
import { type BillingStepName, evenPlan, stepBilling } from '@/domain/follow-up/billing-steps';
import type { BillingFollowUp } from '@/domain/follow-up/follow-up';
import { balanceOf } from '@/domain/follow-up/ledger';
import { openQueries } from '@/domain/follow-up/open-queries';
import { BILL_GROUPS, SENDING_WAYS } from '@/domain/follow-up/vocabulary';
import { typedAmount } from '@/domain/plan/money/amount';
import { addDays } from '@/lib/zoned-time';
import { newId } from '@/lib/new-id';
import { orNull } from '@/parts/form/or-null';
import { rangeFault } from '@/parts/form/field-fault';
import { readCount } from '@/parts/form/read-count';
import { readMoney } from '@/parts/form/read-money';
import { wordOf } from '@/parts/words/use-word';
import { entrySpec, writeOffSpec } from './entry-specs';
import { askSpec, replySpec } from './query-specs';
import type { StepField, StepFormSpec, StepRead } from './step-form';
import type { SpecGround } from './use-step-specs';
import { BILL_GROUP_WORDS, BILLING_STEP_WORDS, SENDING_WAY_WORDS } from './words';

/** A statement is due after so many days, where nobody says otherwise (config). */
const DUE_DAYS = 30;

export type MoneyFormName = BillingStepName | 'payment' | 'refund' | 'write-off';

/** The forms of a bill's steps and of its account; null: the button says it all. */
export function moneySpec(
  ground: SpecGround,
  billing: BillingFollowUp,
  step: MoneyFormName,
): StepFormSpec | null {
  const { i18n, facts, plan, today } = ground;
  const base = {
    done: i18n._(msg`Bill changed`),
    operation: 'stepBilling' as const,
    schema: StepBilling,
    check: (body: never) => stepBilling(facts(), billing, body, plan),
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
          const count = readCount(months);
          const fault = rangeFault(count, 1, MOST_INSTALMENTS);
          if (fault !== null) return { faults: { months: fault } };
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
  billing: BillingFollowUp,
): Pick<StepFormSpec, 'initial' | 'fields' | 'read'> {
  const { currency, lines: held } = billing;
  const typed = (minor: number): string => (minor === 0 ? '' : typedAmount({ minor, currency }));
  const fields: StepField[] = BILL_GROUPS.map((group, index) => ({
    name: group,
    label: i18n._(BILL_GROUP_WORDS[group]),
    kind: 'amount',
    ...(index === 0 ? { also: ['lines'] } : {}),
  }));
  return {
    initial: {
      estimated: typed(estimatedOf(billing, plan.estimates)),
      variance: billing.variance ?? '',
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
      const billed = BILL_GROUPS.map((group) => ({ group, actual: amounts.get(group) ?? 0 }));
      const shown = billed.filter(({ actual }) => actual > 0);
      if (shown.length === 0) return { faults: { consultations: 'required' } };
      return {
        body: {
          step: 'reconcile',
          id: newId(),
          lines: shown,
          estimated: amounts.get('estimated') ?? 0,
          variance: orNull(texts['variance']),
        },
      };
    },
  };
}
