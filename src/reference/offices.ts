// Over 300 lines: one entry for each of the twenty queues, kept together so that adding one is one edit.
import type { OfficeCode } from './codes';
import type { LocalName } from './local-name';
import { type WorkingWeek, weekdays, withSaturday, withShortFriday } from './working-week';

/** How the queues are grouped, in this order. */
export const REGIONS = [
  'north-america',
  'latin-america',
  'caribbean',
  'europe',
  'middle-east',
  'asia',
  'direct',
] as const;
export type Region = (typeof REGIONS)[number];

export interface Office {
  readonly code: OfficeCode;
  readonly name: LocalName;
  /** ISO 3166-1 alpha-2; null for Direct, which belongs to no country. */
  readonly country: string | null;
  readonly region: Region;
  /** IANA zone. */
  readonly timeZone: string;
  readonly week: WorkingWeek;
  /** Which public holidays it keeps; see `holidays.ts`. */
  readonly calendar: string;
  /** Languages its liaisons work in, BCP 47, the usual one first. */
  readonly languages: readonly string[];
  /**
   * Usual wait for a visitor-visa appointment at the consulates of the United States that its patients
   * use, calendar days; 0 where none is needed, null where it depends on the country (Direct). Config:
   * the consulates publish theirs monthly, and these are round figures to begin with.
   */
  readonly consularWaitDays: number | null;
  /** The same until the United Kingdom decides, for campus London; absent where none is needed. */
  readonly ukVisaWaitDays?: number;
  /** Who stands in for its duty person when nobody is named: its own people or a campus's. */
  readonly dutyPool: 'own' | 'campus';
}

/**
 * The 19 country offices and Direct (Product reference, §3). Adding an office is one entry here:
 * lookups read the list each time, so that nothing else has to be told.
 */
