import type { CaseDetail } from '@/contract/case';
import { displayName } from '@/domain/patient-name';

/** Names those who travel: the patient and the companions of a case, by their ids. */
export function useTravellerName({ case: record, patient }: CaseDetail): (id: string) => string {
  const name = displayName(patient.name);
  return (id) =>
    id === 'patient' ? name : (record.party.find((each) => each.id === id)?.name ?? id);
}
