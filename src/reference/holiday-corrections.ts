import type { HolidayName } from './holiday-names';

/**
 * What the data set does not know, knows under another name, or has wrong; by hand, each with its
 * source. Read by the generator of `holidays.ts` alone: after a change, run it again.
 */
export interface CalendarCorrection {
  /** The data set's name → ours; `null` drops the day. */
  readonly names?: Readonly<Record<string, HolidayName | null>>;
  /** Years of which the data set's days are dropped altogether. */
  readonly without?: readonly number[];
  readonly holidays?: Readonly<Partial<Record<HolidayName, readonly string[]>>>;
  readonly halfDays?: Readonly<Partial<Record<HolidayName, readonly string[]>>>;
}

const YEARS = [2024, 2025, 2026, 2027, 2028] as const;

/** The same date in each year; `MM-DD`. */
function yearly(monthDay: string): readonly string[] {
  return YEARS.map((year) => `${year}-${monthDay}`);
}

/** All dates of a span within one month. */
function span(month: string, from: number, to: number): readonly string[] {
  return Array.from(
    { length: to - from + 1 },
    (_, i) => `${month}-${String(from + i).padStart(2, '0')}`,
  );
}

/**
 * Federal holidays (5 U.S.C. § 6103: third Monday of February, second Monday of October) whatever
 * the state makes of them, and what large U.S. hospitals add for their offices: the day after
 * Thanksgiving, and Christmas Eve until noon (config; each campus publishes its own list).
 */
const UNITED_STATES = {
  names: {
    "Washington's and Lincoln's Birthday": "Presidents' Day",
    "Lincoln/Washington Presidents' Day": "Presidents' Day",
    'Dr. Martin Luther King Jr./ Civil Rights Day': 'Martin Luther King Jr. Day',
    'Day After Thanksgiving': 'Day after Thanksgiving',
    'Labour Day': 'Labor Day',
    'Susan B. Anthony Day': null,
    "Commemoration of America's 250th Birthday": null,
  },
  holidays: {
    "Presidents' Day": ['2024-02-19', '2025-02-17', '2026-02-16', '2027-02-15', '2028-02-21'],
    'Day after Thanksgiving': [
      '2024-11-29',
      '2025-11-28',
      '2026-11-27',
      '2027-11-26',
      '2028-11-24',
    ],
  },
  halfDays: { 'Christmas Eve': yearly('12-24') },
} as const satisfies CalendarCorrection;

const COLUMBUS_DAYS = ['2024-10-14', '2025-10-13', '2026-10-12', '2027-10-11', '2028-10-09'];

