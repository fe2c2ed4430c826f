import { typosBetween } from './edit-distance';

/**
 * How two birth dates agree; `near` where two of year, month and day do, `unknown` where one of the
 * dates is missing.
 */
export type DateLikeness = 'same' | 'swapped' | 'typo' | 'near' | 'apart' | 'unknown';

/** @param one and `other`: plain dates `YYYY-MM-DD`, or null. */
export function compareDates(one: string | null, other: string | null): DateLikeness {
  if (one === null || other === null) return 'unknown';
  if (one === other) return 'same';
  if (swapped(one) === other) return 'swapped';
  if (typosBetween(one.replaceAll('-', ''), other.replaceAll('-', ''), 1) <= 1) return 'typo';
  const parts = other.split('-');
  const agreeing = one.split('-').filter((part, place) => part === parts[place]);
  return agreeing.length === 2 ? 'near' : 'apart';
}

/** The date with day and month in each other's place; null where that is no date. */
function swapped(on: string): string | null {
  const [year = '', month = '', day = ''] = on.split('-');
  return Number(day) >= 1 && Number(day) <= 12 && day !== month ? `${year}-${day}-${month}` : null;
}

/** The dates that a slip of the hand may have been meant as: the same, swapped, one digit off. */
export function datesNear(on: string): readonly string[] {
  const near = new Set([on]);
  const other = swapped(on);
  if (other !== null) near.add(other);
  const digits = on.replaceAll('-', '');
  const add = (changed: string): void => {
    const date = `${changed.slice(0, 4)}-${changed.slice(4, 6)}-${changed.slice(6)}`;
    if (/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(date)) near.add(date);
  };
  for (let place = 2; place < digits.length; place++) {
    for (const digit of '0123456789') add(digits.slice(0, place) + digit + digits.slice(place + 1));
    const [a = '', b = ''] = [digits[place - 1], digits[place]];
    add(digits.slice(0, place - 1) + b + a + digits.slice(place + 1));
  }
  return [...near];
}
