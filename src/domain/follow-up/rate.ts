import type { Money } from '../plan/money';
import { digitsOf } from '../plan/money/amount';

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
