import { i18n, type Messages } from '@lingui/core';
import { directionOf, storeLocale, type Locale } from './locale';

const LOADERS: Readonly<Record<Locale, () => Promise<{ readonly messages: Messages }>>> = {
  en: () => import('./catalogues/en'),
  es: () => import('./catalogues/es'),
  ar: () => import('./catalogues/ar'),
  zh: () => import('./catalogues/zh'),
};

/**
 * Loads a language and makes it the page's, with its direction.
 *
 * @throws {TypeError} when its chunk cannot be loaded; the language before stays.
 */
export async function activate(locale: Locale): Promise<void> {
  const { messages } = await LOADERS[locale]();
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale === 'zh' ? 'zh-Hans' : locale;
  document.documentElement.dir = directionOf(locale);
}

/** Activates a language that a person has chosen, and keeps the choice. */
export async function chooseLocale(locale: Locale): Promise<void> {
  await activate(locale);
  storeLocale(locale);
}
