import { latinDigits } from '@/lib/latin-digits';
import { MOST_MINOR, type Money } from '../money';

/** How many digits the minor unit of a currency has (ISO 4217): 2 for USD, 0 for JPY, 3 for KWD. */
export function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** Whether the code is one of ISO 4217's. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

export type ReadAmount =
  | { readonly ok: true; readonly money: Money }
  | { readonly ok: false; readonly fault: AmountFault };

type AmountFault = 'required' | 'invalid' | 'wrong-decimals' | 'too-small' | 'too-large';

/**
 * Reads an amount as people type it: `12,500.00`, `12.500,00`, `12 500`, in the digits of any
 * keyboard of ours.
 * The last mark counts as the decimal one where no more than the currency's digits follow it. Marks
 * that group are all of one kind, with one to three digits before the first: `1500.125` is no
 * million and a half. Never rounds, never passes through a floating point number.
 */
export function readAmount(typed: string, currency: string): ReadAmount {
  const text = latinDigits(typed).replaceAll(/[\s\u00a0\u202f'’]/gu, '');
  if (text === '') return { ok: false, fault: 'required' };
  if (/^[-−–]\d[\d.,]*$/u.test(text)) return { ok: false, fault: 'too-small' };
  if (!/^\d[\d.,]*$/u.test(text)) return { ok: false, fault: 'invalid' };
  const digits = digitsOf(currency);
  const [, whole = text, mark, rest = ''] = /^(.*)([.,])(\d*)$/u.exec(text) ?? [];
  const marks = new Set(whole.replaceAll(/\d/gu, ''));
  const isDecimal = mark !== undefined && !marks.has(mark) && rest.length !== 3;
  // Three digits after the only mark group a thousand, but where the currency itself has three.
  const isThree = mark !== undefined && rest.length === 3 && digits === 3 && !marks.has(mark);
  if (isDecimal || isThree) {
    if (rest.length > digits || rest.length === 0) return { ok: false, fault: 'wrong-decimals' };
    return minorOf(whole, rest.padEnd(digits, '0'), currency);
  }
  return minorOf(text, '0'.repeat(digits), currency);
}

function minorOf(whole: string, fraction: string, currency: string): ReadAmount {
  const [first = '', ...rest] = whole.split(/[.,]/u);
  const minor = Number(first + rest.join('') + fraction);
  const isWell = rest.every((group) => group.length === 3);
  if (!isWell) return { ok: false, fault: 'invalid' };

  const isGrouped =
    /^[1-9]\d{0,2}$/u.test(first) && new Set(whole.replaceAll(/\d/gu, '')).size === 1;
  if (rest.length > 0 && !isGrouped) return { ok: false, fault: 'wrong-decimals' };
  if (minor > MOST_MINOR) return { ok: false, fault: 'too-large' };
  return { ok: true, money: { minor, currency } };
}

/** An amount as a form shows it again: digits, a point, nothing else. */
export function typedAmount({ minor, currency }: Money): string {
  const digits = digitsOf(currency);
  const text = String(minor).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
