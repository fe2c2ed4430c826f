import { useMemo } from 'react';
import { type Locale, LOCALES } from '@/i18n/locale';
import { formatsOf } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { COUNTRY_CODES, LANGUAGE_ALIASES, LANGUAGE_TAGS } from '@/reference/country-codes';
import type { Choice } from './choice-field';

type Kind = 'country' | 'language';

/**
 * Countries or languages by their names in the reader's language. Their names in the others find them
 * too: who calls says them in one of those, and so do many who type.
 */
export function choicesOf(kind: Kind, locale: Locale): readonly Choice[] {
  const { [kind]: name, compare } = formatsOf(locale);
  const names = LOCALES.map((each) => formatsOf(each)[kind]);
  return CODES[kind]
    .map((code) => ({
      code,
      name: name(code),
      aliases: [
        ...names.map((nameOf) => nameOf(code)),
        ...((kind === 'language' ? LANGUAGE_ALIASES[code] : undefined) ?? []),
      ],
    }))
    .toSorted((a, b) => compare(a.name, b.name));
}

const CODES: Readonly<Record<Kind, readonly string[]>> = {
  country: COUNTRY_CODES,
  language: LANGUAGE_TAGS,
};

function useChoices(kind: Kind): readonly Choice[] {
  const locale = useLocale();
  return useMemo(() => choicesOf(kind, locale), [kind, locale]);
}

export const useCountries = (): readonly Choice[] => useChoices('country');
export const useLanguages = (): readonly Choice[] => useChoices('language');

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
