import type { BlockedOn } from '../blocker';
import type { Gate } from '../vocabulary';

/** A supervisor lets a case depart though a gate fails, and says why (Product reference, §7, §9). */
export interface GateWaiver {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly gate: Gate;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
  /** Whose move the gate was when it was waived, and since when: what it is again afterwards. */
  readonly on: BlockedOn;
  readonly since: string;
}
