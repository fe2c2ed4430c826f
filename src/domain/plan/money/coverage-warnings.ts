import { addDays, localDateOf, type PlainDate } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { workingDaysBetween } from '../../calendar/working-time';
import type { CaseRecord } from '../../case';
import { startOfDateAt } from '../../place-days';
import type { CasePlan } from '../case-plan';
import type { PlanFacts } from '../gates/gate-state';
import {
  type Covering,
  coveredIn,
  isCoverageWaived,
  lastCoveredOn,
  standingEstimate,
} from './covered';

/** On site a warning comes when what is planned takes more than this share of it (config). */
const WARN_SHARE = 0.8;
/** … or when it ends within so many working days of the campus (config). */
const WARN_WORKING_DAYS = 3;

export type CoverageWarning =
  | { readonly kind: 'share'; readonly percent: number }
  /** Nothing covers what is planned, at least nothing in its money. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'ends'; readonly on: string };

/**
 * What the coordinator and the finance desk are warned of while the patient is on site (§4). That too little
 * covers is nothing new where a supervisor has waived it; that what there is ends soon nobody has decided,
 * and the payer can still be asked for more days.
 */
export function coverageWarnings(
  { case: record, plan }: PlanFacts,
  nowMs: number,
): readonly CoverageWarning[] {
  if (record.stage !== 'on-site') return [];
  const warnings: CoverageWarning[] = [];
  const taken = coverageTakenOf(record, plan);
  if (taken !== null) warnings.push(warningOfTaken(taken));
  const on = endsSoonOn(record, plan, nowMs);
  if (on !== null) warnings.push({ kind: 'ends', on });
  return warnings;
}

/** How much of the coverage is planned, per cent, or all where nothing covers; null while that is little. */
export type CoverageTaken = number | 'all';

/** What is to be said of so much that is taken. */
export const warningOfTaken = (taken: CoverageTaken): CoverageWarning =>
  taken === 'all' ? { kind: 'nothing' } : { kind: 'share', percent: taken };

function takenOf({ estimates, coverages }: Covering): CoverageTaken | null {
  const estimate = standingEstimate(estimates);
  if (estimate === null) return null;
  const { minor, currency } = estimate.total;
  const covered = coveredIn(currency, coverages).minor;
  if (minor <= covered * WARN_SHARE) return null;
  return covered === 0 ? 'all' : Math.round((100 * minor) / covered);
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

/**
 * How much of the coverage of a patient on site is planned, once that is much: somebody must ask for
 * more before an appointment is not paid. A supervisor who has waived it has been asked: a waiver holds
 * for what is estimated later as well, as it does for the gate, until it is taken back.
 */
export const coverageTakenOf = (
  { stage }: Pick<CaseRecord, 'stage'>,
  plan: Covering & Pick<CasePlan, 'waivers'>,
): CoverageTaken | null => (stage !== 'on-site' || isCoverageWaived(plan) ? null : takenOf(plan));
