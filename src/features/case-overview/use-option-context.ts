import { useLingui } from '@lingui/react';
import { useFormats } from '@/i18n/use-formats';
import type { OptionContext } from './field-spec';

/** What options are worded with, in the language of the page. */
export function useOptionContext(): OptionContext {
  const { i18n } = useLingui();
  const { language, country, timeZone, compare } = useFormats();
  return {
    locale: i18n.locale,
    word: (descriptor) => i18n._(descriptor),
    language,
    country,
    timeZone,
    compare,
  };
}
