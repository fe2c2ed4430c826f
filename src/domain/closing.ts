import type { Alternative, Outcome } from './vocabulary';

/** How a case ended. */
export interface Closing {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly alternative: Alternative | null;
  readonly closedAt: string;
  readonly closedBy: string;
}
