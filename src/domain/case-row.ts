import type { PlaceCode } from '@/reference/codes';
import type { PendingTransfer } from './case';
import type { PendingHandOff } from './hand-off/hand-off';
import type { Channel, Gate, Outcome, Payer, Stage, Urgency, WaitingOn } from './vocabulary';
import type { Blocker } from './blocker';
import type { Complexity } from './workload/complexity';

/**
 * One row of every list (Product reference, §10): derived from the case, its patient and owner, and
 * written in the same transaction. It holds moments, never bands or ages: those are computed
 * against now by `band()`.
 */
export interface CaseRow {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly revision: number;
  readonly office: string;
  readonly campus: string | null;
  readonly channel: Channel;
  readonly facilitator: string | null;
  readonly patientId: string;
  readonly patientName: string;
  readonly patientOwnScript: string | null;
  readonly callerName: string;
  /** BCP 47; null while unknown. */
  readonly language: string | null;
  readonly residence: string | null;
  /** Lead first. */
  readonly specialties: readonly string[];
  readonly urgency: Urgency;
  readonly payer: Payer | null;
  readonly stage: Stage;
  readonly stageSince: string;
  /** How it ended; null while it is open. */
  readonly outcome: Outcome | null;
  readonly arrivedAt: string;
  readonly ownerId: string | null;
  /** When the clock runs out; null without a clock, and while it is paused. */
  readonly dueAt: string | null;
  /** From this moment the clock is "due today" in the zone of the one who must act. */
  readonly dueTodayFrom: string | null;
  /** Since when the clock stands still; null while it runs. */
  readonly pausedSince: string | null;
  /** Whose calendar the clock runs by, and in whose zone its day is named; null without a clock. */
  readonly duePlace: PlaceCode | null;
  readonly waitingOn: WaitingOn | null;
  readonly holdReviewOn: string | null;
  /** From this moment the hold is past its review-by date, in the zone of the one who must act. */
  readonly holdReviewFrom: string | null;
  readonly blocker: Blocker | null;
  /** Gates that stop the departure, in their natural order. */
  readonly failingGates: readonly Gate[];
  readonly nextContactAt: string | null;
  readonly arrivalOn: string | null;
  readonly departureOn: string | null;
  /** From this moment the consulates' usual wait is too long for the date; null: never. */
  readonly visaRiskFrom: string | null;
  readonly isIntakeComplete: boolean;
  /** What makes it more work, whoever answers for it. */
  readonly complexity: readonly Complexity[];
  /** A transfer that waits for an answer: where to, and since when. */
  readonly transfer: Pick<PendingTransfer, 'toOffice' | 'toCampus' | 'askedAt'> | null;
  /** A hand-off that waits for an answer: on whom, from whom, since when. */
  readonly handOff: Omit<PendingHandOff, 'id'> | null;
  /** Folded words that search finds the row by. */
  readonly searchKey: string;
}
