import { MOST_MINOR, type Money } from '@/domain/plan/money';
import { isCurrency, readAmount } from '@/domain/plan/money/amount';
import type { FieldFault } from './field-fault';

type Read =
  | { readonly ok: true; readonly money: Money }
  | { readonly ok: false; readonly fault: FieldFault };

/** An amount and its currency as two fields have them. */
export function readMoney(typed: string, code: string): Read {
  // Of full width, as the same keyboards make the digits.
  const currency = code.normalize('NFKC').trim().toUpperCase();
  if (!isCurrency(currency)) return { ok: false, fault: 'unknown-currency' };
  const read = readAmount(typed, currency);
  if (read.ok) return read;
  switch (read.fault) {
    case 'too-small':
      return { ok: false, fault: { code: read.fault, limit: { minor: 0, currency } } };
    case 'too-large':
      return { ok: false, fault: { code: read.fault, limit: { minor: MOST_MINOR, currency } } };
    default:
      return { ok: false, fault: read.fault };
  }
}
