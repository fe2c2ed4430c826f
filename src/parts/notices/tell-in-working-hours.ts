import { officeStateAt } from '@/domain/calendar/office-state';
import { serverNow } from '@/lib/server-clock';
import { isToldOutside, tellOutside } from './outside-notices';

/**
 * Tells the operating system, where the person wants it and while their place is at work: never at
 * night, on a weekend or on a holiday (Product reference, §10).
 */
export function tellInWorkingHours(
  place: string,
  words: { readonly title: string; readonly text: string },
): void {
  if (!isToldOutside() || officeStateAt(place, serverNow()).state !== 'open') return;
  tellOutside(words);
}
