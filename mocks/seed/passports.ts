import { DAY_MS } from '@/lib/spans';

/** Valid so long after the arrival it is good for any stay; ending within the shorter it is not. */
const GOOD_MS = 260 * DAY_MS;
const BAD_MS = 150 * DAY_MS;
const RENEWED_MS = 8 * 365 * DAY_MS;

/**
 * When a seeded passport ends. Nobody arrives with one that ends too early, and while a journey is
 * prepared it is plain whether it does.
 */
export const passportEndOf = (
  drawnMs: number,
  { arrivalDayMs, isPreparing }: { arrivalDayMs: number | null; isPreparing: boolean },
): number => {
  if (arrivalDayMs === null || drawnMs >= arrivalDayMs + GOOD_MS) return drawnMs;
  const isLeft = isPreparing && drawnMs < arrivalDayMs + BAD_MS;
  return isLeft ? drawnMs : drawnMs + RENEWED_MS;
};

/** Whether it is valid six months beyond the return of a journey that begins on that date. */
export const isPassportGood = (expiresOn: string | null, arrivalOn: string | null): boolean =>
  expiresOn !== null &&
  (arrivalOn === null || Date.parse(expiresOn) >= Date.parse(arrivalOn) + GOOD_MS - 10 * DAY_MS);
