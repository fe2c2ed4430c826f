import { useLingui } from '@lingui/react';
import { LOCALES, type Locale } from './locale';

/** The language of the page; renders anew when it changes. */
export function useLocale(): Locale {
  const { i18n } = useLingui();
  return LOCALES.find((locale) => locale === i18n.locale) ?? 'en';
}
