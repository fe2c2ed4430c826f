import { timeFormats, type TimeFormats } from './format-time';
import { wordFormats, type WordFormats } from './format-words';
import type { Locale } from './locale';
import { useLocale } from './use-locale';

export type Formats = WordFormats & TimeFormats;

const made = new Map<Locale, Formats>();

/** All formatters of a language; the same object every time. */
export function formatsOf(locale: Locale): Formats {
  let formats = made.get(locale);
  if (!formats) {
    formats = { ...wordFormats(locale), ...timeFormats(locale) };
    made.set(locale, formats);
  }
  return formats;
}

/** The formatters of the page's language. */
export function useFormats(): Formats {
  return formatsOf(useLocale());
}
