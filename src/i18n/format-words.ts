import { cached } from './intl-cache';
import type { Forms } from '@/lib/looks';
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
  /** Sorts texts as the language does. */
  readonly compare: (a: string, b: string) => number;
}

/**
 * A number with its sign in Latin digits, behind the mark by which the platform has it read from left
 * to right.
 */
const LESS_THAN_NOTHING = /\u200E?(-[\d.,]+)/u;

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
    compare: (a, b) => collator({ numeric: true }).compare(a, b),
  };
}
