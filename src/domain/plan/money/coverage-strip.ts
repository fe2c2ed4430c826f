import { addDays, daysBetween } from '@/lib/zoned-time';
import { itineraryOf } from '../appointments/itinerary';
import type { CasePlan } from '../case-plan';
import type { Coverage } from '../money';
import { dateOfAppointment, isCovering } from './covered';

/** A stretch of days on the strip, as parts of its whole length. */
export interface StripBar {
  readonly coverage: Coverage;
  /** 0 … 1 from the strip's beginning. */
  readonly from: number;
  readonly length: number;
  readonly isCovering: boolean;
}

export interface StripDay {
  readonly on: string;
  /** 0 … 1, the middle of the day. */
  readonly at: number;
  readonly appointments: number;
  readonly isCovered: boolean;
}

/** Coverage windows against the days with appointments. */
export interface CoverageStrip {
  readonly firstOn: string;
  readonly lastOn: string;
  readonly bars: readonly StripBar[];
  readonly days: readonly StripDay[];
}

/** From a day before all of it to a day after; null where there is nothing to show. */
export function coverageStrip({
  appointments,
  coverages,
}: Pick<CasePlan, 'appointments' | 'coverages'>): CoverageStrip | null {
  const shown = coverages.filter(({ status }) => status !== 'ended');
  const dates = itineraryOf(appointments).map(dateOfAppointment);
  const all = [...dates, ...shown.flatMap(({ fromOn, toOn }) => [fromOn, toOn])].toSorted();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [firstOn, lastOn] = [addDays(first, -1), addDays(last, 1)];
  const length = daysBetween(firstOn, lastOn) + 1;
  const at = (on: string): number => daysBetween(firstOn, on) / length;
  const covers = shown.filter(isCovering);
  return {
    firstOn,
    lastOn,
    bars: shown.map((coverage) => ({
      coverage,
      from: at(coverage.fromOn),
      length: (daysBetween(coverage.fromOn, coverage.toOn) + 1) / length,
      isCovering: isCovering(coverage),
    })),
    days: [...new Set(dates)].map((on) => ({
      on,
      at: at(on) + 0.5 / length,
      appointments: dates.filter((each) => each === on).length,
      isCovered: covers.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn),
    })),
  };
}
