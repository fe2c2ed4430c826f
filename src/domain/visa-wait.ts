import { consularWaitOf, officesForCountry } from '@/reference/offices';
import { isVisaExempt } from '@/reference/visa-exempt';
import type { Companion, Patient } from './case';

/** Of a companion of whom nobody has said it the patient's nationality is assumed. */
export const nationalityOf = (
  companion: Pick<Companion, 'nationality'> | null,
  patient: Pick<Patient, 'nationality'>,
): string | null => companion?.nationality ?? patient.nationality;

/**
 * How long somebody who needs a visa to a country usually waits for it, calendar days: as whoever comes by
 * the office does; where those need none, as the people of his or her own country do.
 *
 * @param country ISO 3166-1 alpha-2 of the country that is entered.
 * @returns null where nobody knows.
 */
export function waitOfWhoNeeds(
  nationality: string | null,
  office: string,
  country: string,
): number | null {
  const here = consularWaitOf(office, country);
  if (nationality === null || (here !== null && here > 0)) return here;
  return longestWait(
    officesForCountry(nationality).map(({ code }) => consularWaitOf(code, country)),
  );
}

/** The same of somebody of whom nobody has said whether one is needed: 0 where usually none is. */
export const usualWaitOf = (
  nationality: string | null,
  office: string,
  country: string,
): number | null =>
  isVisaExempt(nationality, country) ? 0 : waitOfWhoNeeds(nationality, office, country);

/** The worst of them: one that is known before one that is not, and that one before none. */
export function longestWait(waits: readonly (number | null)[]): number | null {
  const longest = Math.max(0, ...waits.map((days) => days ?? 0));
  return longest === 0 && waits.includes(null) ? null : longest;
}
