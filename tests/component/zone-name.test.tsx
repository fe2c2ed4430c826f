import { describe, expect, it } from 'vitest';
import { type Locale, LOCALES } from '@/i18n/locale';
import { zoneNameOf } from '@/i18n/zone-name';
import { CAMPUSES } from '@/reference/campuses';
import { COUNTRIES } from '@/features/case-overview/places-and-tongues';
import { OFFICES } from '@/reference/offices';

/** What a picker may offer: each country's zones, and all that the browser knows. */
const OFFERED = [
  ...Intl.supportedValuesOf('timeZone'),
  ...COUNTRIES.flatMap(
    (region) =>
      (
        new Intl.Locale('und', { region }) as Intl.Locale & { getTimeZones?: () => string[] }
      ).getTimeZones?.() ?? [],
  ),
  ...[...OFFICES, ...CAMPUSES].map(({ timeZone }) => timeZone),
];

// In the browser: it lacks names of cities that Node carries.
describe('a time zone', () => {
  it('is its city and the platform’s name for it, whatever its path', () => {
    expect(zoneNameOf('en', 'America/Argentina/Buenos_Aires')).toBe(
      'Buenos Aires (Argentina Standard Time)',
    );
    for (const locale of LOCALES) {
      expect(zoneNameOf(locale, 'America/Buenos_Aires')).toBe(
        zoneNameOf(locale, 'America/Argentina/Buenos_Aires'),
      );
    }
    expect(zoneNameOf('en', 'Nowhere/No_City')).toBe('No City');
    // By the rules and the names of today, not of 1970.
    expect(zoneNameOf('en', 'Europe/Tallinn')).toBe('Tallinn (Eastern European Time)');
    expect(zoneNameOf('en', 'Europe/Kiev')).toBe('Kyiv (Eastern European Time)');
    expect(zoneNameOf('en', 'Europe/Madrid')).toBe('Madrid (Central European Time)');
    expect(zoneNameOf('en', 'Asia/Saigon')).toMatch(/^Ho Chi Minh City \(/u);
  });

  it('is named in the language of the page', () => {
    expect(zoneNameOf('es', 'America/Mexico_City')).toBe('hora de Ciudad de México');
    expect(zoneNameOf('zh', 'America/New_York')).toBe('纽约时间');
  });

  it.each<Locale>(['ar', 'zh'])('carries no Latin letter in %s', (locale) => {
    const foreign = OFFERED.map((zone) => `${zone}: ${zoneNameOf(locale, zone)}`);
    expect(foreign.filter((said) => /: .*[A-Za-z]/u.test(said))).toEqual([]);
  });
});
