import { cached } from './intl-cache';
import type { Forms } from '@/lib/looks';
import { cityOfZone } from '@/lib/zone-city';
import { LANGUAGE_NAMES } from './language-names';
import { intlLocale, type Locale } from './locale';

/** Numbers, lists and names in one language. */
export interface WordFormats {
  readonly number: (value: number) => string;
  /** `share` from 0 to 1. */
  readonly percent: (share: number) => string;
  /** Minor units and an ISO 4217 code: `money(125000, 'USD')` is 1,250.00 dollars. */
  readonly money: (minorUnits: number, currency: string) => string;
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
  /** The name of a language (BCP 47), or the tag itself where it is unknown. */
  readonly language: (tag: string) => string;
  /** The name of a country (ISO 3166), or the code itself where it is unknown. */
  readonly country: (code: string) => string;
  /**
   * A time zone (IANA) by its city and the platform's name, `Buenos Aires (Argentina Standard Time)`;
   * in other languages by what the time of its city or country is called: `hora de Chicago`.
   */
  readonly timeZone: (zone: string) => string;
  /** Sorts texts as the language does. */
  readonly compare: (a: string, b: string) => number;
}

/** A number with its sign in Latin digits, behind the mark by which the platform has it read from left to right. */
const LESS_THAN_NOTHING = /\u200E?(-[\d.,]+)/u;

/** `CT`, `GMT+3`: what is no name of a place. */
const ABBREVIATION = /^[A-Z\d:+−-]*$/u;

export function wordFormats(locale: Locale, { digits }: Forms): WordFormats {
  const tag = intlLocale(locale, digits);
  const numbers = cached(
    (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options),
  );
  const names = cached(
    (type: Intl.DisplayNamesType) => new Intl.DisplayNames(tag, { type, fallback: 'code' }),
  );
  const lists = cached((type: Intl.ListFormatType) => new Intl.ListFormat(tag, { type }));
  const collator = cached((options: Intl.CollatorOptions) => new Intl.Collator(tag, options));
  const nameOf = (type: Intl.DisplayNamesType, code: string): string => {
    try {
      return names(type).of(code) ?? code;
    } catch {
      // `of` throws on a malformed code; what came is still better than nothing.
      return code;
    }
  };
  const zoneName = (timeZone: string, timeZoneName: 'shortGeneric' | 'longGeneric') =>
    new Intl.DateTimeFormat(tag, { timeZone, timeZoneName })
      .formatToParts(0)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const zones = cached((zone: string): string => {
    const city = cityOfZone(zone);
    try {
      // No platform tells a city's name in other languages, but what its time is called there.
      const own = locale === 'en' ? '' : zoneName(zone, 'shortGeneric');
      return ABBREVIATION.test(own) ? `${city} (${zoneName(zone, 'longGeneric')})` : own;
    } catch {
      // No zone that the platform knows.
      return city;
    }
  });
  return {
    number: (value) => numbers({}).format(value),
    percent: (share) => numbers({ style: 'percent', maximumFractionDigits: 0 }).format(share),
    money: (minorUnits, currency) => {
      const format = numbers({ style: 'currency', currency, currencyDisplay: 'code' });
      const text = format.format(
        minorUnits / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2),
      );
      // Else the sign would turn the currency to its other side, and only where there is one.
      return locale === 'ar' ? text.replace(LESS_THAN_NOTHING, '\u2066$1\u2069') : text;
    },
    list: (items) => lists('conjunction').format(items),
    // The table first, so that a language has one name on every platform.
    language: (code) => LANGUAGE_NAMES[code]?.[locale] ?? nameOf('language', code),
    country: (code) => nameOf('region', code),
    timeZone: zones,
    compare: (a, b) => collator({ numeric: true }).compare(a, b),
  };
}
