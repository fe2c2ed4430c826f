import type { Appointment } from '../plan/appointment';
import { itineraryOf } from '../plan/appointments/itinerary';
import { findClinic } from '@/reference/clinics';
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

/** Whether these words are not in the language, as far as their writing tells it. */
function isOfAnother(words: string, language: UiLanguage): boolean {
  const typed = typedLanguageOf(words);
  return typed === null ? language !== 'en' : typed !== language;
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
    return each.preparation !== null && isOfAnother(each.preparation, language);
  });
}

/**
 * Clinics of an itinerary, each once, that the reference data does not name and nobody has written in
 * the language beside English: they stand in it as they were typed.
 */
export function untranslatedClinics(
  appointments: readonly Appointment[],
  language: UiLanguage,
): readonly string[] {
  const typed = itineraryOf(appointments).map(({ clinic }) => clinic.trim());
  return [...new Set(typed)].filter(
    (clinic) => findClinic(clinic) === undefined && isOfAnother(clinic, language),
  );
}
