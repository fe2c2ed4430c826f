import { isVisaExempt } from '@/reference/visa-exempt';
import type { Patient } from '../../case';
import type { VisaState } from '../travel';

/**
 * What the visa of a country begins with, while nothing is written down of it. Only of the patient the
 * nationality is known: whoever comes along may have another, and somebody must say of each of them that
 * none is needed (Product reference, §7).
 *
 * @param travellerId `patient`, or the id of a companion.
 * @param country ISO 3166-1 alpha-2 of the country that is entered.
 */
export const usualVisaOf = (
  travellerId: string,
  { nationality }: Pick<Patient, 'nationality'>,
  country: string,
): VisaState =>
  travellerId === 'patient' && isVisaExempt(nationality, country) ? 'not-needed' : 'unknown';
