import type { FieldCode } from '@/contract/fields';
import type { Money } from '@/domain/plan/money';
import { isCurrency, readAmount } from '@/domain/plan/money/amount';

type Read =
  | { readonly ok: true; readonly money: Money }
  | { readonly ok: false; readonly fault: FieldCode };

/** An amount and its currency as two fields have them. */
export function readMoney(typed: string, code: string): Read {
  const currency = code.trim().toUpperCase();
  if (!isCurrency(currency)) return { ok: false, fault: 'unknown-currency' };
  return readAmount(typed, currency);
}
