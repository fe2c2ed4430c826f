import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { typedLanguageOf } from '@/domain/letters/typed-words';
import { displayName } from '@/domain/patient-name';
import type { PatientName } from '@/domain/case';
import { localeOf } from '@/i18n/locale';
import { isolated } from '@/parts/words/isolated';

/**
 * The patient as somebody who reads this language knows them: as in the passport, and beside it in
 * their own script where that is the writing of the language.
 */
export function patientIn(i18n: I18n, name: PatientName): string {
  const passport = isolated(displayName(name));
  const { ownScript } = name;
  const isOfIt = ownScript !== null && typedLanguageOf(ownScript) === localeOf(i18n.locale);
  return isOfIt ? `${isolated(ownScript)} (${passport})` : passport;
}

/** Whom a letter is about. */
export function patientLine(i18n: I18n, name: PatientName): string {
  const patient = patientIn(i18n, name);
  return i18n._(msg({ context: 'letter', message: `Patient: ${patient}` }));
}
