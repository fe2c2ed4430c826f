import { type Forms, USUAL_FORMS } from '@/lib/looks';
import { chosenForms, useForms } from './forms';
import { timeFormats, type TimeFormats } from './format-time';
import { wordFormats, type WordFormats } from './format-words';
import type { Locale } from './locale';
import { useLocale } from './use-locale';

export type Formats = WordFormats & TimeFormats;

const made = new Map<string, Formats>();

/**
 * All formatters of a language; the same object every time. In the usual forms where none are named:
 * what goes out on paper is written as its language writes it, whatever its maker likes.
 */
export function formatsOf(locale: Locale, forms: Forms = USUAL_FORMS): Formats {
  const key = `${locale} ${forms.dates} ${forms.digits}`;
  let formats = made.get(key);
  if (!formats) {
    formats = { ...wordFormats(locale, forms), ...timeFormats(locale, forms) };
    made.set(key, formats);
  }
  return formats;
}

/** The formatters of what is shown on screen, outside of a component. */
export const shownFormats = (locale: Locale): Formats => formatsOf(locale, chosenForms());

/** The formatters of the page's language. */
export function useFormats(): Formats {
  return formatsOf(useLocale(), useForms());
}
