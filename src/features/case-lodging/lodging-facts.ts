import type { LodgingNeed, Stay } from '@/domain/plan/lodging';
import { campusesOfTrip } from '@/domain/plan/lodging/campus-nights';
import { type CaseNights, caseNights } from '@/domain/plan/lodging/case-nights';
import type { PlanFacts } from '@/domain/plan/gates/gate-state';
import type { CampusCode } from '@/reference/codes';
import { campusPlaceOf } from '@/reference/place';

/** What the section of lodging shows, computed once. */
export interface LodgingFacts extends CaseNights {
  readonly need: LodgingNeed | null;
  /** The campus that a place is looked for near, where no night says another. */
  readonly campus: CampusCode;
  /** Whether campuses are told apart: of one alone there is nothing to say. */
  readonly isCampusTold: boolean;
  readonly standing: readonly Stay[];
  readonly options: readonly Stay[];
  readonly past: readonly Stay[];
}

/** What the section of lodging shows of a case: its nights, its stays by how they stand. */
export function lodgingFactsOf({ case: record, plan }: PlanFacts): LodgingFacts {
  const need = plan.lodgingNeeds[0] ?? null;
  const inOrder = plan.stays.toSorted((one, other) => (one.checkInOn < other.checkInOn ? -1 : 1));
  const of = (...statuses: readonly Stay['status'][]): readonly Stay[] =>
    inOrder.filter(({ status }) => statuses.includes(status));
  const [standing, options] = [of('booked', 'confirmed'), of('option')];
  const visited = campusesOfTrip({ case: record, plan });
  const named = new Set([...visited, ...[...standing, ...options].map(({ campus }) => campus)]);
  return {
    ...caseNights({ case: record, plan }),
    need,
    campus: visited[0] ?? campusPlaceOf(record.campus),
    isCampusTold: named.size > 1,
    standing,
    options,
    past: of('cancelled'),
  };
}
