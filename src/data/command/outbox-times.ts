/** After a failure a person is told within a second (Quality, §1, B3). */
export const TELL_AFTER_FAILURE_MS = 700;
/** Without any answer a form does not stand still for longer than this. */
export const TELL_ANYWAY_MS = 4_000;
/** What another tab left waiting for so long is sent from here: that tab may be gone. */
export const TAKE_OVER_MS = 15_000;
export const LANES_AT_ONCE = 4;
/** A server that fails at one entry each time would hold up all others for ever. */
export const MOST_ATTEMPTS_ON_FAILURE = 6;
