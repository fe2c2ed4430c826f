import { MINUTE_MS } from '@/lib/spans';
import type { Ground } from './ground';
import { lastDayOf } from './journey-days';
import type { Life } from './life';
import { type Draws, drawsOf } from './random';
import { positionOf, type WorkDays } from './work-days';

const QUARTER_MS = 15 * MINUTE_MS;
/** Before the last one somebody may walk for so long. */
const LAST_PAUSE_MS = 6 * QUARTER_MS;

/** What begins a trip takes an hour, but for these. Minutes. */
const FIRST_MINUTES: Readonly<Partial<Record<string, number>>> = {
  gastroenterology: 45,
  orthopedics: 45,
  transplant: 90,
};
/** What may follow, whatever the specialty; `visits.ts` has the words of each. Minutes. */
const FURTHER_MINUTES = {
  laboratory: 15,
  resonance: 75,
  tomography: 45,
  heart: 60,
  endoscopy: 90,
  biopsy: 60,
  theatre: 240,
  infusion: 180,
  education: 45,
  assessment: 45,
} as const;
export type FurtherVisit = keyof typeof FURTHER_MINUTES;
const FURTHER = Object.entries(FURTHER_MINUTES) as [FurtherVisit, number][];
const LAST_MINUTES = 45;

/** When one visit of a seeded trip is, and which of those in `visits.ts`. */
export interface VisitTime {
  readonly visit: 'first' | 'last' | FurtherVisit;
  readonly minutes: number;
  /** Null for what does not fit before the end of the stay. */
  readonly startMs: number | null;
}

/**
 * The times of a seeded trip's appointments, in their order: rows tell them, so they come without the
 * words. `draws` is the stream from which whoever lays the appointments goes on.
 */
export function visitTimesOf(
  ground: Ground,
  life: Life,
  draws: Draws = drawsOf(ground.seed, life.n, 'appointments'),
): readonly VisitTime[] {
  const { firstAppointmentMs: firstMs, campus } = life;
  if (firstMs === null) return [];
  const visits = visitsOf(life, draws);
  const days = ground.daysOf(campus);
  const lastDayMs = lastDayOf(ground, life);
  const lastDay = lastDayMs === null ? null : Math.floor(positionOf(days, lastDayMs));
  const starts = startsOf(days, { firstMs, lastDay, visits }, draws);
  return visits.map((each, index) => ({ ...each, startMs: starts[index] ?? null }));
}

type Visit = Omit<VisitTime, 'startMs'>;

/** Two to six, the talk about the results last. */
function visitsOf({ specialty }: Life, draws: Draws): readonly Visit[] {
  const count = draws.int(0, 4);
  const from = draws.int(0, FURTHER.length - 1);
  const further = Array.from({ length: count }, (_, index) => {
    // Steps of three meet each of the ten once.
    const [visit, minutes] = FURTHER[(from + 3 * index) % FURTHER.length]!; // within the list
    return { visit, minutes };
  });
  return [
    { visit: 'first', minutes: FIRST_MINUTES[specialty] ?? 60 },
    ...further,
    { visit: 'last', minutes: LAST_MINUTES },
  ];
}

interface Days {
  readonly firstMs: number;
  /** The working day on which the results are talked over; null while nobody has said. */
  readonly lastDay: number | null;
  readonly visits: readonly Visit[];
}

/**
 * One after the other, each within one working day, with some time to walk in between; the last one
 * on the last day of the stay. Null for what does not fit before that.
 */
function startsOf(
  days: WorkDays,
  { firstMs, lastDay, visits }: Days,
  draws: Draws,
): readonly (number | null)[] {
  const open = (day: number): number => days.opens[day] ?? firstMs;
  const lastLength = (visits.at(-1)?.minutes ?? 0) * MINUTE_MS;
  /** From here on the results are talked over. */
  const endMs =
    lastDay === null
      ? Number.POSITIVE_INFINITY
      : (days.closes[lastDay] ?? Number.POSITIVE_INFINITY) - lastLength - LAST_PAUSE_MS;
  let at = firstMs;
  return visits.map(({ minutes }, index) => {
    const length = minutes * MINUTE_MS;
    const isNextDay = draws.chance(0.45);
    const [skipped, later, pause] = [draws.int(1, 2), draws.int(0, 20), draws.int(2, 6)];
    let begin = at;
    if (index > 0) {
      const held = Math.floor(positionOf(days, at));
      const isLast = index === visits.length - 1;
      let day = isLast && lastDay !== null ? lastDay : held + (isNextDay ? skipped : 0);
      let start = day > held ? open(day) + later * QUARTER_MS : at;
      while (start + length > (days.closes[day] ?? start + length) && day !== lastDay) {
        day += 1;
        start = open(day);
      }
      begin = Math.ceil(Math.max(start, open(day)) / QUARTER_MS) * QUARTER_MS;
      if (!isLast && begin + length > endMs) return null;
    }
    at = begin + length + pause * QUARTER_MS;
    return begin;
  });
}
