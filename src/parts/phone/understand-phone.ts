import parsePhoneNumber, { type CountryCode, isSupportedCountry } from 'libphonenumber-js/min';

export interface UnderstoodPhone {
  /** `+50255501234`. */
  readonly e164: string;
  /** `+502 5550 1234`. */
  readonly international: string;
  /** ISO 3166-1 alpha-2; null for a number of no country. */
  readonly country: string | null;
  /** False: it can be dialled, but the country gives out no such number. */
  readonly isUsual: boolean;
}

/**
 * What a number means that was typed in any usual way, with any digits. Heavy: load it where it is
 * needed (`load-phone.ts`).
 *
 * @param country where it is dialled from when it has no country code, ISO 3166-1 alpha-2; or ''.
 * @returns null when it is no number.
 */
export function understandPhone(typed: string, country: string): UnderstoodPhone | null {
  const region = isSupportedCountry(country) ? (country as CountryCode) : undefined;
  const number = parsePhoneNumber(typed, region === undefined ? {} : { defaultCountry: region });
  if (number === undefined || !number.isPossible()) return null;
  return {
    e164: number.number,
    international: number.formatInternational(),
    country: number.country ?? null,
    isUsual: number.isValid(),
  };
}
