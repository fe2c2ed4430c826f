import { latinDigits } from '@/lib/latin-digits';
import type { Money } from '../plan/money';
import { digitsOf } from '../plan/money/amount';

/** A comma that may as well group a thousand, by the rule of amounts. */
const MAY_GROUP = /^[1-9]\d{0,2},\d{3}$/u;

/**
 * A rate as people type it, with a point or a comma, in Latin or Arabic digits, as it is sent and
 * converted at. What may be a thousand as well stays as it was typed, and is no rate.
 */
export function typedRate(typed: string): string {
  const text = latinDigits(typed).trim();
  return MAY_GROUP.test(text) ? text : text.replace(',', '.');
}

/**
 * An amount of one currency in minor units of another, at a rate as it was typed (units of the
 * other for one unit of this); half a minor unit and more is rounded up. In whole numbers alone.
 *
 * @returns null where the rate is none, or the result is more than a number counts exactly.
 */
export function convert(money: Money, rate: string, to: string): number | null {
  const read = /^(\d{1,9})(?:\.(\d{1,9}))?$/u.exec(rate);
  if (read === null) return null;
  const [, whole = '0', fraction = ''] = read;
  const scaled = BigInt(whole + fraction);
  const shift = fraction.length + digitsOf(money.currency) - digitsOf(to);
  const product = BigInt(money.minor) * scaled;
  if (shift <= 0) return exact(product * 10n ** BigInt(-shift));
  const unit = 10n ** BigInt(shift);
  return exact((product + unit / 2n) / unit);
}

const exact = (value: bigint): number | null =>
  value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : null;
