import { useLingui } from '@lingui/react';
import { localeOf, type Locale } from './locale';

/** The language of the page; renders anew when it changes. */
export function useLocale(): Locale {
  const { i18n } = useLingui();
  return localeOf(i18n.locale);
}
