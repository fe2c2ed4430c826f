import { FIRST_HOLIDAY_YEAR, type Holiday } from './holiday';
import type { HolidayName } from './holiday-names';
import { HALF_DAYS, HOLIDAYS } from './holidays';

const known = new Map<string, readonly Holiday[]>();

/**
 * The holidays a place keeps, by its calendar's code, in order of date; none for a calendar that
 * nobody has laid down. On a day that is both, the full holiday stands and the half day is dropped.
 */
export function holidaysOf(calendar: string): readonly Holiday[] {
  let holidays = known.get(calendar);
  if (!holidays) {
    const full = spread(HOLIDAYS[calendar] ?? {}, 'holiday');
    const fullDates = new Set(full.map(({ on }) => on));
    const half = spread(HALF_DAYS[calendar] ?? {}, 'half-day').filter(
      ({ on }) => !fullDates.has(on),
    );
    holidays = [...full, ...half].sort((a, b) => (a.on < b.on ? -1 : 1));
    known.set(calendar, holidays);
  }
  return holidays;
}

function spread(
  dates: Readonly<Partial<Record<HolidayName, string>>>,
  kind: Holiday['kind'],
): readonly Holiday[] {
  // The keys are those of the parameter's type: the file is generated against it.
  return (Object.keys(dates) as HolidayName[]).flatMap((name) =>
    (dates[name] ?? '').split('|').flatMap((ofYear, index) =>
      ofYear
        .split(' ')
        .filter(Boolean)
        .map((monthDay) => ({ on: `${FIRST_HOLIDAY_YEAR + index}-${monthDay}`, kind, name })),
    ),
  );
}
