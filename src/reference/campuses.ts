import type { CampusCode } from './codes';
import type { LocalName } from './local-name';
import { type WorkingWeek, weekdays } from './working-week';

export interface Campus {
  readonly code: CampusCode;
  readonly name: LocalName;
  /** As its own people say it, for where there is little room. */
  readonly shortName: LocalName;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly timeZone: string;
  readonly week: WorkingWeek;
  readonly calendar: string;
  /** London has none: its office staff hold the coordinator's role (Product reference, §3). */
  readonly hasInternationalCenter: boolean;
  readonly hasConcierge: boolean;
  /** Airports (IATA) from which the party is on campus by road within some two and a half hours; config. */
  readonly airports: readonly string[];
}

/** The four campuses (Product reference, §3). A new one is one entry. */
export const CAMPUSES: readonly Campus[] = [
  {
    code: 'rochester',
    name: {
      en: 'Rochester, Minnesota',
      es: 'Rochester, Minnesota',
      ar: 'روتشستر، مينيسوتا',
      zh: '明尼苏达州罗切斯特',
    },
    shortName: { en: 'Rochester', es: 'Rochester', ar: 'روتشستر', zh: '罗切斯特' },
    country: 'US',
    timeZone: 'America/Chicago',
    week: weekdays('08:00', '17:00'),
    calendar: 'us-mn',
    hasInternationalCenter: true,
    hasConcierge: true,
    airports: ['RST', 'MSP'],
  },
  {
    code: 'arizona',
    name: {
      en: 'Phoenix/Scottsdale, Arizona',
      es: 'Phoenix/Scottsdale, Arizona',
      ar: 'فينيكس/سكوتسديل، أريزونا',
      zh: '亚利桑那州菲尼克斯/斯科茨代尔',
    },
    shortName: { en: 'Arizona', es: 'Arizona', ar: 'أريزونا', zh: '亚利桑那' },
    country: 'US',
    timeZone: 'America/Phoenix',
    week: weekdays('08:00', '17:00'),
    calendar: 'us-az',
    hasInternationalCenter: true,
    hasConcierge: false,
    airports: ['PHX', 'AZA', 'TUS'],
  },
  {
    code: 'florida',
    name: {
      en: 'Jacksonville, Florida',
      es: 'Jacksonville, Florida',
      ar: 'جاكسونفيل، فلوريدا',
      zh: '佛罗里达州杰克逊维尔',
    },
    shortName: { en: 'Florida', es: 'Florida', ar: 'فلوريدا', zh: '佛罗里达' },
    country: 'US',
    timeZone: 'America/New_York',
    week: weekdays('08:00', '17:00'),
    calendar: 'us-fl',
    hasInternationalCenter: true,
    hasConcierge: false,
    airports: ['JAX', 'MCO'],
  },
  {
    code: 'london',
    name: { en: 'London', es: 'Londres', ar: 'لندن', zh: '伦敦' },
    shortName: { en: 'London', es: 'Londres', ar: 'لندن', zh: '伦敦' },
    country: 'GB',
    timeZone: 'Europe/London',
    week: weekdays('09:00', '17:30'),
    calendar: 'gb',
    hasInternationalCenter: false,
    hasConcierge: false,
    airports: ['LHR', 'LGW', 'LCY', 'STN'],
  },
];

export function findCampus(code: CampusCode): Campus | undefined {
  return CAMPUSES.find((campus) => campus.code === code);
}

/** @throws {RangeError} for a code that is no campus. */
export function campusOf(code: CampusCode): Campus {
  const campus = findCampus(code);
  if (!campus) throw new RangeError(`unknown campus: ${code}`);
  return campus;
}
