import { useLocale } from '@/i18n/use-locale';

const DAY_MS = 86_400_000;
/** A Monday, so that the names of the days can be asked of the language. */
const MONDAY_MS = Date.UTC(2026, 10, 23);

/** The names of the seven days, Monday first. */
export function useWeekdays(): readonly string[] {
  const names = new Intl.DateTimeFormat(useLocale(), { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => names.format(MONDAY_MS + day * DAY_MS));
}
