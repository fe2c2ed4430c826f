import type { DigitForm } from '@/lib/looks';
import { storedChoice } from '@/lib/stored-choice';
import { type Language, LANGUAGES } from '@/lib/ui-languages';

export const LOCALES = LANGUAGES;
export type Locale = Language;

/** The language of that code; English for what is none of ours. */
export const localeOf = (code: string): Locale => LOCALES.find((each) => each === code) ?? 'en';

/** Each by its own name. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  es: 'Español',
  ar: 'العربية',
  zh: '简体中文',
};

/**
 * What `Intl` is asked for. Day before month and 24 hours in English (one reading at every office);
 * Western digits in Arabic, because references, phone numbers and flight numbers carry them anyway.
 */
const INTL_LOCALES: Readonly<Record<Locale, string>> = {
  en: 'en-GB',
  es: 'es-419',
  ar: 'ar-AE-u-nu-latn',
  zh: 'zh-Hans-CN',
};

/** The same with the digits that the person chose: Arabic has its own. */
export const intlLocale = (locale: Locale, digits: DigitForm): string =>
  locale === 'ar' && digits === 'own' ? 'ar-AE-u-nu-arab' : INTL_LOCALES[locale];

export type Direction = 'ltr' | 'rtl';

export function directionOf(locale: Locale): Direction {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

const stored = storedChoice<Locale>('language', LOCALES);

export const storeLocale = stored.write;

/** The language to begin with: the one chosen before, else the browser's first that we speak. */
export function initialLocale(): Locale {
  const kept = stored.read();
  if (kept) return kept;
  for (const tag of navigator.languages) {
    const language = tag.toLowerCase().split('-')[0];
    const match = LOCALES.find((locale) => locale === language);
    if (match) return match;
  }
  return 'en';
}
