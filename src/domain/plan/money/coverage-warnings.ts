import { addDays, localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { workingDaysBetween } from '../../calendar/working-time';
import { startOfDateAt } from '../../place-days';
import type { PlanFacts } from '../gates/gate-state';
import { coveredIn, lastCoveredOn, standingEstimate } from './covered';

/** On site a warning comes when what is planned takes more than this share of it (config). */
const WARN_SHARE = 0.8;
/** … or when it ends within so many working days of the campus (config). */
const WARN_WORKING_DAYS = 3;

export type CoverageWarning =
  | { readonly kind: 'share'; readonly percent: number }
  /** Nothing covers what is planned, at least nothing in its money. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'ends'; readonly on: string };

/** What the coordinator and the finance desk are warned of while the patient is on site (§4). */
export function coverageWarnings(
  { case: record, plan }: PlanFacts,
  nowMs: number,
): readonly CoverageWarning[] {
  if (record.stage !== 'on-site') return [];
  const warnings: CoverageWarning[] = [];
  const estimate = standingEstimate(plan.estimates);
  if (estimate !== null) {
    const covered = coveredIn(estimate.total.currency, plan.coverages).minor;
    const isMuch = estimate.total.minor > covered * WARN_SHARE;
    const percent = Math.round((100 * estimate.total.minor) / covered);
    if (isMuch) warnings.push(covered === 0 ? { kind: 'nothing' } : { kind: 'share', percent });
  }
  const place = campusPlaceOf(record.campus);
  const on = lastCoveredOn(plan, localDateOf(nowMs, placeOf(place).timeZone));
  if (on !== null) {
    const endMs = startOfDateAt(place, addDays(on, 1));
    const isSoon = endMs <= nowMs || workingDaysBetween(place, nowMs, endMs) <= WARN_WORKING_DAYS;
    if (isSoon) warnings.push({ kind: 'ends', on });
  }
  return warnings;
}
