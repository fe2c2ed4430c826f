import { msg } from '@lingui/core/macro';
import { StepInsurance } from '@/contract/plan/follow-up-steps';
import type { Claim, InsuranceFollowUp } from '@/domain/follow-up/follow-up';
import { type ClaimStepName, stepInsurance } from '@/domain/follow-up/insurance-steps';
import { currencyOf } from '@/domain/plan/money/usual-currency';
import { openQueries } from '@/domain/follow-up/open-queries';
import {
  CLAIM_DOCUMENTS,
  CLAIM_PAYERS,
  CLAIM_REASONS,
  CLAIM_RESULTS,
} from '@/domain/follow-up/vocabulary';
import { typedAmount } from '@/domain/plan/money/amount';
import { newId } from '@/lib/new-id';
import { orNull } from '@/parts/form/or-null';
import { readMoney } from '@/parts/form/read-money';
import { wordOf } from '@/parts/words/use-word';
import { claimPaymentFields } from './claim-payment-spec';
import { askSpec, replySpec } from './query-specs';
import type { StepFormSpec, StepRead } from './step-form';
import type { SpecGround } from './use-step-specs';
import {
  CLAIM_DOCUMENT_WORDS,
  CLAIM_PAYER_WORDS,
  CLAIM_REASON_WORDS,
  CLAIM_RESULT_WORDS,
  CLAIM_STEP_WORDS,
} from './words';

const baseOf = ({ i18n, facts, plan }: SpecGround, insurance: InsuranceFollowUp) => ({
  done: i18n._(msg`Claim changed`),
  operation: 'stepInsurance' as const,
  schema: StepInsurance,
  check: (body: never) => stepInsurance(facts(), insurance, body, plan.followUps),
});

/** The forms of a claim's steps; null: the button says it all. */
export function claimSpec(
  ground: SpecGround,
  insurance: InsuranceFollowUp,
  claim: Claim,
  step: ClaimStepName,
): StepFormSpec | null {
  const { i18n, today, detail } = ground;
  const claimId = claim.id;
  const currency = claim.claimed?.currency ?? claim.limit?.currency ?? currencyOf(detail.case);
  const base = { ...baseOf(ground, insurance), title: wordOf(i18n, CLAIM_STEP_WORDS, step) };
  switch (step) {
    case 'gather':
      return {
        ...base,
        initial: { gathered: claim.gathered },
        fields: [
          {
            name: 'gathered',
            label: i18n._(msg`Documents`),
            kind: 'checks',
            options: CLAIM_DOCUMENTS.map((value) => ({
              value,
              label: wordOf(i18n, CLAIM_DOCUMENT_WORDS, value),
            })),
          },
        ],
        read: (_texts, values) => ({ body: { step, claimId, gathered: values['gathered'] } }),
      };
    case 'file':
      return {
        ...base,
        initial: {
          amount: claim.limit === null ? '' : typedAmount(claim.limit),
          currency,
          filedOn: today,
          number: '',
        },
        fields: [
          {
            name: 'amount',
            label: i18n._(msg`Amount`),
            kind: 'amount',
            isRequired: true,
            also: ['claimed'],
          },
          {
            name: 'currency',
            label: i18n._(msg`Currency`),
            kind: 'code',
            isRequired: true,
            limit: 3,
          },
          { name: 'filedOn', label: i18n._(msg`Filed on`), kind: 'date', isRequired: true },
          { name: 'number', label: i18n._(msg`Number of the claim`), kind: 'code', limit: 100 },
        ],
        read: ({ amount = '', currency: code = '', filedOn, number }): StepRead => {
          const read = readMoney(amount, code);
          if (!read.ok) {
            return {
              faults: { [read.fault === 'unknown-currency' ? 'currency' : 'amount']: read.fault },
            };
          }
          return { body: { step, claimId, claimed: read.money, filedOn, number: orNull(number) } };
        },
      };
    case 'ask':
      return { ...base, ...askSpec(ground, claim.payer, { claimId }) };
    case 'reply':
      return { ...base, ...replySpec(ground, openQueries(claim.queries), { claimId }) };
    case 'decide':
      return {
        ...base,
        initial: {
          result: 'paid',
          amount: claim.claimed === null ? '' : typedAmount(claim.claimed),
          reason: '',
          on: today,
          note: '',
        },
        fields: [
          {
            name: 'result',
            label: i18n._(msg`Decision`),
            kind: 'select',
            options: CLAIM_RESULTS.map((value) => ({
              value,
              label: wordOf(i18n, CLAIM_RESULT_WORDS, value),
            })),
          },
          {
            name: 'amount',
            label: i18n._(msg`They pay (${currency})`),
            kind: 'amount',
            also: ['minor'],
          },
          {
            name: 'reason',
            label: i18n._(msg`Reason`),
            kind: 'select',
            options: [
              { value: '', label: '–' },
              ...CLAIM_REASONS.map((value) => ({
                value,
                label: wordOf(i18n, CLAIM_REASON_WORDS, value),
              })),
            ],
          },
          { name: 'on', label: i18n._(msg`Decided on`), kind: 'date', isRequired: true },
          { name: 'note', label: i18n._(msg`Note`), kind: 'text' },
        ],
        read: ({ result, amount = '', reason, on, note }): StepRead => {
          const read = result === 'refused' ? null : readMoney(amount, currency);
          if (read !== null && !read.ok) return { faults: { amount: read.fault } };
          const minor = read?.money.minor ?? 0;
          const why = orNull(reason);
          return { body: { step, claimId, on, result, minor, reason: why, note: orNull(note) } };
        },
      };
    case 'appeal':
      return {
        ...base,
        initial: { on: today, grounds: '' },
        fields: [
          { name: 'on', label: i18n._(msg`Appealed on`), kind: 'date', isRequired: true },
          { name: 'grounds', label: i18n._(msg`On what grounds`), kind: 'area', isRequired: true },
        ],
        read: ({ on, grounds }) => ({ body: { step, claimId, on, grounds } }),
      };
    case 'settle': {
      const paid = claimPaymentFields(ground, claim);
      return paid === null ? null : { ...base, ...paid };
    }
    case 'close-query':
      return null;
  }
}

/** Another payer, after those that are there. */
export function addClaimSpec(ground: SpecGround, insurance: InsuranceFollowUp): StepFormSpec {
  const { i18n, detail } = ground;
  return {
    ...baseOf(ground, insurance),
    title: i18n._(msg`Add a payer`),
    initial: { payer: 'insurer', name: '', amount: '', currency: currencyOf(detail.case) },
    fields: [
      {
        name: 'payer',
        label: i18n._(msg`Kind`),
        kind: 'select',
        options: CLAIM_PAYERS.map((value) => ({
          value,
          label: wordOf(i18n, CLAIM_PAYER_WORDS, value),
        })),
      },
      { name: 'name', label: i18n._(msg`Name`), kind: 'text', isRequired: true },
      { name: 'amount', label: i18n._(msg`Limit of its letter`), kind: 'amount', also: ['limit'] },
      { name: 'currency', label: i18n._(msg`Currency`), kind: 'code', limit: 3 },
    ],
    read: ({ payer, name, amount = '', currency = '' }): StepRead => {
      const isOpen = amount.trim() === '';
      const read = isOpen ? null : readMoney(amount, currency);
      if (read !== null && !read.ok) return { faults: { amount: read.fault } };
      return {
        body: { step: 'add-claim', id: newId(), payer, name, limit: read?.money ?? null },
      };
    },
  };
}
