import { latinDigits } from '@/lib/latin-digits';

/** A whole number as people type it, in Latin or Arabic digits; anything else is no number. */
export function readCount(typed: string): number {
  const text = latinDigits(typed.trim());
  return /^\d{1,6}$/u.test(text) ? Number(text) : Number.NaN;
}
