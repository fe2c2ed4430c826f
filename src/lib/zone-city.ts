/** The city that a time zone is named after: `Buenos Aires` of `America/Argentina/Buenos_Aires`. */
export const cityOfZone = (zone: string): string =>
  (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** Zones in the order of their cities, which is that of their names. */
export const byCity = (zones: readonly string[]): readonly string[] =>
  zones.toSorted((one, other) => (cityOfZone(one) < cityOfZone(other) ? -1 : 1));
