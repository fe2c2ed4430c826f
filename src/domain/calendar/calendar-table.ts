import { DAY_MS } from '@/lib/spans';
import { dateOfEpochDay, instantOfEpochDay, weekdayOfEpochDay } from '@/lib/zoned-time';
import { holidaysOf } from '@/reference/calendars';
import type { Holiday } from '@/reference/holiday';
import { type Place, placeOf } from '@/reference/place';
import { HALF_DAY_CLOSES_MINUTE } from '@/reference/working-week';

/** What a day is to a place; only a `working` day counts as one. */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'half-day';

/**
 * A place's days in a row, as epoch milliseconds. Index `i` is the local date `firstDay + i`.
 * Compiled once: a deadline is then two array look-ups, and a hundred thousand rows can be derived.
 */
export interface CalendarTable {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Days since 1970-01-01 of index 0. */
  readonly firstDay: number;
  readonly dayCount: number;
  /** The local midnight that begins each day, and one more that ends the last. */
  readonly startMs: Float64Array;
  /** Opening and closing; both the midnight on a day without hours, so that their span is 0. */
  readonly opensMs: Float64Array;
  readonly closesMs: Float64Array;
  readonly kinds: readonly DayKind[];
  readonly holidays: ReadonlyMap<number, Holiday>;
  /** Working days before each day, and one more for all. */
  readonly workingBefore: Int32Array;
  /** The index of each working day, in order. */
  readonly workingDays: Int32Array;
  /** Open milliseconds before each day, half days and short days included. */
  readonly openMsBefore: Float64Array;
}

/**
 * Places have calendars from here to there. A moment beyond is a data error and not a slow case: it
 * is answered as the nearest that has one, so that it breaks nothing and can be mended where it stands.
 */
const EARLIEST_MS = Date.UTC(1970, 0, 3);
const LATEST_MS = Date.UTC(2150, 0, 1);
/** Deadlines look ahead: one year more than asked, so that few calls make the table grow. */
const AHEAD_YEARS = 1;

/**
 * Keyed by the place's entry itself: a new office is compiled when first asked for, and the list of
 * offices is nowhere frozen.
 */
const tables = new WeakMap<Place, CalendarTable>();

/** The moment, or the nearest that calendars reach. @throws {RangeError} for none at all. */
export function withinCalendars(ms: number): number {
  if (!Number.isFinite(ms)) throw new RangeError('a calendar needs finite epoch milliseconds');
  return Math.min(Math.max(ms, EARLIEST_MS), LATEST_MS);
}

/**
 * The place's days, from the year of `fromMs` to the year after that of `toMs` at least, as far as
 * calendars reach.
 * @throws {RangeError} for an unknown place, or what is no moment.
 */
export function calendarTableOf(code: string, fromMs: number, toMs: number): CalendarTable {
  const place = placeOf(code);
  const known = tables.get(place);
  const [earlyMs, lateMs] = [withinCalendars(fromMs), withinCalendars(toMs)];
  if (known && isWithin(known, earlyMs) && isWithin(known, lateMs)) return known;
  const [firstYear, lastYear] = yearsOf(earlyMs, lateMs);
  const grown = compile(
    place,
    Math.min(firstYear, known?.firstYear ?? firstYear),
    Math.max(lastYear, known?.lastYear ?? lastYear),
  );
  tables.set(place, grown);
  return grown;
}

/** The next longer table, when a search ran past the end. @throws {RangeError} where there is none. */
export function longerTableOf(code: string, table: CalendarTable): CalendarTable {
  const end = table.startMs[table.dayCount]!; // one more start than days
  if (end > LATEST_MS) throw new RangeError(`no calendar after the year ${table.lastYear}`);
  return calendarTableOf(code, table.startMs[0]! + 2 * DAY_MS, end + DAY_MS);
}

