import { addDays } from '@/lib/zoned-time';
import type { CaseRecord } from '../case';

/** Nothing of a case is planned further ahead than this: beyond it a year is mistyped (config). */
export const LONGEST_AHEAD_DAYS = 3 * 366;
/** Nothing of a case happened longer before its request came (config). */
export const LONGEST_BEFORE_DAYS = 366;

export type ReachFault = 'too-long-ago' | 'too-far-ahead';

/** The case that a date is said of, and the instant in which it is said. */
export interface ReachFacts {
  readonly case: Pick<CaseRecord, 'arrivedAt'>;
  readonly at: string;
}

/** Whether a plain date or an instant lies further ahead than anybody plans. */
export const isTooFarAhead = (on: string, at: string): boolean =>
  dateIn(on) > addDays(dateIn(at), LONGEST_AHEAD_DAYS);

/**
 * Which of these plain dates and instants cannot be meant for the case, by field; those that are not
 * said are not judged.
 */
export function farFaults(
  dates: Readonly<Record<string, string | null | undefined>>,
  { case: { arrivedAt }, at }: ReachFacts,
): Readonly<Record<string, ReachFault>> {
  const earliest = addDays(dateIn(arrivedAt), -LONGEST_BEFORE_DAYS);
  const faults: Record<string, ReachFault> = {};
  for (const [field, on] of Object.entries(dates)) {
    if (on === null || on === undefined) continue;
    if (dateIn(on) < earliest) faults[field] = 'too-long-ago';
    else if (isTooFarAhead(on, at)) faults[field] = 'too-far-ahead';
  }
  return faults;
}

/** In years, the zone in which it is that day does not matter. */
const dateIn = (on: string): string => on.slice(0, 10);
