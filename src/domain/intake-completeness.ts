import { isSeen } from '@/lib/visible-text';
import type { CaseRecord, Patient } from './case';
import type { IntakeItem } from './intake';

type IntakeCase = Pick<CaseRecord, 'caller' | 'reason' | 'reviews' | 'payer'>;
type IntakePatient = Pick<Patient, 'name' | 'birthOn' | 'language' | 'phone' | 'email'>;

/**
 * What intake still lacks, in the order it is asked (Product reference, §5): name, birth date,
 * language, contact, caller’s consent, reason, specialty and payer must be known.
 *
 * A one-word name is a name: one of its parts may stay empty. A contact is any number or address
 * of the patient or the caller. Consent must have been given, and somebody who asks for
 * themselves needs none; refused or withdrawn, it is missing.
 */
export function missingForIntake(
  record: IntakeCase,
  patient: IntakePatient,
): readonly IntakeItem[] {
  const missing: IntakeItem[] = [];
  const { caller } = record;
  if (isBlank(patient.name.given) && isBlank(patient.name.family)) missing.push('name');
  if (patient.birthOn === null) missing.push('birth-date');
  if (isBlank(patient.language)) missing.push('language');
  if ([patient.phone, patient.email, caller.phone, caller.whatsApp, caller.email].every(isBlank)) {
    missing.push('contact');
  }
  if (caller.relationship !== 'self' && caller.consent !== 'given') missing.push('consent');
  if (isBlank(record.reason)) missing.push('reason');
  if (record.reviews.length === 0) missing.push('specialty');
  if (record.payer === null) missing.push('payer');
  return missing;
}

/** Empty, or nothing that a reader sees. */
export const isBlank = (text: string | null): boolean => text === null || !isSeen(text);
