/** Spans of time in milliseconds. A day of 24 hours: dates of a place are counted with its zone. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
