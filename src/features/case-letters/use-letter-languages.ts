import type { I18n } from '@lingui/core';
import { use } from 'react';
import type { Locale } from '@/i18n/locale';
import { i18nIn } from '@/i18n/other-language';

/** A language in which a letter is written, with its words. */
export interface LetterWords {
  readonly locale: Locale;
  readonly i18n: I18n;
}

/** A letter is in English and beside it in the family's language (Product reference, §5); theirs last. */
export function useLetterLanguages(language: Locale): readonly [...LetterWords[], LetterWords] {
  const english = use(i18nIn('en'));
  const other = use(i18nIn(language));
  const theirs = { locale: language, i18n: other };
  return language === 'en' ? [theirs] : [{ locale: 'en', i18n: english }, theirs];
}
