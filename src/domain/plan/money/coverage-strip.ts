import { addDays, daysBetween } from '@/lib/zoned-time';
import { itineraryOf } from '../appointments/itinerary';
import type { CasePlan } from '../case-plan';
import { isStanding, nightsBetween } from '../lodging/nights';
import type { Coverage } from '../money';
import { countingOf, dateOfAppointment } from './covered';

/** A stretch of days on the strip, as parts of its whole length. */
interface StripBar {
  readonly coverage: Coverage;
  /** 0 … 1 from the strip's beginning. */
  readonly from: number;
  readonly length: number;
  /** It counts; not what is only asked for, nor other money than the estimate's. */
  readonly isCovering: boolean;
}

interface StripDay {
  readonly on: string;
  /** 0 … 1, the middle of the day. */
  readonly at: number;
  readonly appointments: number;
  readonly isCovered: boolean;
}

/** Nights of stays, one after the other, that all lie in a window or all outside of any. */
interface StripNights {
  /** The date on whose evening the first begins. */
  readonly fromOn: string;
  /** The morning after the last. */
  readonly toOn: string;
  readonly nights: number;
  /** 0 … 1: from the middle of a day to that of another, as somebody sleeps there. */
  readonly from: number;
  readonly length: number;
  readonly isCovered: boolean;
}

/** Coverage windows against the days with appointments and the nights of the stays. */
export interface CoverageStrip {
  readonly firstOn: string;
  readonly lastOn: string;
  readonly bars: readonly StripBar[];
  readonly days: readonly StripDay[];
  readonly nights: readonly StripNights[];
}

/** From a day before all of it to a day after; null where there is nothing to show. */
export function coverageStrip({
  appointments,
  coverages,
  estimates,
  stays,
}: Pick<CasePlan, 'appointments' | 'coverages' | 'estimates' | 'stays'>): CoverageStrip | null {
  const shown = coverages.filter(({ status }) => status !== 'ended');
  const dates = itineraryOf(appointments).map(dateOfAppointment);
  const nights = [
    ...new Set(
      stays
        .filter(isStanding)
        .flatMap(({ checkInOn, checkOutOn }) => nightsBetween(checkInOn, checkOutOn)),
    ),
  ].toSorted();
  const all = [
    ...dates,
    ...nights,
    ...shown.flatMap(({ fromOn, toOn }) => [fromOn, toOn]),
  ].toSorted();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [firstOn, lastOn] = [addDays(first, -1), addDays(last, 1)];
  const length = daysBetween(firstOn, lastOn) + 1;
  const at = (on: string): number => daysBetween(firstOn, on) / length;
  const covers = countingOf({ estimates, coverages: shown });
  const isCovered = (on: string): boolean =>
    covers.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
  return {
    firstOn,
    lastOn,
    bars: shown.map((coverage) => ({
      coverage,
      from: at(coverage.fromOn),
      length: (daysBetween(coverage.fromOn, coverage.toOn) + 1) / length,
      isCovering: covers.includes(coverage),
    })),
    days: [...new Set(dates)].map((on) => ({
      on,
      at: at(on) + 0.5 / length,
      appointments: dates.filter((each) => each === on).length,
      isCovered: isCovered(on),
    })),
    nights: runsOfNights(nights, isCovered).map((run) => ({
      ...run,
      from: at(run.fromOn) + 0.5 / length,
      length: run.nights / length,
    })),
  };
}

type Run = Pick<StripNights, 'fromOn' | 'toOn' | 'nights' | 'isCovered'>;

function runsOfNights(
  nights: readonly string[],
  isCovered: (on: string) => boolean,
): readonly Run[] {
  const runs: Run[] = [];
  for (const on of nights) {
    const last = runs.at(-1);
    const night = { fromOn: on, toOn: addDays(on, 1), nights: 1, isCovered: isCovered(on) };
    if (last?.toOn === on && last.isCovered === night.isCovered) {
      runs[runs.length - 1] = { ...last, toOn: night.toOn, nights: last.nights + 1 };
    } else {
      runs.push(night);
    }
  }
  return runs;
}
