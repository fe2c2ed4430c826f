/** How times lie: never without the number of cases behind them (Product reference, §10). */
export interface Spread {
  readonly count: number;
  /** Milliseconds; null without cases. Half took no longer. */
  readonly median: number | null;
  /** Milliseconds; null without cases. Nine of ten took no longer. */
  readonly p90: number | null;
}

/**
 * Median and 90th percentile by nearest rank: each is a time that a case really took, so that it
 * can be looked up, and nothing between two cases is made up.
 */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  return { count: sorted.length, median: rank(sorted, 50), p90: rank(sorted, 90) };
}

// In whole numbers: 0.9 × 10 is no 9 to every machine.
const rank = (sorted: readonly number[], percent: number): number | null =>
  sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? null;
