import { DAY_MS, MINUTE_MS } from './spans';

/**
 * Zones and plain dates, by the standard and not by hand: the only file that touches Temporal.
 * Moments are epoch milliseconds, plain dates `YYYY-MM-DD`, minutes count from 00:00 on the wall.
 */

/** A plain date, `YYYY-MM-DD`; it belongs to no zone and never shifts. */
export type PlainDate = string;

/** What a wall-clock time means in a zone: on two days a year it means nothing, or two moments. */
export type LocalMoment =
  | { readonly kind: 'exact'; readonly ms: number }
  /** The clocks skip it; `before` and `after` are the moments the same length before and after. */
  | { readonly kind: 'gap'; readonly before: number; readonly after: number }
  /** The clocks show it twice. */
  | { readonly kind: 'overlap'; readonly first: number; readonly second: number };

const DATE_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Loads Temporal where the platform has none (Node 24, older browsers). Call it once before the
 * first zone is asked for; the other functions are synchronous and rely on it.
 */
export async function ensureTemporal(): Promise<void> {
  if (typeof Temporal !== 'undefined') return;
  const { install } = await import('temporal-polyfill/shim');
  install();
}

/** Whether the text is a date that exists, written `YYYY-MM-DD` with a year from 0001 to 9999. */
export function isPlainDate(text: string): boolean {
  const match = DATE_SHAPE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

/** Whether the platform knows the text as an IANA zone (or a link to one). */
export function isTimeZone(text: string): boolean {
  // A bare offset such as `+02:00` is no zone of a person: it knows no summer time.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Days since 1970-01-01. @throws {RangeError} for a date that does not exist. */
export function epochDayOf(date: PlainDate): number {
  if (!isPlainDate(date)) throw new RangeError(`not a date: ${date}`);
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

/** The inverse of `epochDayOf`. */
export function dateOfEpochDay(day: number): PlainDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The date `days` later; negative goes back. @throws {RangeError} for a date that does not exist. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfEpochDay(epochDayOf(date) + days);
}

/** The date `months` later; where that month has no such day, its last. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: PlainDate): number {
  return weekdayOfEpochDay(epochDayOf(date));
}

/** ISO weekday of a day count: 1 is Monday, 7 is Sunday; 1970-01-01 was a Thursday. */
export function weekdayOfEpochDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The calendar date on the wall of the zone. @throws {RangeError} for an unknown zone. */
export function localDateOf(ms: number, zone: string): PlainDate {
  return dateOfEpochDay(Math.floor((ms + offsetMsAt(ms, zone)) / DAY_MS));
}

/** Whole minutes after 00:00 on the wall of the zone, 0–1439. */
export function minuteOfLocalDay(ms: number, zone: string): number {
  const wall = ms + offsetMsAt(ms, zone);
  return Math.floor((wall - Math.floor(wall / DAY_MS) * DAY_MS) / MINUTE_MS);
}

/** `HH:MM` on the wall of the zone. */
export function localTimeOf(ms: number, zone: string): string {
  const minute = minuteOfLocalDay(ms, zone);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Minutes after 00:00 of `HH:MM`; null when it is no time of day. */
export function minuteOfTime(time: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/**
 * The moment at which the wall of the zone shows the minute of the date. A skipped time moves on by
 * the length of the gap, a doubled one is the first: right for opening hours, never for what a
 * person typed (`resolveLocal` asks). Minutes may exceed a day: 1440 is the next midnight.
 */
export function instantOf(date: PlainDate, minute: number, zone: string): number {
  const day = epochDayOf(date);
  return instantOfWall(day * DAY_MS + minute * MINUTE_MS, zone);
}

/** As `instantOf`, from a day count; used where whole years are compiled. */
export function instantOfEpochDay(day: number, minute: number, zone: string): number {
  return instantOfWall(day * DAY_MS + minute * MINUTE_MS, zone);
}

/** The first moment of the date in the zone: after 00:00 where summer time begins at midnight. */
export function startOfDay(date: PlainDate, zone: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
}

/**
 * What a typed date and time mean in a zone.
 * @throws {RangeError} for a date, time or zone that does not exist.
 */
export function resolveLocal(date: PlainDate, time: string, zone: string): LocalMoment {
  const minute = minuteOfTime(time);
  if (minute === null || !isPlainDate(date)) throw new RangeError(`not a time: ${date} ${time}`);
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  const [first, second] = [earlier.epochMilliseconds, later.epochMilliseconds];
  if (first === second) return { kind: 'exact', ms: first };
  return earlier.toPlainDateTime().equals(wall)
    ? { kind: 'overlap', first, second }
    : { kind: 'gap', before: first, after: second };
}

/** Days of the month, Gregorian. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Offsets of one zone over one UTC year: `offsetMs[i]` holds from `fromMs[i]` to the next. */
interface YearOfOffsets {
  readonly fromMs: readonly number[];
  readonly offsetMs: readonly number[];
}

/**
 * Asking Temporal for each row of a list costs tens of microseconds with the polyfill; the answers
 * change twice a year. A cache of facts, not of configuration: it never goes stale.
 */
const offsetsOfZone = new Map<string, Map<number, YearOfOffsets>>();

/** The span of one offset that was asked for last: whole calendars are compiled within a few. */
let lastSpan = { zone: '', fromMs: 0, toMs: 0, offsetMs: 0 };

/** The zone's offset from UTC at the moment, milliseconds, east positive. */
export function offsetMsAt(ms: number, zone: string): number {
  if (ms >= lastSpan.fromMs && ms < lastSpan.toMs && zone === lastSpan.zone) {
    return lastSpan.offsetMs;
  }
  const year = new Date(ms).getUTCFullYear();
  const { fromMs, offsetMs } = yearOfOffsets(year, zone);
  let at = fromMs.length - 1;
  while (at > 0 && fromMs[at]! > ms) at -= 1; // `at` stays within the list by the loop's bounds
  const toMs = fromMs[at + 1] ?? Date.UTC(year + 1, 0, 1);
  // Both lists have the same length, never empty.
  lastSpan = { zone, fromMs: fromMs[at]!, toMs, offsetMs: offsetMs[at]! };
  return lastSpan.offsetMs;
}

/** Temporal's "compatible" reading of a wall time, from cached offsets. `wallMs` is as if in UTC. */
function instantOfWall(wallMs: number, zone: string): number {
  const { fromMs, toMs, offsetMs } = lastSpan;
  if (zone === lastSpan.zone && wallMs - DAY_MS >= fromMs && wallMs + DAY_MS < toMs) {
    return wallMs - offsetMs;
  }
  // A day is longer than any jump of the clocks, so these two hold before and after one.
  const before = offsetMsAt(wallMs - DAY_MS, zone);
  const after = offsetMsAt(wallMs + DAY_MS, zone);
  if (before === after) return wallMs - before;
  const early = wallMs - before;
  if (offsetMsAt(early, zone) === before) return early;
  const late = wallMs - after;
  // Neither reading holds: the time is skipped, and the older offset moves it past the gap.
  return offsetMsAt(late, zone) === after ? late : early;
}

function yearOfOffsets(year: number, zone: string): YearOfOffsets {
  let years = offsetsOfZone.get(zone);
  const known = years?.get(year);
  if (known) return known;
  const built = readOffsets(year, zone);
  if (!years) {
    years = new Map();
    offsetsOfZone.set(zone, years);
  }
  years.set(year, built);
  return built;
}

function readOffsets(year: number, zone: string): YearOfOffsets {
  const startMs = Date.UTC(year, 0, 1);
  const endMs = Date.UTC(year + 1, 0, 1);
  let at = Temporal.Instant.fromEpochMilliseconds(startMs).toZonedDateTimeISO(zone);
  const fromMs = [startMs];
  const offsetMs = [Math.round(at.offsetNanoseconds / 1e6)];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= endMs) return { fromMs, offsetMs };
    fromMs.push(next.epochMilliseconds);
    offsetMs.push(Math.round(next.offsetNanoseconds / 1e6));
    at = next;
  }
}
