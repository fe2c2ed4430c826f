import type { PlaceCode } from '@/reference/codes';

/** How long a clock runs (Product reference, §4; the figures are config in `stage-clock.ts`). */
export interface ClockAmount {
  readonly unit: 'working-days' | 'working-hours' | 'calendar-days';
  readonly n: number;
}

export const workingDays = (n: number): ClockAmount => ({ unit: 'working-days', n });
export const workingHours = (n: number): ClockAmount => ({ unit: 'working-hours', n });
export const calendarDays = (n: number): ClockAmount => ({ unit: 'calendar-days', n });

/** A span in which the clock stands still; `toMs` is null while it lasts. */
export interface ClockPause {
  readonly fromMs: number;
  readonly toMs: number | null;
}

/** All that a deadline depends on: facts only, so that list, detail and export agree. */
export interface ClockStart {
  /** Epoch ms at which the clock was started. */
  readonly fromMs: number;
  readonly amount: ClockAmount;
  /** The office or campus whose zone, hours and holidays hold. */
  readonly place: PlaceCode;
  readonly pauses: readonly ClockPause[];
  /** The date was promised to us: nothing is counted, and the explanation says so. */
  readonly isPromised?: true;
  /** The deadline lies that long before something, and is explained from there. */
  readonly ahead?: Ahead;
}

/** What lies ahead and has a deadline before it. */
export type AheadEvent = 'first-appointment' | 'arrival' | 'next-visit';

/** From what a deadline is counted back, and how far: nobody can tell it from where the clock starts. */
export interface Ahead {
  readonly event: AheadEvent;
  /** A moment, or a plain date at the clock's place. */
  readonly at: string;
  readonly amount: ClockAmount;
}

/**
 * The pauses that concern the clock: cut to its start, in order, those that touch made one. What
 * follows an open pause cannot be known and is left out.
 */
export function effectivePauses(start: ClockStart): readonly ClockPause[] {
  if (start.pauses.length === 0) return start.pauses;
  const sorted = start.pauses
    .filter(({ fromMs, toMs }) => toMs === null || (toMs > start.fromMs && toMs > fromMs))
    .map(({ fromMs, toMs }) => ({ fromMs: Math.max(fromMs, start.fromMs), toMs }))
    .sort((a, b) => a.fromMs - b.fromMs);
  const merged: ClockPause[] = [];
  for (const pause of sorted) {
    const last = merged.at(-1);
    if (!last || (last.toMs !== null && pause.fromMs > last.toMs)) merged.push(pause);
    else merged[merged.length - 1] = { fromMs: last.fromMs, toMs: later(last.toMs, pause.toMs) };
  }
  return merged;
}

function later(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.max(a, b);
}
