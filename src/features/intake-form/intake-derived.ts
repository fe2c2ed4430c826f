import type { FindMatches } from '@/contract/matches';
import type { Patient } from '@/domain/case';
import { pendingReview } from '@/domain/lead-review';
import { sharePatient, type TypedPatient } from '@/domain/duplicates/share-patient';
import type { IntakeItem } from '@/domain/intake';
import { missingForIntake } from '@/domain/intake-completeness';
import type { Consent, Payer, Relationship } from '@/domain/vocabulary';
import type { IntakeValues } from './intake-values';

/** Paths of what must be said before the request can be saved at all: somebody has to work it. */
export const requiredOf = ({ office }: Pick<IntakeValues, 'office'>): readonly 'office'[] =>
  office === '' ? ['office'] : [];

/** A patient on record; the number of the passport may be hidden, and is not asked for. */
type KnownPatient = Omit<Patient, 'passportNumber'>;

/**
 * What intake still lacks, as one text, so that a key renders nobody who shows it.
 *
 * @param known the record of the patient whom the request is said to be for: what stands there is
 *   not asked again.
 */
export function missingKey(
  { caller, patient, reason, lead, others, payer }: IntakeValues,
  known: KnownPatient | null = null,
): string {
  // As they were typed: texts of the form, where nothing means nothing.
  const typed = { ...patient, birthOn: patient.birthOn === '' ? null : patient.birthOn };
  return missingForIntake(
    {
      caller: {
        ...caller,
        relationship: (caller.relationship || 'unknown') as Relationship,
        consent: caller.consent as Consent,
      },
      reason,
      reviews: [lead, ...others]
        .filter((code) => code !== '')
        .map((specialty) => pendingReview(specialty, specialty === lead)),
      payer: payer === '' ? null : (payer as Payer),
    },
    known === null ? typed : filledBy(known, typed as TypedPatient),
  ).join(' ');
}

/** The record of a known patient, its gaps filled with what was typed. */
function filledBy(known: KnownPatient, typed: TypedPatient): Patient {
  const held = { ...known, passportNumber: null };
  return { ...held, ...sharePatient(held, typed, false).filled };
}

export const itemsOf = (key: string): readonly IntakeItem[] =>
  key === '' ? [] : (key.split(' ') as IntakeItem[]);

/** Where each of them is typed. */
export const FIELD_OF_ITEM = {
  name: 'patient.name.given',
  'birth-date': 'patient.birthOn',
  language: 'patient.language',
  contact: 'caller.phone',
  consent: 'caller.consent',
  reason: 'reason',
  specialty: 'lead',
  payer: 'payer',
} as const satisfies Readonly<Record<IntakeItem, string>>;

/** What a look for the same patient goes by. */
export function factsOf({ caller, patient }: IntakeValues): FindMatches {
  const phones = [caller.phone, caller.whatsApp, patient.phone].filter(
    (each) => each.trim() !== '',
  );
  return {
    given: patient.name.given,
    family: patient.name.family,
    ownScript: patient.name.ownScript,
    birthOn: patient.birthOn,
    phones,
    email: patient.email.trim() === '' ? null : patient.email.trim(),
    passportNumber: patient.passportNumber.trim() === '' ? null : patient.passportNumber.trim(),
  };
}

/** A line to know an unfinished request by: the patient, else the caller; '' where neither is known. */
export function titleOf({ caller, patient }: IntakeValues): string {
  const { given, family, ownScript } = patient.name;
  const name = [given, family].filter((part) => part.trim() !== '').join(' ');
  return [name, ownScript, caller.name].find((text) => text.trim() !== '')?.trim() ?? '';
}
