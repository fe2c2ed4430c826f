import type { DischargeDestination, FitToFly } from './vocabulary';

/** What was said when the patient left the campus (Product reference, §8). */
export interface Discharge {
  readonly at: string;
  /** The physician who discharged. */
  readonly dischargedBy: string;
  readonly destination: DischargeDestination;
  /** What is still to be done: tests awaited, stitches, medication to be taken on. */
  readonly openOrders: string | null;
  readonly fitToFly: FitToFly;
  readonly fitNote: string | null;
  /** Null while no flight is known. */
  readonly returnFlightOn: string | null;
  readonly returnFlight: string | null;
}
