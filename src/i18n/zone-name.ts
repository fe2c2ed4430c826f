import { serverNow } from '@/lib/server-clock';
import { cityOfZone, lastPartOfZone } from '@/lib/zone-city';
import { USUAL_FORMS } from '@/lib/looks';
import { cached } from './intl-cache';
import { intlLocale, type Locale } from './locale';
import { ZONE_CITIES } from './zone-cities';

/** `CT`, `GMT+3`: what is no name of a place. */
const ABBREVIATION = /^[A-Z\d:+−-]*$/u;

/**
 * A time zone (IANA) by its city and the platform's name, `Buenos Aires (Argentina Standard Time)`;
 * in other languages by what the time of its city or country is called: `hora de Chicago`. Apart from
 * the other formats, as no list asks for it and its cities are many.
 */
export const zoneNameOf = (locale: Locale, zone: string): string => names(locale)(zone);

const names = cached((locale: Locale) => cached((zone: string) => nameIn(locale, zone)));

function nameIn(locale: Locale, zone: string): string {
  const named = lastPartOfZone(zone);
  const tag = intlLocale(locale, USUAL_FORMS.digits);
  const nameOf = (timeZoneName: 'shortGeneric' | 'longGeneric'): string =>
    new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName })
      // By today's rules: in 1970 Tallinn had the time of Moscow.
      .formatToParts(serverNow())
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  try {
    if (locale === 'en') return `${cityOfZone(zone)} (${nameOf('longGeneric')})`;
    const own = ZONE_CITIES[named]?.[locale] ?? named;
    const name = nameOf('shortGeneric');
    return ABBREVIATION.test(name) ? `${own} (${nameOf('longGeneric')})` : name.replace(named, own);
  } catch {
    // No zone that the platform knows.
    return cityOfZone(zone);
  }
}
