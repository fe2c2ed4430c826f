import type { ClockStart } from '@/domain/clocks/clock-start';
import { holidaysOf } from '@/reference/calendars';
import { placeOf } from '@/reference/place';

/**
 * The deadline in the plainest words, day after day by Temporal and without tables: slow, and
 * shares nothing with the product's computation but the reference data. All pauses are finished.
 */
export function plainDeadline(start: ClockStart): number {
  const { n, unit } = start.amount;
  const place = placeOf(start.place);
  const first = Temporal.Instant.fromEpochMilliseconds(start.fromMs)
    .toZonedDateTimeISO(place.timeZone)
    .toPlainDate();
  const isPaused = (ms: number) =>
    start.pauses.some(({ fromMs, toMs }) => ms > fromMs && ms <= (toMs ?? Infinity));
  let remaining = unit === 'working-hours' ? n * 3_600_000 : n;
  let date = first;
  for (let guard = 0; guard < 3_000; guard += 1, date = date.add({ days: 1 })) {
    if (unit === 'calendar-days') {
      const midnight = date.add({ days: 1 }).toZonedDateTime(place.timeZone).epochMilliseconds;
      if (isPaused(midnight)) continue;
      if (remaining === 0) return midnight - 60_000;
      remaining -= 1;
      continue;
    }
    const hours = openHours(start.place, date);
    if (!hours) continue;
    if (unit === 'working-days') {
      if (hours.isHalf || hours.closesMs <= start.fromMs || isPaused(hours.closesMs)) continue;
      if (remaining === 0) return hours.closesMs;
      remaining -= 1;
      continue;
    }
    for (const [from, to] of unpaused(
      Math.max(hours.opensMs, start.fromMs),
      hours.closesMs,
      start,
    )) {
      if (to - from >= remaining) return from + remaining;
      remaining -= to - from;
    }
  }
  throw new Error('no deadline within 3,000 days');
}

interface OpenHours {
  readonly opensMs: number;
  readonly closesMs: number;
  readonly isHalf: boolean;
}

function openHours(code: string, date: Temporal.PlainDate): OpenHours | null {
  const place = placeOf(code);
  const hours = place.week[date.dayOfWeek - 1];
  const holiday = holidaysOf(place.calendar).find(({ on }) => on === date.toString());
  if (!hours || holiday?.kind === 'holiday') return null;
  const isHalf = holiday?.kind === 'half-day';
  const closesMinute = isHalf ? Math.min(720, hours.closesMinute) : hours.closesMinute;
  const at = (minute: number) =>
    date.toZonedDateTime({
      timeZone: place.timeZone,
      plainTime: Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }),
    }).epochMilliseconds;
  return { opensMs: at(hours.opensMinute), closesMs: at(closesMinute), isHalf };
}

/** What pauses leave of a span, in order. */
function unpaused(fromMs: number, toMs: number, { pauses }: ClockStart): [number, number][] {
  let spans: [number, number][] = toMs > fromMs ? [[fromMs, toMs]] : [];
  for (const pause of pauses) {
    const until = pause.toMs ?? Infinity;
    spans = spans.flatMap(([from, to]): [number, number][] => [
      [from, Math.min(to, pause.fromMs)],
      [Math.max(from, until), to],
    ]);
    spans = spans.filter(([from, to]) => to > from);
  }
  return spans;
}
