import { byCity } from '@/lib/zone-city';
import { OFFICES } from '@/reference/offices';

/**
 * Zones of a country, IANA, by their cities; all zones where the country is not known or the platform
 * cannot say.
 */
export function zonesOf(country: string): readonly string[] {
  const zones = country === '' ? [] : (platformZones(country) ?? []);
  return byCity(zones.length > 0 ? zones : Intl.supportedValuesOf('timeZone'));
}

function platformZones(country: string): readonly string[] | undefined {
  try {
    return (
      new Intl.Locale('und', { region: country }) as Intl.Locale & {
        getTimeZones?: () => string[] | undefined;
      }
    ).getTimeZones?.();
  } catch {
    // Not a country.
    return undefined;
  }
}

/** The zone that is meant unless somebody says otherwise; '' where a country has several. */
export function usualZoneOf(country: string): string {
  const zones = zonesOf(country);
  if (zones.length === 1) return zones[0] ?? '';
  return OFFICES.find((office) => office.country === country)?.timeZone ?? '';
}