export const OFFICES: readonly Office[] = [
  {
    code: 'canada',
    name: { en: 'Canada', es: 'Canadá', ar: 'كندا', zh: '加拿大' },
    country: 'CA',
    region: 'north-america',
    timeZone: 'America/Toronto',
    week: weekdays('09:00', '17:00'),
    calendar: 'ca',
    languages: ['en', 'fr'],
    consularWaitDays: 0,
    dutyPool: 'own',
  },
  {
    code: 'china',
    name: { en: 'China', es: 'China', ar: 'الصين', zh: '中国' },
    country: 'CN',
    region: 'asia',
    timeZone: 'Asia/Shanghai',
    week: weekdays('09:00', '18:00'),
    calendar: 'cn',
    languages: ['zh', 'en'],
    consularWaitDays: 60,
    ukVisaWaitDays: 21,
    dutyPool: 'own',
  },
  {
    code: 'colombia',
    name: { en: 'Colombia', es: 'Colombia', ar: 'كولومبيا', zh: '哥伦比亚' },
    country: 'CO',
    region: 'latin-america',
    timeZone: 'America/Bogota',
    week: weekdays('08:00', '17:00'),
    calendar: 'co',
    languages: ['es', 'en'],
    consularWaitDays: 270,
    ukVisaWaitDays: 21,
    dutyPool: 'own',
  },
  {
    code: 'dominican-republic',
    name: {
      en: 'Dominican Republic',
      es: 'República Dominicana',
      ar: 'جمهورية الدومينيكان',
      zh: '多米尼加共和国',
    },
    country: 'DO',
    region: 'caribbean',
    timeZone: 'America/Santo_Domingo',
    week: weekdays('08:00', '17:00'),
    calendar: 'do',
    languages: ['es', 'en'],
    consularWaitDays: 180,
    ukVisaWaitDays: 21,
    dutyPool: 'own',
  },
  {
    code: 'guayaquil',
    name: {
      en: 'Guayaquil, Ecuador',
      es: 'Guayaquil, Ecuador',
      ar: 'غواياكيل، الإكوادور',
      zh: '厄瓜多尔瓜亚基尔',
    },
    country: 'EC',
    region: 'latin-america',
    timeZone: 'America/Guayaquil',
    week: weekdays('08:30', '17:30'),
    calendar: 'ec',
    languages: ['es', 'en'],
    consularWaitDays: 150,
    ukVisaWaitDays: 21,
    dutyPool: 'own',
  },
  {
    code: 'quito',
    name: { en: 'Quito, Ecuador', es: 'Quito, Ecuador', ar: 'كيتو، الإكوادور', zh: '厄瓜多尔基多' },
    country: 'EC',
    region: 'latin-america',
    timeZone: 'America/Guayaquil',
    week: weekdays('08:30', '17:30'),
    calendar: 'ec',
    languages: ['es', 'en'],
    consularWaitDays: 150,
    ukVisaWaitDays: 21,
    dutyPool: 'own',
  },
  {
    code: 'el-salvador',
    name: { en: 'El Salvador', es: 'El Salvador', ar: 'السلفادور', zh: '萨尔瓦多' },
    country: 'SV',
    region: 'latin-america',
    timeZone: 'America/El_Salvador',
    week: weekdays('08:00', '17:00'),
    calendar: 'sv',
    languages: ['es', 'en'],
    consularWaitDays: 60,
    ukVisaWaitDays: 21,
    dutyPool: 'own',
  },
  {
    code: 'guatemala',
    name: { en: 'Guatemala', es: 'Guatemala', ar: 'غواتيمالا', zh: '危地马拉' },
    country: 'GT',
    region: 'latin-america',
    timeZone: 'America/Guatemala',
    week: weekdays('08:00', '17:00'),
    calendar: 'gt',
    languages: ['es', 'en'],
    consularWaitDays: 180,
    dutyPool: 'own',
  },
  {
    code: 'honduras',
    name: { en: 'Honduras', es: 'Honduras', ar: 'هندوراس', zh: '洪都拉斯' },
    country: 'HN',
    region: 'latin-america',
    timeZone: 'America/Tegucigalpa',
    week: withSaturday('08:00', '17:00', '12:00'),
    calendar: 'hn',
    languages: ['es', 'en'],
    consularWaitDays: 150,
    ukVisaWaitDays: 21,
    dutyPool: 'own',
  },
  {
    code: 'india',
    name: { en: 'India', es: 'India', ar: 'الهند', zh: '印度' },
    country: 'IN',
    region: 'asia',
    timeZone: 'Asia/Kolkata',
    week: withSaturday('09:30', '18:00', '13:00'),
    calendar: 'in',
    languages: ['en', 'hi', 'gu'],
    consularWaitDays: 240,
    ukVisaWaitDays: 21,
    dutyPool: 'own',
  },
  {
    code: 'indonesia',
    name: { en: 'Indonesia', es: 'Indonesia', ar: 'إندونيسيا', zh: '印度尼西亚' },
    country: 'ID',
    region: 'asia',
    timeZone: 'Asia/Jakarta',
    week: weekdays('08:30', '17:00'),
    calendar: 'id',
    languages: ['id', 'en'],
    consularWaitDays: 45,
    ukVisaWaitDays: 21,
    dutyPool: 'own',
  },
  {
    code: 'london',
    name: {
      en: 'London, United Kingdom',
      es: 'Londres, Reino Unido',
      ar: 'لندن، المملكة المتحدة',
      zh: '英国伦敦',
    },
    country: 'GB',
    region: 'europe',
    timeZone: 'Europe/London',
    week: weekdays('09:00', '17:30'),
    calendar: 'gb',
    languages: ['en', 'ar'],
    consularWaitDays: 0,
    dutyPool: 'own',
  },
  {
    code: 'mexico-city',
    name: {
      en: 'Mexico City, Mexico',
      es: 'Ciudad de México, México',
      ar: 'مدينة مكسيكو، المكسيك',
      zh: '墨西哥墨西哥城',
    },
    country: 'MX',
    region: 'latin-america',
    timeZone: 'America/Mexico_City',
    week: weekdays('09:00', '18:00'),
    calendar: 'mx',
    languages: ['es', 'en'],
    consularWaitDays: 240,
    dutyPool: 'own',
  },
  {
    code: 'monterrey',
    name: {
      en: 'Monterrey, Mexico',
      es: 'Monterrey, México',
      ar: 'مونتيري، المكسيك',
      zh: '墨西哥蒙特雷',
    },
    country: 'MX',
    region: 'latin-america',
    timeZone: 'America/Monterrey',
    week: weekdays('09:00', '18:00'),
    calendar: 'mx',
    languages: ['es', 'en'],
    consularWaitDays: 210,
    dutyPool: 'own',
  },
  {
    code: 'panama',
    name: { en: 'Panama', es: 'Panamá', ar: 'بنما', zh: '巴拿马' },
    country: 'PA',
    region: 'latin-america',
    timeZone: 'America/Panama',
    week: weekdays('08:00', '17:00'),
    calendar: 'pa',
    languages: ['es', 'en'],
    consularWaitDays: 90,
    dutyPool: 'own',
  },
  {
    code: 'peru',
    name: { en: 'Peru', es: 'Perú', ar: 'بيرو', zh: '秘鲁' },
    country: 'PE',
    region: 'latin-america',
    timeZone: 'America/Lima',
    week: weekdays('09:00', '18:00'),
    calendar: 'pe',
    languages: ['es', 'en'],
    consularWaitDays: 90,
    dutyPool: 'own',
  },
  {
    code: 'trinidad-and-tobago',
    name: {
      en: 'Trinidad and Tobago',
      es: 'Trinidad y Tobago',
      ar: 'ترينيداد وتوباغو',
      zh: '特立尼达和多巴哥',
    },
    country: 'TT',
    region: 'caribbean',
    timeZone: 'America/Port_of_Spain',
    week: weekdays('08:00', '16:00'),
    calendar: 'tt',
    languages: ['en'],
    consularWaitDays: 120,
    ukVisaWaitDays: 21,
    dutyPool: 'own',
  },
  {
    code: 'united-arab-emirates',
    name: {
      en: 'United Arab Emirates',
      es: 'Emiratos Árabes Unidos',
      ar: 'الإمارات العربية المتحدة',
      zh: '阿拉伯联合酋长国',
    },
    country: 'AE',
    region: 'middle-east',
    timeZone: 'Asia/Dubai',
    week: withShortFriday('08:00', '17:00', '12:00'),
    calendar: 'ae',
    languages: ['ar', 'en'],
    consularWaitDays: 75,
    dutyPool: 'own',
  },
  {
    code: 'uruguay',
    name: { en: 'Uruguay', es: 'Uruguay', ar: 'أوروغواي', zh: '乌拉圭' },
    country: 'UY',
    region: 'latin-america',
    timeZone: 'America/Montevideo',
    week: weekdays('09:00', '18:00'),
    calendar: 'uy',
    languages: ['es', 'en'],
    consularWaitDays: 45,
    dutyPool: 'own',
  },
  {
    code: 'direct',
    name: { en: 'Direct', es: 'Directo', ar: 'مباشر', zh: '直接申请' },
    country: null,
    region: 'direct',
    timeZone: 'America/Chicago',
    week: weekdays('08:00', '17:00'),
    calendar: 'us-mn',
    languages: ['en', 'es', 'ar', 'zh'],
    consularWaitDays: null,
    dutyPool: 'campus',
  },
];

export function findOffice(code: OfficeCode): Office | undefined {
  return OFFICES.find((office) => office.code === code);
}

/** @throws {RangeError} for a code that is no office. */
export function officeOf(code: OfficeCode): Office {
  const office = findOffice(code);
  if (!office) throw new RangeError(`unknown office: ${code}`);
  return office;
}

/**
 * How long the people of an office usually wait for a visitor visa to a country, calendar days; 0 where
 * they need none, null where nobody knows.
 */
export function consularWaitOf(code: OfficeCode, country: string): number | null {
  const { consularWaitDays = null, ukVisaWaitDays = 0 } = findOffice(code) ?? {};
  return country === 'GB' && consularWaitDays !== null ? ukVisaWaitDays : consularWaitDays;
}

/** Which offices work for a country, in the list's order; Direct for one that has none. */
export function officesForCountry(country: string): readonly Office[] {
  const own = OFFICES.filter((office) => office.country === country.toUpperCase());
  return own.length > 0 ? own : OFFICES.filter((office) => office.country === null);
}
