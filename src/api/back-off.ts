import { isPassing, retryAfterMsOf } from './errors';

/**
 * When to try again: doubling, with jitter so that many pages do not come back at the same moment,
 * and never before the server said (`Retry-After`, RFC 9110 §10.2.3).
 */
const FIRST_MS = 400;
/** Once the server is back, everything goes on within five seconds (Quality, §1, G2). */
const LONGEST_MS = 4_500;

/**
 * Milliseconds before attempt `failures + 1`.
 *
 * @param failures how often it failed so far, at least 1.
 * @param random a number in [0, 1).
 */
export function backOffMs(failures: number, error: unknown, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  const jittered = ceiling / 2 + (ceiling / 2) * random;
  const asked = retryAfterMsOf(error);
  // Behind what the server asked for, spread over a further second.
  return asked === null ? jittered : asked + 50 + Math.min(1_000, ceiling) * random;
}

/** Between two questions of a page at rest, once the first try again has failed as well. */
const PROBE_MS = 4_800;
const PROBE_SPREAD_MS = 700;

/**
 * Milliseconds before a page at rest asks again whether the server is back. It asks as rarely as may be
 * heard within five seconds, in the name of all that is on the screen (Quality, §1, G2): a blip is over
 * after the first try, and however soon an ailing server would be asked again, one page is not many.
 *
 * @param failures how often it failed so far, at least 1.
 * @param random a number in [0, 1).
 */
export function probeAfterMs(failures: number, error: unknown, random: number): number {
  const soonMs = backOffMs(failures, error, random);
  return failures === 1 ? soonMs : Math.max(soonMs, PROBE_MS - PROBE_SPREAD_MS * random);
}

/** Parses `Retry-After`: seconds, or an HTTP date. @returns milliseconds from `nowMs`, or null. */
export function parseRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1_000;
  const atMs = Date.parse(header);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}

/** `retry` and `retryDelay` of every query: only what may pass by itself, a few times. */
export const queryRetry = {
  retry: (failures: number, error: unknown): boolean => failures < 4 && isPassing(error),
  retryDelay: (failures: number, error: unknown): number =>
    backOffMs(failures + 1, error, Math.random()),
} as const;
