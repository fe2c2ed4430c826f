import type { Money } from '../money';

/** Figures of interpreter services (Product reference, §5); here they are changed. */

/** Minutes to walk from one booking to the next in the same building. */
export const WALK_IN_BUILDING_MIN = 15;
/** The same between two buildings. */
export const WALK_BETWEEN_MIN = 30;
/** Asked for later than so many hours ahead, the answer may come too late. */
export const ASK_AHEAD_HOURS = 48;
/** Cancelled inside so many hours, the booking is paid all the same. */
export const LATE_CANCEL_HOURS = 24;
/** What it costs then. */
export const LATE_CANCEL_COST: Money = { minor: 12_000, currency: 'USD' };
