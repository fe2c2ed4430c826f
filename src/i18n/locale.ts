import type { DigitForm } from '@/lib/looks';
import { storedChoice } from '@/lib/stored-choice';
import { type Language, LANGUAGES } from '@/lib/ui-languages';

export const LOCALES = LANGUAGES;
export type Locale = Language;

/** The language of that code; English for what is none of ours. */
export const localeOf = (code: string): Locale => LOCALES.find((each) => each === code) ?? 'en';

export type Direction = 'ltr' | 'rtl';

interface Form {
  /** By its own name. */
  readonly name: string;
  readonly direction: Direction;
  /** What the page and its parts say they are written in, BCP 47. */
  readonly tag: string;
  /** What `Intl` is asked for. */
  readonly intl: string;
}

/**
 * All that a language has of its own. Day before month and 24 hours in English (one reading at every
 * office); Western digits in Arabic, because references, phone numbers and flight numbers carry them
 * anyway.
 */
const FORMS: Readonly<Record<Locale, Form>> = {
  en: { name: 'English', direction: 'ltr', tag: 'en', intl: 'en-GB' },
  es: { name: 'Español', direction: 'ltr', tag: 'es', intl: 'es-419' },
  ar: { name: 'العربية', direction: 'rtl', tag: 'ar', intl: 'ar-AE-u-nu-latn' },
  zh: { name: '简体中文', direction: 'ltr', tag: 'zh-Hans', intl: 'zh-Hans-CN' },
};

export const localeNameOf = (locale: Locale): string => FORMS[locale].name;
export const directionOf = (locale: Locale): Direction => FORMS[locale].direction;
/** For `lang`. */
export const langOf = (locale: Locale): string => FORMS[locale].tag;

/** For `Intl`, with the digits that the person chose: Arabic has its own. */
export const intlLocale = (locale: Locale, digits: DigitForm): string =>
  locale === 'ar' && digits === 'own' ? 'ar-AE-u-nu-arab' : FORMS[locale].intl;

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
