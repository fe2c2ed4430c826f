import { beforeAll, describe, expect, test } from 'vitest';
import { ensureTemporal, isPlainDate, isTimeZone } from '@/lib/zoned-time';
import { holidaysOf } from '@/reference/calendars';
import { CAMPUSES, campusOf } from '@/reference/campuses';
import { CLINICS, findClinic } from '@/reference/clinics';
import { FACILITATORS } from '@/reference/facilitators';
import { FIRST_HOLIDAY_YEAR, LAST_HOLIDAY_YEAR } from '@/reference/holiday';
import { HOLIDAY_NAMES } from '@/reference/holiday-names';
import { HALF_DAYS, HOLIDAYS } from '@/reference/holidays';
import { LANGUAGES } from '@/lib/ui-languages';
import type { LocalName } from '@/reference/local-name';
import { OFFICES, type Office, officeOf, officesForCountry } from '@/reference/offices';
import { clockPlaceOf, type Place, placeOf } from '@/reference/place';
import { SPECIALTIES } from '@/reference/specialties';
import { hours, weekdays } from '@/reference/working-week';
import { computeDeadline } from '@/domain/clocks/deadline';
import { officeStateAt } from '@/domain/calendar/office-state';
import { holidaysFile } from '../../src/build/generate-holidays';
import { readFileSync } from 'node:fs';

beforeAll(ensureTemporal);

/** The queues of the product reference, §3. */
const FIRST_QUEUES =
  'canada china colombia dominican-republic guayaquil quito el-salvador guatemala honduras india indonesia london mexico-city monterrey panama peru trinidad-and-tobago united-arab-emirates uruguay direct'.split(
    ' ',
  );

describe('the reference data', () => {
  test('holds the 19 offices in 17 countries and Direct, 4 campuses, 9 specialties', () => {
    // What the product begins with; an office more is one entry, and no test counts it.
    const first = OFFICES.filter(({ code }) => FIRST_QUEUES.includes(code));
    const countries = new Set(first.map(({ country }) => country).filter(Boolean));
    expect(first).toHaveLength(20);
    expect(countries.size).toBe(17);
    expect(CAMPUSES).toHaveLength(4);
    expect(SPECIALTIES).toHaveLength(9);
    expect(new Set(OFFICES.map(({ code }) => code)).size).toBe(OFFICES.length);
  });

  test('names everything in every language of the interface', () => {
    const names: readonly LocalName[] = [
      ...[...OFFICES, ...CAMPUSES, ...SPECIALTIES, ...FACILITATORS].map(({ name }) => name),
      ...Object.values(HOLIDAY_NAMES),
      ...CLINICS,
    ];
    const gaps = names.filter(
      (name) =>
        LANGUAGES.some((language) => !name[language]) ||
        !/\p{Script=Arabic}/u.test(name.ar ?? '') ||
        !/\p{Script=Han}/u.test(name.zh ?? ''),
    );
    expect(gaps).toEqual([]);
  });

  test('finds a clinic by its name in any language, and no name is of two', () => {
    const names = CLINICS.flatMap((name) =>
      Object.values(name).map((each) => [each, name] as const),
    );
    expect(names.filter(([each, name]) => findClinic(` ${each.toUpperCase()} `) !== name)).toEqual(
      [],
    );
    expect(findClinic('Sleep clinic')).toBeUndefined();
  });

  test('puts each place in a zone and a calendar that exist', () => {
    const places = [...OFFICES, ...CAMPUSES];
    expect(places.filter(({ timeZone }) => !isTimeZone(timeZone))).toEqual([]);
    expect(places.filter(({ calendar }) => holidaysOf(calendar).length === 0)).toEqual([]);
    expect(places.filter(({ week }) => week.length !== 7)).toEqual([]);
  });

  test('keeps London as one place, with one zone, week and calendar', () => {
    const clockOf = ({ timeZone, week, calendar }: Place) => ({ timeZone, week, calendar });
    expect(clockOf(officeOf('london'))).toEqual(clockOf(campusOf('london')));
  });

  test.for([
    ['direct', null, 'rochester'],
    ['direct', 'arizona', 'arizona'],
    ['peru', 'arizona', 'peru'],
  ] as const)('runs the clocks of %s with campus %s in %s', ([office, campus, place]) => {
    expect(clockPlaceOf(office, campus)).toBe(place);
  });

  test.for([
    ['EC', ['guayaquil', 'quito']],
    ['mx', ['mexico-city', 'monterrey']],
    ['FR', ['direct']],
  ] as const)('sends a request from %s to %j', ([country, codes]) => {
    expect(officesForCountry(country).map(({ code }) => code)).toEqual(codes);
  });

  test('refuses codes that are none', () => {
    expect(() => officeOf('atlantis')).toThrow(RangeError);
    expect(() => placeOf('atlantis')).toThrow(RangeError);
    expect(() => hours('17:00', '08:00')).toThrow(RangeError);
    expect(() => hours('8', '17:00')).toThrow(RangeError);
  });

  test('shows one more office in lookups, countries and clocks after one entry', () => {
    const kenya: Office = {
      code: 'kenya',
      name: { en: 'Kenya', es: 'Kenia', ar: 'كينيا', zh: '肯尼亚' },
      country: 'KE',
      region: 'europe',
      timeZone: 'Africa/Nairobi',
      week: weekdays('08:00', '16:00'),
      calendar: 'ke',
      languages: ['en', 'sw'],
      consularWaitDays: 90,
      dutyPool: 'own',
    };
    // Used before the entry is there: nothing may be frozen by then.
    expect(() => officeStateAt('kenya', 0)).toThrow(RangeError);
    const offices = OFFICES as Office[];
    offices.push(kenya);
    try {
      const fromMs = Date.parse('2026-11-24T10:00:00Z');
      expect(officeOf('kenya')).toBe(kenya);
      expect(officesForCountry('KE')).toEqual([kenya]);
      expect(officeStateAt('kenya', fromMs).closesAtMs).toBe(Date.parse('2026-11-24T13:00:00Z'));
      const amount = { unit: 'working-days', n: 2 } as const;
      const { dueAtMs } = computeDeadline({ fromMs, amount, place: 'kenya', pauses: [] });
      expect(dueAtMs).toBe(Date.parse('2026-11-26T13:00:00Z'));
    } finally {
      offices.pop();
    }
  });
});