/** The index of the local day that contains the moment. */
export function dayIndexOf(table: CalendarTable, ms: number): number {
  const first = table.startMs[0]!; // a table has at least two years
  let at = Math.min(Math.max(Math.floor((ms - first) / DAY_MS), 0), table.dayCount - 1);
  // Clock changes move midnights by hours, once in history by a day: a step or two at most.
  while (at > 0 && table.startMs[at]! > ms) at -= 1;
  while (at < table.dayCount - 1 && table.startMs[at + 1]! <= ms) at += 1;
  return at;
}

/** The local date of a day. */
export function dateAt(table: CalendarTable, index: number): string {
  return dateOfEpochDay(table.firstDay + index);
}

function isWithin(table: CalendarTable, ms: number): boolean {
  // A day of margin on both sides, so that neighbours of the asked day are always there.
  return ms >= table.startMs[0]! + DAY_MS && ms < table.startMs[table.dayCount]! - 45 * DAY_MS;
}

function yearsOf(fromMs: number, toMs: number): readonly [number, number] {
  const first = new Date(Math.min(fromMs, toMs) - 2 * DAY_MS).getUTCFullYear();
  const last = new Date(Math.max(fromMs, toMs) + 47 * DAY_MS).getUTCFullYear();
  return [first, last + AHEAD_YEARS];
}

function compile(place: Place, firstYear: number, lastYear: number): CalendarTable {
  const firstDay = Math.round(Date.UTC(firstYear, 0, 1) / DAY_MS);
  const dayCount = Math.round(Date.UTC(lastYear + 1, 0, 1) / DAY_MS) - firstDay;
  const holidays = new Map<number, Holiday>();
  for (const holiday of holidaysOf(place.calendar)) {
    const index = Math.round(Date.parse(`${holiday.on}T00:00:00Z`) / DAY_MS) - firstDay;
    // Where two fall on one day, the full holiday holds.
    if (holidays.get(index)?.kind !== 'holiday') holidays.set(index, holiday);
  }
  const startMs = new Float64Array(dayCount + 1);
  const opensMs = new Float64Array(dayCount);
  const closesMs = new Float64Array(dayCount);
  const workingBefore = new Int32Array(dayCount + 1);
  const openMsBefore = new Float64Array(dayCount + 1);
  const kinds: DayKind[] = [];
  const workingDays: number[] = [];
  for (let index = 0; index < dayCount; index += 1) {
    const day = firstDay + index;
    const start = instantOfEpochDay(day, 0, place.timeZone);
    const hours = place.week[weekdayOfEpochDay(day) - 1] ?? null;
    const kind = kindOf(hours !== null, holidays.get(index));
    const isOpen = hours !== null && kind !== 'weekend' && kind !== 'holiday';
    const closesMinute = hours === null ? 0 : closingMinute(hours.closesMinute, kind);
    startMs[index] = start;
    opensMs[index] = isOpen ? instantOfEpochDay(day, hours.opensMinute, place.timeZone) : start;
    closesMs[index] = isOpen ? instantOfEpochDay(day, closesMinute, place.timeZone) : start;
    kinds.push(kind);
    if (kind === 'working') workingDays.push(index);
    workingBefore[index + 1] = workingDays.length;
    // Both were set just above.
    openMsBefore[index + 1] =
      openMsBefore[index]! + Math.max(0, closesMs[index]! - opensMs[index]!);
  }
  startMs[dayCount] = instantOfEpochDay(firstDay + dayCount, 0, place.timeZone);
  return {
    firstYear,
    lastYear,
    firstDay,
    dayCount,
    startMs,
    opensMs,
    closesMs,
    kinds,
    holidays,
    workingBefore,
    workingDays: Int32Array.from(workingDays),
    openMsBefore,
  };
}

function kindOf(hasHours: boolean, holiday: Holiday | undefined): DayKind {
  if (!hasHours) return 'weekend';
  return holiday?.kind ?? 'working';
}

function closingMinute(closesMinute: number, kind: DayKind): number {
  return kind === 'half-day' ? Math.min(closesMinute, HALF_DAY_CLOSES_MINUTE) : closesMinute;
}
