import type { CaseRecord, Patient } from '../case';

/** In which language the family is written to: the patient's, else the caller's, else English. */
export const patientLanguage = (
  { language }: Pick<Patient, 'language'>,
  caller: Pick<CaseRecord['caller'], 'language'>,
): string => language ?? caller.language ?? 'en';
