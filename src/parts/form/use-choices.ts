import { useMemo } from 'react';
import { formatsOf } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { COUNTRY_CODES, LANGUAGE_TAGS } from '@/reference/country-codes';
import type { Choice } from './choice-field';

type Kind = 'country' | 'language';

/** Countries or languages by their names in the reader's language; English names find them too. */
function useChoices(kind: Kind, codes: readonly string[]): readonly Choice[] {
  const locale = useLocale();
  return useMemo(() => {
    const { [kind]: name, compare } = formatsOf(locale);
    const english = formatsOf('en')[kind];
    return codes
      .map((code) => ({ code, name: name(code), aliases: [english(code)] }))
      .toSorted((a, b) => compare(a.name, b.name));
  }, [kind, codes, locale]);
}

export const useCountries = (): readonly Choice[] => useChoices('country', COUNTRY_CODES);
export const useLanguages = (): readonly Choice[] => useChoices('language', LANGUAGE_TAGS);

/** A language by its tag, where it is in no list (BCP 47: `arn`, `es-BO`); null where it is none. */
export function readLanguageTag(typed: string): string | null {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(typed);
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) === undefined
      ? null
      : tag;
  } catch {
    return null;
  }
}
