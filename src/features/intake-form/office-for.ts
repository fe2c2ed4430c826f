import { officesForCountry } from '@/reference/offices';
import { DIRECT } from '@/reference/place';

/**
 * The office that takes a request from a country: one of that country's that the person may take
 * requests for, else Direct for a country without an office; '' where the person may take neither.
 */
export function officeForCountry(country: string, allowed: readonly string[]): string {
  const codes = officesForCountry(country).map(({ code }) => code);
  return codes.find((code) => allowed.includes(code)) ?? '';
}

/** Whether a country is looked after by offices that this person takes no requests for. */
export function isOthersCountry(country: string, allowed: readonly string[]): boolean {
  const codes = officesForCountry(country).map(({ code }) => code);
  return !codes.includes(DIRECT) && !codes.some((code) => allowed.includes(code));
}
