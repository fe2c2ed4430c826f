import { latinDigits } from '@/lib/latin-digits';

/** A whole number as people type it, in the digits of any keyboard of ours; anything else is no number. */
export function readCount(typed: string): number {
  const text = latinDigits(typed.trim()).replace(/^[−–]/u, '-');
  return /^-?\d{1,15}$/u.test(text) ? Number(text) : Number.NaN;
}
