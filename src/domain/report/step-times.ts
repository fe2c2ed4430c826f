import type { CaseRecord } from '../case';
import type { MonthSpan } from './months';
import type { StageVisit } from './stage-visits';
import type { TimedStep } from './timed-steps';

/** What of a case its times are read from. */
export interface TimedCase {
  readonly record: Pick<CaseRecord, 'arrivedAt' | 'firstContactAt'>;
  readonly visits: readonly StageVisit[];
}

/**
 * How long the steps took that a case finished in these days, milliseconds: each once, so that as
 * many times stand behind a number as rows behind its link. Of a stage that was left twice the last
 * time counts, whole.
 */
export function stepTimes(
  { record: { arrivedAt, firstContactAt }, visits }: TimedCase,
  { fromMs, toMs }: MonthSpan,
): ReadonlyMap<TimedStep, number> {
  const isIn = (ms: number): boolean => fromMs <= ms && ms < toMs;
  const times = new Map<TimedStep, number>();
  const reachedMs = firstContactAt === null ? null : Date.parse(firstContactAt);
  if (reachedMs !== null && isIn(reachedMs)) {
    times.set('first-contact', Math.max(0, reachedMs - Date.parse(arrivedAt)));
  }
  for (const visit of visits) {
    if (visit.toMs === null || !isIn(visit.toMs) || visit.stage === 'closed') continue;
    times.set(visit.stage, visit.toMs - visit.fromMs);
  }
  return times;
}
