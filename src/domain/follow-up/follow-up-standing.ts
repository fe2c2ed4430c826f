import type { BlockedOn } from '../blocker';
import type { ClockAmount } from '../clocks/clock-start';
import type { FollowUpKind } from '../vocabulary';
import type { FollowUpState } from './vocabulary';

/** Whose calendar it runs by. */
export type FollowUpPlace = 'office' | 'campus';

/** What the clock of a follow-up counts, from when and by whose calendar; the case says the rest. */
export interface FollowUpDue {
  /** A moment, or a plain date that begins at the place's midnight. */
  readonly from: string;
  readonly amount: ClockAmount;
  readonly place: FollowUpPlace;
}

/**
 * How an open follow-up stands, as the case's record keeps it: rows, clocks and the blocker read
 * this and load no follow-up.
 */
export interface FollowUpStanding {
  readonly kind: FollowUpKind;
  readonly state: FollowUpState;
  readonly since: string;
  readonly on: BlockedOn;
  readonly due: FollowUpDue;
  readonly promisedOn: string | null;
}
