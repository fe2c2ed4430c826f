import { UI_LANGUAGES, type UiLanguage } from '../vocabulary';

export interface LetterLanguage {
  /** Beside English. */
  readonly language: UiLanguage;
  /** The patient's language is none that letters are written in: it is in English, and says so. */
  readonly isFallback: boolean;
}

/** The language of a letter for somebody who speaks this one (BCP 47); English where unknown. */
export function letterLanguageOf(tag: string | null): LetterLanguage {
  const primary = tag?.toLowerCase().split('-')[0] ?? 'en';
  const language = UI_LANGUAGES.find((each) => each === primary);
  return language === undefined
    ? { language: 'en', isFallback: true }
    : { language, isFallback: false };
}
