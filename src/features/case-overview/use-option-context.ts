import { useLingui } from '@lingui/react';
import { localeOf } from '@/i18n/locale';
import { useFormats } from '@/i18n/use-formats';
import { zoneNameOf } from '@/i18n/zone-name';
import type { OptionContext } from './field-spec';

/** What options are worded with, in the language of the page. */
export function useOptionContext(): OptionContext {
  const { i18n } = useLingui();
  const { language, country, compare } = useFormats();
  return {
    locale: i18n.locale,
    word: (descriptor) => i18n._(descriptor),
    language,
    country,
    timeZone: (zone) => zoneNameOf(localeOf(i18n.locale), zone),
    compare,
  };
}
