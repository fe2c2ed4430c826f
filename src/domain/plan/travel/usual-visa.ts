import { isVisaExempt } from '@/reference/visa-exempt';
import type { CaseRecord, Patient } from '../../case';
import type { VisaState } from '../travel';

/**
 * What the visa of a country begins with, while nothing is written down of it. That none is needed is
 * told by a traveller's own nationality alone: that a companion has the patient's is assumed, and where
 * it is not so nobody would have asked for the visa (Product reference, §7).
 *
 * @param travellerId `patient`, or the id of a companion.
 * @param country ISO 3166-1 alpha-2 of the country that is entered.
 */
export function usualVisaOf(
  travellerId: string,
  facts: {
    readonly case: Pick<CaseRecord, 'party'>;
    readonly patient: Pick<Patient, 'nationality'>;
  },
  country: string,
): VisaState {
  const { nationality = null } =
    travellerId === 'patient'
      ? facts.patient
      : (facts.case.party.find(({ id }) => id === travellerId) ?? {});
  return isVisaExempt(nationality, country) ? 'not-needed' : 'unknown';
}
