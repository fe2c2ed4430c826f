import { latinDigits } from '@/lib/latin-digits';
import { MOST_MINOR, type Money } from '../plan/money';
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

const RATE = /^(\d{1,9})(?:\.(\d{1,9}))?$/u;

/**
 * An amount of one currency in minor units of another, at a rate as it was typed (units of the
 * other for one unit of this); half a minor unit and more is rounded up. In whole numbers alone.
 *
 * @returns null where the rate is none, or the result is more than a number counts exactly.
 */
export function convert(money: Money, rate: string, to: string): number | null {
  const read = RATE.exec(rate);
  if (read === null) return null;
  const [, whole = '0', fraction = ''] = read;
  const scaled = BigInt(whole + fraction);
  const shift = fraction.length + digitsOf(money.currency) - digitsOf(to);
  const product = BigInt(money.minor) * scaled;
  if (shift <= 0) return exact(product * 10n ** BigInt(-shift));
  const unit = 10n ** BigInt(shift);
  return exact((product + unit / 2n) / unit);
}

/**
 * What is wrong with a rate: it is none, or at it the amount comes to nothing, or to more than an
 * amount can be.
 */
export function rateFault(
  money: Money,
  rate: string,
  to: string,
): 'invalid' | 'too-small' | 'too-large' | null {
  if (!RATE.test(rate)) return 'invalid';
  const counted = convert(money, rate, to);
  if (counted === null || counted > MOST_MINOR) return 'too-large';
  return counted === 0 && money.minor > 0 ? 'too-small' : null;
}

/** Rates between currencies that bills are written in lie within these (config). */
const USUAL_RATES = { least: 1e-5, most: 1e5 } as const;

/** Whether no two currencies are known to stand so: mostly a slip of the keys. */
export const isOddRate = (rate: string): boolean =>
  Number(rate) < USUAL_RATES.least || Number(rate) > USUAL_RATES.most;

const exact = (value: bigint): number | null =>
  value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : null;
