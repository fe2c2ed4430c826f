import { isMasked, type Masked } from './number-fields';
import type { RevealRefusal } from './reveal';

/** A number as it is sent: a new one, null to clear it, the mask to leave it; undefined: not told. */
export type SentNumber = string | null | Masked | undefined;

export type WrittenNumber =
  | { readonly ok: true; readonly number: string | null }
  | { readonly ok: false; readonly refusal: Extract<RevealRefusal, { code: 'number-hidden' }> };

/**
 * What a number becomes by a write (Product reference, §9: whose case it is, reads it). What a form
 * sends back that never saw the number leaves it. Whoever may not read one can put a number where
 * there is none, and neither replace nor clear the one that stands there. That is refused for the
 * right number as for a wrong one: else typing would be a way of guessing it.
 */
export function writtenNumber(
  held: string | null,
  sent: SentNumber,
  maySee: boolean,
): WrittenNumber {
  if (sent === undefined || isMasked(sent)) return { ok: true, number: held };
  if (held !== null && !maySee) return { ok: false, refusal: { code: 'number-hidden' } };
  return { ok: true, number: sent };
}
