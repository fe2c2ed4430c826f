/** Figures of travel (Product reference, §5, §7; config). */

/** Passports are valid for so many months beyond the return. */
export const PASSPORT_MONTHS = 6;

/** Hours between the landing and the first appointment: who has just landed is not examined. */
export const ARRIVAL_REST_HOURS = 12;

/** Hours between the end of the last appointment and the flight home. */
export const LEAVE_AFTER_HOURS = 3;

/** Minutes to change planes; and where the party enters the country, with its controls. */
export const CONNECTION_MINUTES = 90;
export const ENTRY_CONNECTION_MINUTES = 120;

/** A flight that takes longer, in hours, is rather a wrong date. The longest there is takes 19. */
export const LONGEST_FLIGHT_HOURS = 20;