describe('the public holidays', () => {
  test('are laid down for the calendar of every place and no other, and each year of each', () => {
    const calendars = new Set([...OFFICES, ...CAMPUSES].flatMap(({ calendar }) => calendar ?? []));
    expect(Object.keys(HOLIDAYS).toSorted()).toEqual([...calendars].toSorted());
    const empty: string[] = [];
    for (const calendar of Object.keys(HOLIDAYS)) {
      for (let year = FIRST_HOLIDAY_YEAR; year <= LAST_HOLIDAY_YEAR; year += 1) {
        const days = holidaysOf(calendar).filter(({ on }) => on.startsWith(`${year}-`));
        if (days.length < 5) empty.push(`${calendar} ${year}`);
      }
    }
    expect(empty).toEqual([]);
  });

  test('are real dates of those years', () => {
    const all = Object.keys({ ...HOLIDAYS, ...HALF_DAYS }).flatMap((code) => holidaysOf(code));
    const wrong = all.filter(
      ({ on }) =>
        !isPlainDate(on) || on < `${FIRST_HOLIDAY_YEAR}` || on > `${LAST_HOLIDAY_YEAR + 1}`,
    );
    expect(wrong).toEqual([]);
  });

  test('are what the generator makes today of data set and corrections', () => {
    const file = new URL('../../src/reference/holidays.ts', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(holidaysFile());
  });

  test.for([
    ['us-mn', '2026-11-26', 'holiday', 'Thanksgiving Day'],
    ['us-fl', '2026-11-27', 'holiday', 'Day after Thanksgiving'],
    ['us-az', '2026-12-24', 'half-day', 'Christmas Eve'],
    ['us-mn', '2027-12-24', 'holiday', 'Christmas Day'],
    ['us-mn', '2026-07-03', 'holiday', 'Independence Day'],
    ['ec', '2026-10-09', 'holiday', 'Independence of Guayaquil'],
    ['ec', '2025-05-02', 'holiday', 'Labour Day'],
    ['gb', '2026-12-28', 'holiday', 'Boxing Day'],
    ['ae', '2026-12-03', 'holiday', 'National Day'],
    ['cn', '2026-02-23', 'holiday', 'Spring Festival'],
    // A Monday, the third of the first month, and a Wednesday given for the Sunday before.
    ['cn', '2027-02-08', 'holiday', 'Spring Festival'],
    ['cn', '2027-02-10', 'holiday', 'Spring Festival'],
    ['cn', '2028-10-05', 'holiday', 'National Day'],
    ['gt', '2026-12-31', 'half-day', "New Year's Eve"],
    ['hn', '2026-10-08', 'holiday', 'Morazán Week'],
    ['mx', '2026-11-16', 'holiday', 'Revolution Day'],
    ['uy', '2026-07-18', 'holiday', 'Oath of the Constitution'],
  ] as const)('of %s have %s as a %s: %s', ([calendar, on, kind, en]) => {
    const names = holidaysOf(calendar)
      .filter((day) => day.on === on && day.kind === kind)
      .map(({ name }) => name);
    expect(names).toEqual([en]);
  });

  test.for([
    ['ca', 'Easter Monday', '2026-04-06'],
    ['ae', 'first of Ramadan', '2026-02-18'],
    ['ec', 'mistaken Guayaquil', '2026-09-10'],
    ['us-fl', 'Susan B. Anthony Day', '2028-02-15'],
  ] as const)('of %s leave out %s', ([calendar, , on]) => {
    expect(holidaysOf(calendar).filter((day) => day.on === on)).toEqual([]);
  });
});
