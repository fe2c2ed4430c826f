import type { CaseRecord } from '../case';
import type { WaitingOn } from '../vocabulary';
import type { ClockPause } from './clock-start';

/** While held on one of these the clock stands still; held on our own side it runs on. */
export const PAUSING: ReadonlySet<WaitingOn> = new Set([
  'patient',
  'sponsor',
  'insurer',
  'consulate',
  'lodging-provider',
]);

export const NO_PAUSES: readonly ClockPause[] = [];

/** The spans in which a hold on others stops every clock of the case. */
export function pausesOf({
  hold,
  pastHolds,
}: Pick<CaseRecord, 'hold' | 'pastHolds'>): readonly ClockPause[] {
  if (hold === null && pastHolds.length === 0) return NO_PAUSES;
  const pauses: ClockPause[] = [];
  for (const past of pastHolds) {
    if (!PAUSING.has(past.waitingOn)) continue;
    pauses.push({ fromMs: Date.parse(past.since), toMs: Date.parse(past.until) });
  }
  if (hold !== null && PAUSING.has(hold.waitingOn)) {
    pauses.push({ fromMs: Date.parse(hold.since), toMs: null });
  }
  return pauses;
}

/** A clock that hangs on a date stands still while paused, but no past pause moves the date. */
export const openPauseOf = ({ hold }: Pick<CaseRecord, 'hold'>): readonly ClockPause[] =>
  pausesOf({ hold, pastHolds: [] });
