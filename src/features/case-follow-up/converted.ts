import { msg } from '@lingui/core/macro';
import type { BillingFollowUp } from '@/domain/follow-up/follow-up';
import { isOddCredit, twinOf } from '@/domain/follow-up/ledger-steps';
import { convert, rateFault, typedRate } from '@/domain/follow-up/rate';
import type { Money } from '@/domain/plan/money';
import { isPlainDate } from '@/lib/zoned-time';
import type { FieldFault } from '@/parts/form/field-fault';
import type { StepPreview } from './step-form';
import type { SpecGround } from './use-step-specs';

type Converted =
  | { readonly ok: true; readonly rate: string; readonly minor: number }
  | { readonly ok: false; readonly fault: FieldFault };

/** Money in the currency of a bill at a rate as it is typed, or what is wrong with the rate. */
export function convertedAt(typed: string, money: Money, to: string): Converted {
  const rate = typedRate(typed);
  const fault = rate === '' ? 'required' : rateFault(money, rate, to);
  if (fault !== null) return { ok: false, fault };
  return { ok: true, rate, minor: convert(money, rate, to) ?? 0 };
}

/**
 * That the same amount stands on the account already, asked before it is written down a second time; what
 * is told anyway where it does not.
 */
export function orTwin(
  { i18n, formats }: Pick<SpecGround, 'i18n' | 'formats'>,
  billing: BillingFollowUp,
  entry: Parameters<typeof twinOf>[1],
  otherwise: StepPreview | null,
): StepPreview | null {
  const twin = isPlainDate(entry.on) && entry.minor > 0 ? twinOf(billing, entry) : null;
  if (twin === null) return otherwise;
  const amount = formats.money(entry.minor, billing.currency);
  const on = formats.plainDate(twin.on);
  return {
    told: i18n._(msg`${amount} of ${on} stands on the account already.`),
    doubt: i18n._(msg`This is other money of the same amount`),
  };
}

/** What the account will be credited, or give back; asked again where it is mostly a slip. */
export function previewOf(
  { i18n, formats }: Pick<SpecGround, 'i18n' | 'formats'>,
  billing: BillingFollowUp,
  kind: 'payment' | 'refund' | 'deposit',
  converted: Converted,
): StepPreview | null {
  if (!converted.ok) return null;
  const { minor, rate } = converted;
  const amount = formats.money(minor, billing.currency);
  return {
    told:
      kind === 'refund'
        ? i18n._(msg`At this rate ${amount} is given back.`)
        : i18n._(msg`At this rate ${amount} is credited.`),
    doubt: isOddCredit(billing, { kind, minor, rate })
      ? i18n._(msg`${amount} at this rate is right, though it is unusual`)
      : null,
  };
}
