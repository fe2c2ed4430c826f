import { followUpRow, type FollowUpRow } from '@/domain/follow-up/follow-up-row';
import { displayName } from '@/domain/patient-name';
import { searchKeyOf } from '@/domain/search-key';
import type { FollowedCase } from './follow-up-source';

/** A row of the lists of follow-ups, with the patient it is about and what it is found by. */
export interface ListedFollowUp extends FollowUpRow {
  readonly patientName: string;
  readonly patientOwnScript: string | null;
  readonly language: string | null;
  readonly searchKey: string;
}

/** The rows of one case. */
export function listedOf({ case: record, patient, followUps }: FollowedCase): ListedFollowUp[] {
  const { name, phone, language } = patient;
  const { caller, reference } = record;
  const searchKey = searchKeyOf({
    names: [name.given, name.family, name.ownScript, name.preferred, caller.name],
    phones: [phone, caller.phone, caller.whatsApp],
    reference,
  });
  return followUps.map((followUp) => ({
    ...followUpRow(record, followUp, followUps),
    patientName: displayName(name),
    patientOwnScript: name.ownScript,
    language,
    searchKey,
  }));
}
