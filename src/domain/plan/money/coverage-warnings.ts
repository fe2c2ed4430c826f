import { addDays, localDateOf, type PlainDate } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { workingDaysBetween } from '../../calendar/working-time';
import type { CaseRecord } from '../../case';
import { startOfDateAt } from '../../place-days';
import type { PlanFacts } from '../gates/gate-state';
import { type Covering, coveredIn, lastCoveredOn, standingEstimate } from './covered';

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
  const on = endsSoonOn(record, plan, nowMs);
  if (on !== null) warnings.push({ kind: 'ends', on });
  return warnings;
}

/** The last date that is covered, where it is near or has passed; else null. */
function endsSoonOn(
  { campus }: Pick<CaseRecord, 'campus'>,
  plan: Covering,
  nowMs: number,
): PlainDate | null {
  const place = campusPlaceOf(campus);
  const on = lastCoveredOn(plan, localDateOf(nowMs, placeOf(place).timeZone));
  if (on === null) return null;
  const endMs = startOfDateAt(place, addDays(on, 1));
  const isSoon = endMs <= nowMs || workingDaysBetween(place, nowMs, endMs) <= WARN_WORKING_DAYS;
  return isSoon ? on : null;
}

/**
 * The last date that is covered of a patient on site who stays longer than that, or of whom nobody
 * knows when they leave, once it is near: somebody must ask for more. Null where nothing runs out.
 */
export function coverageRunsOutOn(
  row: Pick<CaseRecord, 'campus' | 'stage'> & { readonly departureOn: PlainDate | null },
  plan: Covering,
  nowMs: number,
): PlainDate | null {
  const on = row.stage === 'on-site' ? endsSoonOn(row, plan, nowMs) : null;
  return on !== null && (row.departureOn === null || row.departureOn > on) ? on : null;
}
