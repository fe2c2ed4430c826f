import { setupI18n } from '@lingui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { addClaimSpec, claimSpec } from '@/features/case-follow-up/claim-specs';
import { creditSpec } from '@/features/case-follow-up/credit-spec';
import { entrySpec } from '@/features/case-follow-up/entry-specs';
import { moneySpec } from '@/features/case-follow-up/money-specs';
import { chaseSpec, endSpec, visitSpec } from '@/features/case-follow-up/other-specs';
import { reportSpec } from '@/features/case-follow-up/report-specs';
import type { StepFormSpec } from '@/features/case-follow-up/step-form';
import { formatsOf } from '@/i18n/use-formats';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import {
  aBilling,
  aClaim,
  anInsurance,
  aReport,
  aNextVisit,
} from '@tests/support/follow-up-builders';
import { unshown } from '@tests/support/unshown';

beforeAll(ensureTemporal);

const AT = '2026-12-02T16:00:00.000Z';
const record = aCase({ stage: 'follow-up' });
const ground = {
  i18n: setupI18n({ locale: 'en', messages: { en: {} } }),
  formats: formatsOf('en'),
  // The forms read no more of them than this.
  detail: { case: record, patient: { language: 'es' } } as CaseDetail,
  plan: { estimates: [], coverages: [], followUps: [] } as unknown as CasePlanWire,
  facts: () => ({ case: record, at: AT, by: 'person-1' }),
  today: '2026-12-02',
};
const billing = aBilling({ currency: 'USD' });
const claim = aClaim();
const insurance = anInsurance({ claims: [claim] });
const deposit = {
  id: 'deposit-1',
  kind: 'deposit',
  amount: { minor: 500_00, currency: 'EUR' },
  askedAt: AT,
  receivedAt: AT,
} as const;

type Spec = StepFormSpec | null;

/** The part of an operation's schema that says what this form sends: its own step, or kind. */
function ownSchema({ schema }: StepFormSpec, which: string): z.core.$ZodType {
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  if (def.type !== 'union') return schema;
  const own = def.options.find((option) => {
    const inner = (option as z.core.$ZodTypes)._zod.def;
    if (inner.type !== 'object') return false;
    const mark = inner.shape['step'] ?? inner.shape['kind'];
    return mark !== undefined && (mark._zod.values?.has(which) ?? false);
  });
  if (own === undefined) throw new Error(`Nothing of the schema is a ${which}.`);
  return own;
}

const specs: readonly (readonly [string, () => Spec])[] = [
  ...(['payment', 'refund'] as const).map(
    (kind) => [kind, () => entrySpec(ground, billing, kind)] as const,
  ),
  ...(['write-off', 'reconcile', 'statement', 'ask', 'reply', 'plan', 'settle'] as const).map(
    (step) => [step, () => moneySpec(ground, billing, step)] as const,
  ),
  ['deposit', () => creditSpec(ground, billing, deposit, 'Credit EUR 500.00')],
  ...(['gather', 'file', 'ask', 'reply', 'decide', 'appeal', 'settle'] as const).map(
    (step) => [step, () => claimSpec(ground, insurance, claim, step)] as const,
  ),
  ['add-claim', () => addClaimSpec(ground, insurance)],
  ...(['prepare', 'send', 'acknowledge', 'correct'] as const).map(
    (step) => [step, () => reportSpec(ground, aReport(), step)] as const,
  ),
  ...(['propose', 'agree', 'decline'] as const).map(
    (step) => [step, () => visitSpec(ground, aNextVisit(), step)] as const,
  ),
  ['chase', () => chaseSpec(ground, billing)],
  ['end', () => endSpec(ground, billing, 'end')],
];

/** Whatever the form is opened for has this currency: it is no field. */
const GIVEN = ['currency'];

describe('each form of a step shows what its schema may refuse', () => {
  it.each(specs)('%s', (which, make) => {
    const spec = make();
    // The button says it all.
    if (spec === null) return;
    const fields = spec.fields.flatMap(({ name, also = [] }) => [name, ...also]);
    expect(fields.length).toBeGreaterThan(0);
    expect(unshown(ownSchema(spec, which), [...fields, ...GIVEN])).toEqual([]);
  });
});
