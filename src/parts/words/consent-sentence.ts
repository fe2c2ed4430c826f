import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Consent } from '@/domain/vocabulary';
import { CONSENT_WORDS } from './case-detail-words';
import { wordOf } from './use-word';

/** That nobody speaks with the caller, and by which consent (`may-not-be-told.ts`). */
export function consentSentence(i18n: I18n, given: Consent): string {
  const consent = wordOf(i18n, CONSENT_WORDS, given);
  return i18n._(
    msg`The caller’s consent: ${consent}. Do not speak with the caller about the patient.`,
  );
}

/** The same of the organisation that refers the patient. */
export function facilitatorSentence(i18n: I18n, given: Consent): string {
  const consent = wordOf(i18n, CONSENT_WORDS, given);
  return i18n._(
    msg`Consent for the facilitator: ${consent}. Do not speak with the facilitator about the patient.`,
  );
}
