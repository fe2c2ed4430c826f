import type { I18n } from '@lingui/core';
import { localeOf } from '@/i18n/locale';
import { shownFormats } from '@/i18n/use-formats';
import { DAY_MS } from '@/lib/spans';

/** A Monday, so that the names of the days can be asked of the language. */
const MONDAY_MS = Date.UTC(2026, 10, 23);

/** The names of the seven days, Monday first. */
export function weekdayNames(locale: string): readonly string[] {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => names.format(MONDAY_MS + day * DAY_MS));
}

/** Which day of a roster a field is (`domain/duty-fields.ts`): a weekday, or a single date. */
export function wordDuty({ locale }: I18n, field: string): string {
  const [, kind, which = ''] = field.split('.');
  if (kind === 'day') return weekdayNames(locale)[Number(which)] ?? which;
  return shownFormats(localeOf(locale)).plainDate(which);
}
