import type { Interpreter } from '@/domain/plan/interpreter';
import { isAtItsTime } from '@/domain/plan/interpreters/needed-bookings';
import type { ConflictFacts } from '@/domain/plan/interpreters/conflicts';
import type { TakenTime } from '@/domain/plan/interpreters/taken-time';
import { campusOf } from '@/reference/campuses';

/**
 * The rules once more, so plain that they can be read against the product's text: minute by minute,
 * all other bookings, the wall clock from `Intl`. Slow, and knows nothing of the product's own code
 * but where an appointment is.
 */
const MINUTE_MS = 60_000;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const walls = new Map<string, Intl.DateTimeFormat>();

interface Wall {
  readonly weekday: number;
  readonly minute: number;
}
/** The same minutes are asked for again and again. */
const known = new Map<string, Wall>();

export function wallOf(ms: number, timeZone: string): Wall {
  const key = `${timeZone} ${ms}`;
  const wall = known.get(key) ?? readWall(ms, timeZone);
  known.set(key, wall);
  return wall;
}

function readWall(ms: number, timeZone: string): Wall {
  let wall = walls.get(timeZone);
  if (wall === undefined) {
    wall = new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    walls.set(timeZone, wall);
  }
  const parts = Object.fromEntries(wall.formatToParts(ms).map(({ type, value }) => [type, value]));
  return {
    weekday: WEEKDAYS.indexOf(parts['weekday'] ?? '') + 1,
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}

function worksAt({ campus, shifts }: Interpreter, ms: number): boolean {
  const { weekday, minute } = wallOf(ms, campusOf(campus).timeZone);
  return shifts.some(
    (shift) =>
      (shift.weekday === weekday && minute >= shift.from && minute < shift.to) ||
      (shift.weekday % 7 === weekday - 1 && minute + 1_440 < shift.to),
  );
}

/** `kind` of each conflict, once for each other booking that it meets, sorted. */
export function bruteConflicts({
  booking,
  appointment,
  interpreter,
  taken,
}: ConflictFacts): readonly string[] {
  const found: string[] = [];
  if (appointment && !isAtItsTime(booking, appointment)) found.push('appointment-moved');
  const [asked] = (appointment?.language ?? booking.language).split('-');
  if (booking.language.split('-')[0] !== asked) found.push('language-changed');
  if (interpreter === null) return found.toSorted();
  const minutes = Array.from(
    { length: booking.minutes },
    (_, minute) => Date.parse(booking.startAt) + minute * MINUTE_MS,
  );
  const isIn = (ms: number, { fromMs, toMs }: TakenTime): boolean => ms >= fromMs && ms < toMs;
  const isFree = (other: TakenTime, widened: number): boolean =>
    !minutes.some(
      (ms) => isIn(ms - widened, other) || isIn(ms, other) || isIn(ms + widened, other),
    );
  for (const other of taken) {
    if (other.id === booking.id) continue;
    if (!isFree(other, 0)) found.push('overlap');
    else if (booking.mode === 'in-person' && other.mode === 'in-person') {
      const isHere = other.campus === booking.campus && other.building === booking.building;
      const walk = isHere ? 15 : 30;
      const steps = Array.from({ length: walk }, (_, minute) => minute * MINUTE_MS);
      if (steps.some((step) => !isFree(other, step))) found.push('walking-buffer');
    }
  }
  const [language] = booking.language.split('-');
  if (!interpreter.languages.some((tag) => tag.split('-')[0] === language)) found.push('language');
  const isElsewhere = booking.mode === 'in-person' && interpreter.campus !== booking.campus;
  if (!interpreter.modes.includes(booking.mode) || isElsewhere) found.push('mode');
  if (!minutes.every((ms) => worksAt(interpreter, ms))) found.push('off-shift');
  return found.toSorted();
}
