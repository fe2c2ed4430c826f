import { HOUR_MS, DAY_MS } from '@/lib/spans';
import { GROWTH, QUEUES, SHARES, SPAN_DAYS } from './config';
import { drawsOf, hashOf, weighted } from './random';
import type { WorkDays } from './work-days';

/** What every part of the seed is made from. */
export interface Ground {
  readonly seed: number;
  readonly size: number;
  /** The moment around which the data is laid, epoch ms. */
  readonly laidAtMs: number;
  readonly daysOf: (place: string) => WorkDays;
}

const WEEK_HOURS = 168;
/** Monday 5 January 1970, 00:00 UTC. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/** How busy each hour of a UTC week is: American days above all, Asian mornings, few on weekends. */
const intensityAt = (hour: number): number => {
  const day = Math.floor(hour / 24);
  const h = hour % 24;
  const isWeekend = day >= 5 && !(day === 6 && h >= 22);
  if (isWeekend) return 1;
  if (h >= 13 && h < 22) return 10;
  return h >= 3 && h < 13 ? 4 : 3;
};

const cumulated: number[] = [0];
for (let hour = 0; hour < WEEK_HOURS; hour += 1) {
  cumulated.push((cumulated[hour] ?? 0) + intensityAt(hour));
}
const PER_WEEK = cumulated[WEEK_HOURS] ?? 1;

const busyUntil = (ms: number): number => {
  const hours = (ms - FIRST_MONDAY_MS) / HOUR_MS;
  const week = Math.floor(hours / WEEK_HOURS);
  const hour = hours - week * WEEK_HOURS;
  const whole = Math.floor(hour);
  const start = cumulated[whole] ?? 0;
  const end = cumulated[whole + 1] ?? start;
  return week * PER_WEEK + start + (hour - whole) * (end - start);
};

const momentOfBusy = (busy: number): number => {
  const week = Math.floor(busy / PER_WEEK);
  const rest = busy - week * PER_WEEK;
  let low = 0;
  let high = WEEK_HOURS;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((cumulated[middle] ?? 0) <= rest) low = middle;
    else high = middle;
  }
  const start = cumulated[low] ?? 0;
  const width = (cumulated[low + 1] ?? start + 1) - start;
  return FIRST_MONDAY_MS + (week * WEEK_HOURS + low + (rest - start) / width) * HOUR_MS;
};

/** When case `n` (1 … size) arrived: rising with `n`, denser towards the day of laying. */
export const arrivalOf = ({ seed, size, laidAtMs }: Ground, n: number): number => {
  const jitter = 0.05 + 0.9 * (hashOf(seed, n, 'slot') / 4294967296);
  const rank = (n - 1 + jitter) / size;
  const end = busyUntil(laidAtMs);
  const total = end - busyUntil(laidAtMs - SPAN_DAYS * DAY_MS);
  const ms = momentOfBusy(end - total * (1 - rank) ** GROWTH);
  return Math.min(Math.floor(ms / 1000) * 1000, laidAtMs - 1000);
};

/** The running numbers of a family that asked together, when case `n` belongs to one. */
export const familyOf = ({ seed, size }: Ground, n: number): readonly number[] | null => {
  const group = (n - 1) >> 2;
  const head = group * 4 + 1;
  const draws = drawsOf(seed, head, 'family');
  if (!draws.chance(SHARES.familyGroups)) return null;
  const last = Math.min(head + draws.int(1, 3), size);
  if (n > last || last === head) return null;
  return Array.from({ length: last - head + 1 }, (_, index) => head + index);
};

/**
 * The two of a family that come together, for a treatment of their own each: on the same days to the
 * same campus. Null for everybody else.
 */
export const togetherOf = (
  ground: Ground,
  n: number,
): readonly [first: number, second: number] | null => {
  const [first, second] = familyOf(ground, n) ?? [];
  if (first === undefined || second === undefined) return null;
  return n === first || n === second ? [first, second] : null;
};

const GAPS = [0.17, 0.29, 0.46] as const;

const returnsAfter = ({ seed, size }: Ground, n: number): number | null => {
  const draws = drawsOf(seed, n, 'returning');
  return draws.chance(SHARES.returning) ? Math.max(3, Math.floor(size * draws.pick(GAPS))) : null;
};

/**
 * The earlier case of the same patient, `null` for a first one. It is said by the earlier case (this
 * patient comes again so many numbers later), so that both find each other without a search.
 */
export const earlierCaseOf = (ground: Ground, n: number): number | null => {
  if (familyOf(ground, n)) return null;
  for (const share of GAPS) {
    const gap = Math.max(3, Math.floor(ground.size * share));
    if (n > gap && returnsAfter(ground, n - gap) === gap) return n - gap;
  }
  return null;
};

/** The next case of the same patient. */
export const laterCaseOf = (ground: Ground, n: number): number | null => {
  const gap = returnsAfter(ground, n);
  return gap !== null && n + gap <= ground.size && earlierCaseOf(ground, n + gap) === n
    ? n + gap
    : null;
};

/** A patient bears the number of his or her first case. */
export const patientNumberOf = (ground: Ground, n: number): number => {
  let first = n;
  for (let earlier = earlierCaseOf(ground, n); earlier !== null;) {
    first = earlier;
    earlier = earlierCaseOf(ground, first);
  }
  return first;
};

const queueAt = weighted(QUEUES.map((queue) => [queue, queue.weight] as const));

/** The queue a patient's cases come to: the same for all of them, and for a family. */
export const queueOf = (ground: Ground, patientNumber: number): (typeof QUEUES)[number] => {
  const head = familyOf(ground, patientNumber)?.[0] ?? patientNumber;
  return queueAt(drawsOf(ground.seed, head, 'home').next());
};

/** How many numbers behind the newest the demo's people stand who were taken for somebody new. */
const TAKEN_FOR_NEW: ReadonlySet<number> = new Set([9, 23, 40, 64, 88, 131, 190, 260]);
const MOST_LOOKED_AT = 80;

/**
 * The patient whom this one is in truth, for the few that stand in the demo twice: somebody who asked
 * the same office before. Not for families and returning patients, who were recognised.
 */
export const sameAsOf = (ground: Ground, patientNumber: number): number | null => {
  if (!TAKEN_FOR_NEW.has(ground.size - patientNumber) || !isAlone(ground, patientNumber)) {
    return null;
  }
  const { office } = queueOf(ground, patientNumber);
  for (let n = patientNumber - 3; n > Math.max(0, patientNumber - MOST_LOOKED_AT); n -= 1) {
    const isFree = !TAKEN_FOR_NEW.has(ground.size - n) && isAlone(ground, n);
    if (isFree && queueOf(ground, n).office === office) return n;
  }
  return null;
};

const isAlone = (ground: Ground, n: number): boolean =>
  familyOf(ground, n) === null && earlierCaseOf(ground, n) === null;
