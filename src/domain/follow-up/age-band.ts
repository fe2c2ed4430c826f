import { DAY_MS } from '@/lib/spans';

/** How old what is still open is, in whole days (Product reference, §8). */
export const AGE_BANDS = ['0-30', '31-60', '61-90', '90+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The first day that no longer belongs to a band; none ends the last. */
const ENDS: Readonly<Record<AgeBand, number | null>> = {
  '0-30': 31,
  '31-60': 61,
  '61-90': 91,
  '90+': null,
};

/**
 * From when something must count to be in a band at this moment, as a range of epoch milliseconds:
 * `from` counts, `to` does not; null is open. The bands leave nothing out and share nothing.
 */
export function agesBetween(
  band: AgeBand,
  nowMs: number,
): { readonly from: number | null; readonly to: number | null } {
  const before = AGE_BANDS[AGE_BANDS.indexOf(band) - 1];
  const begin = before === undefined ? null : ENDS[before];
  const end = ENDS[band];
  return {
    from: end === null ? null : nowMs - end * DAY_MS + 1,
    to: begin === null ? null : nowMs - begin * DAY_MS + 1,
  };
}

/** How many whole days something is old; 0 where it lies ahead. */
export const ageInDays = (fromMs: number, nowMs: number): number =>
  Math.max(0, Math.floor((nowMs - fromMs) / DAY_MS));

/** The band that something is in which counts from this moment. */
export function ageBandOf(fromMs: number, nowMs: number): AgeBand {
  const days = ageInDays(fromMs, nowMs);
  return AGE_BANDS.find((band) => days < (ENDS[band] ?? Number.POSITIVE_INFINITY)) ?? '90+';
}
