import { typedLanguageOf } from '@/domain/letters/typed-words';
import { langOf } from '@/i18n/locale';

/** The `lang` of words that somebody typed; empty where it is not known, so that no other is inherited. */
export function langOfTyped(words: string): string {
  const known = typedLanguageOf(words);
  return known === null ? '' : langOf(known);
}
