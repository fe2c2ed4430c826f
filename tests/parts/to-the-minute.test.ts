import { expect, it } from 'vitest';
import { formatsOf } from '@/i18n/use-formats';
import { toTheMinute } from '@/parts/words/to-the-minute';

const MINUTE_MS = 60_000;

it.each([
  [12 * 60 + 15, 'en', '12h 15m'],
  [14 * 60, 'en', '14h'],
  [2 * 60 + 40, 'en', '2h 40m'],
  [45, 'en', '45m'],
  // From Singapore to New York, and a day between two flights.
  [18 * 60 + 50, 'es', '18h 50min'],
  [25 * 60 + 5, 'en', '25h 5m'],
] as const)('%i minutes of a flight are told to the minute', (minutes, locale, expected) => {
  const told = toTheMinute(minutes * MINUTE_MS, formatsOf(locale));
  expect(told.replaceAll(/(\d)\s(?=\p{L})/gu, '$1')).toBe(expected);
});
