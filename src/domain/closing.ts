import type { Alternative, Outcome, Stage } from './vocabulary';

/** How a case ended. */
export interface Closing {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly alternative: Alternative | null;
  readonly closedAt: string;
  readonly closedBy: string;
  /** The stage in which it ended; left out where that was not written down. */
  readonly from?: Stage | undefined;
}
