/**
 * What a city is called today that gives its zone an older name: browsers keep those of the first edition
 * of the IANA data (CLDR, `timezone.xml`).
 */
const CALLED_TODAY: Readonly<Record<string, string>> = {
  Asmera: 'Asmara',
  Calcutta: 'Kolkata',
  'Coral Harbour': 'Atikokan',
  Enderbury: 'Kanton',
  Faeroe: 'Faroe Islands',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Macau: 'Macao',
  Ponape: 'Pohnpei',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh City',
  Truk: 'Chuuk',
};

/** The last part of a time zone's name, as words: `Buenos Aires` of `America/Argentina/Buenos_Aires`. */
export const lastPartOfZone = (zone: string): string =>
  (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** The city that a time zone is named after, as it is called today: `Kyiv` of `Europe/Kiev`. */
export function cityOfZone(zone: string): string {
  const named = lastPartOfZone(zone);
  return CALLED_TODAY[named] ?? named;
}

/** Zones in the order of their cities, which is that of their names. */
export const byCity = (zones: readonly string[]): readonly string[] =>
  zones.toSorted((one, other) => (cityOfZone(one) < cityOfZone(other) ? -1 : 1));