export const CORRECTIONS: Readonly<Record<string, CalendarCorrection>> = {
  'us-mn': UNITED_STATES,
  'us-az': UNITED_STATES,
  'us-fl': {
    ...UNITED_STATES,
    // Federal, though not one of the state's own paid holidays (Florida Statutes § 110.117).
    holidays: { ...UNITED_STATES.holidays, 'Columbus Day': COLUMBUS_DAYS },
  },
  ca: {
    // Employment Standards Act, 2000 (Ontario), s. 1: Easter Monday is no public holiday; s. 29: one
    // that falls on a day off is kept on another working day, by custom the next.
    names: { 'Easter Monday': null, Thanksgiving: 'Thanksgiving Day' },
    holidays: {
      'Boxing Day': ['2026-12-28', '2027-12-28'],
      'Christmas Day': ['2027-12-27'],
      "New Year's Day": ['2028-01-03'],
      'Canada Day': ['2028-07-03'],
    },
  },
  cn: {
    // Days for one group only (women, youth, children, army) close no office: State Council, Order
    // 795, "National Festivals and Commemorative Days", art. 3.
    names: {
      "International Women's Day": null,
      'Youth Day': null,
      "Children's Day": null,
      'Army Day': null,
    },
    // General Office of the State Council, yearly holiday notices for 2024, 2025 and 2026. The
    // weekend days worked in exchange are left out: an office is then open that no clock counts
    // on. Until their notices are published, 2027 and 2028 hold the statutory days alone: the third
    // of the first month among them (Order 795, art. 2), and the working days given for those that
    // fall on a weekend or on one another (art. 6).
    without: [2024, 2025, 2026],
    holidays: {
      "New Year's Day": ['2024-01-01', '2025-01-01', ...span('2026-01', 1, 3), '2028-01-03'],
      'Spring Festival': [
        ...span('2024-02', 10, 17),
        ...span('2025-01', 28, 31),
        ...span('2025-02', 1, 4),
        ...span('2026-02', 15, 23),
        ...span('2027-02', 8, 10),
        '2028-01-28',
      ],
      'Qingming Festival': [
        ...span('2024-04', 4, 6),
        ...span('2025-04', 4, 6),
        ...span('2026-04', 4, 6),
      ],
      // Two statutory days since 2025 (Order 795, art. 2).
      'Labour Day': [
        ...span('2024-05', 1, 5),
        ...span('2025-05', 1, 5),
        ...span('2026-05', 1, 5),
        ...span('2027-05', 2, 4),
        '2028-05-02',
      ],
      'Dragon Boat Festival': [
        ...span('2024-06', 8, 10),
        '2025-05-31',
        ...span('2025-06', 1, 2),
        ...span('2026-06', 19, 21),
        '2028-05-29',
      ],
      'Mid-Autumn Festival': [...span('2024-09', 15, 17), '2025-10-06', ...span('2026-09', 25, 27)],
      'National Day': [
        ...span('2024-10', 1, 7),
        ...span('2025-10', 1, 5),
        ...span('2025-10', 7, 8),
        ...span('2026-10', 1, 7),
        ...span('2027-10', 4, 5),
        ...span('2028-10', 4, 5),
      ],
    },
  },
  ec: {
    // Maundy Thursday is none (Código del Trabajo, art. 65); Guayaquil's is 9 October, not 10
    // September. Moved by the Ley Orgánica Reformatoria of 2016 (Registro Oficial 906): Tuesday to
    // Monday, Wednesday and Thursday to Friday, Saturday to Friday, Sunday to Monday; two days in a
    // row move together.
    names: {
      'Maundy Thursday': null,
      'Labour Day': null,
      'The Battle of Pichincha': null,
      'Declaration of Independence of Quito': null,
      'Independence of Guayaquil': null,
      "All Souls' Day": null,
      'Independence of Cuenca': null,
    },
    holidays: {
      'Labour Day': ['2024-05-03', '2025-05-02', '2026-05-01', '2027-04-30', '2028-05-01'],
      'Battle of Pichincha': ['2024-05-24', '2025-05-23', '2026-05-25', '2027-05-24', '2028-05-26'],
      'First Cry of Independence': [
        '2024-08-09',
        '2025-08-11',
        '2026-08-10',
        '2027-08-09',
        '2028-08-11',
      ],
      'Independence of Guayaquil': [
        '2024-10-11',
        '2025-10-10',
        '2026-10-09',
        '2027-10-08',
        '2028-10-09',
      ],
      "All Souls' Day": ['2024-11-01', '2025-11-03', '2026-11-02', '2027-11-01', '2028-11-02'],
      'Independence of Cuenca': [
        '2024-11-04',
        '2025-11-04',
        '2026-11-03',
        '2027-11-02',
        '2028-11-03',
      ],
    },
  },
  sv: {
    // Código de Trabajo, art. 190: 1 January, 10 May and 17 June too; 3 and 5 August in the capital.
    names: { 'Celebración del Divino Salvador del Mundo': 'Feast of the Divine Saviour' },
    holidays: {
      "New Year's Day": yearly('01-01'),
      "Mother's Day": yearly('05-10'),
      "Father's Day": yearly('06-17'),
      'Feast of the Divine Saviour': [...yearly('08-03'), ...yearly('08-05')],
    },
  },
  hn: {
    // Decreto 78-2015: the three holidays of October are kept together, Wednesday to Friday of the
    // week of the month's first Wednesday.
    names: {
      'Día de las Américas': 'Day of the Americas',
      "Soldier's Day": null,
      'Columbus Day': null,
      'Armed forces Day': null,
    },
    holidays: {
      'Morazán Week': [
        ...span('2024-10', 2, 4),
        ...span('2025-10', 1, 3),
        ...span('2026-10', 7, 9),
        ...span('2027-10', 6, 8),
        ...span('2028-10', 4, 6),
      ],
    },
  },
  in: {
    // Department of Personnel and Training, lists of gazetted holidays: the three that offices in
    // all states keep. 2027 and 2028 by the lunar calendars, to be checked when published.
    holidays: {
      Holi: ['2024-03-25', '2025-03-14', '2026-03-04', '2027-03-22', '2028-03-11'],
      'End of Ramadan (Eid al-Fitr)': [
        '2024-04-11',
        '2025-03-31',
        '2026-03-21',
        '2027-03-10',
        '2028-02-27',
      ],
      Deepavali: ['2024-10-31', '2025-10-20', '2026-11-08', '2027-10-29', '2028-10-17'],
    },
  },
  pa: {
    // The separation was from Colombia, and the name says so by itself.
    names: {
      'Separation Day (from Columbia)': 'Separation Day',
      'Primer Grito de Independencia': 'First Cry of Independence',
    },
  },
  pe: {
    names: {
      'Peruvian Air Force Day': 'Air Force Day',
      'Santa Rosa de Lima': 'Saint Rose of Lima',
    },
  },
  ae: {
    // Cabinet Resolution 27 of 2024: no Laylat al-Mi'raj, no first of Ramadan; 9 Dhu al-Hijjah and
    // both 2 and 3 December are holidays. Moon sightings may still move the Islamic ones by a day.
    names: { "Laylat al-Mi'raj": null, 'First day of Ramadan': null },
    holidays: {
      'Arafat Day': ['2024-06-15', '2025-06-05', '2026-05-26', '2027-05-15', '2028-05-04'],
      'National Day': yearly('12-03'),
    },
  },
  uy: {
    // The day is that of the oath of 18 July 1830, and is called after it.
    names: { 'Constitution Day': 'Oath of the Constitution' },
  },
};
