import type { CampusCode } from '@/reference/codes';

/** An appointment as a case's record keeps it: when, and on which campus. */
export interface ItineraryStop {
  /** ISO instant. */
  readonly startAt: string;
  readonly campus: CampusCode;
}

/** The first of them that still lies ahead; null where none does. They are given in their order. */
export function nextStopOf(stops: readonly ItineraryStop[], nowMs: number): ItineraryStop | null {
  return stops.find(({ startAt }) => Date.parse(startAt) > nowMs) ?? null;
}
