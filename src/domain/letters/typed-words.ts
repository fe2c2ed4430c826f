import type { Appointment } from '../plan/appointment';
import { itineraryOf } from '../plan/appointments/itinerary';
import type { UiLanguage } from '../vocabulary';

/** Writing that only one of our languages uses: words in it are words of that language to us. */
const OWN_WRITING: readonly (readonly [UiLanguage, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/u],
  ['zh', /\p{Script=Han}/u],
];

/**
 * The language of words that somebody typed, as far as their writing tells it; null for Latin
 * letters, in which English and Spanish look alike.
 */
export function typedLanguageOf(words: string): UiLanguage | null {
  return OWN_WRITING.find(([, writing]) => writing.test(words))?.[0] ?? null;
}

/** An appointment whose preparation is told the family as it was typed. */
export type TypedPreparation = Appointment & { readonly preparation: string };

/**
 * The appointments of an itinerary whose preparation nobody has written in the language beside
 * English, as far as that can be told (Product reference, §5: letters are in the patient's language).
 * In English alone, those that are not in Latin letters.
 */
export function untranslatedOf(
  appointments: readonly Appointment[],
  language: UiLanguage,
): readonly TypedPreparation[] {
  return itineraryOf(appointments).filter((each): each is TypedPreparation => {
    if (each.preparation === null) return false;
    const typed = typedLanguageOf(each.preparation);
    return typed === null ? language !== 'en' : typed !== language;
  });
}
