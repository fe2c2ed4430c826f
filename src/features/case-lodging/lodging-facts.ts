import type { LodgingNeed, Stay } from '@/domain/plan/lodging';
import { bedsNeeded } from '@/domain/plan/lodging/beds-needed';
import { type Night, nightsOf, nightsWithStays } from '@/domain/plan/lodging/nights';
import type { PlanFacts } from '@/domain/plan/gates/gate-state';
import { journeyOf, type JourneyDates } from '@/domain/plan/travel/journey-dates';

/** What the section of lodging shows, computed once. */
export interface LodgingFacts {
  readonly need: LodgingNeed | null;
  readonly journey: JourneyDates;
  /** Nights of the itinerary; null while they are not known. */
  readonly needed: readonly string[] | null;
  readonly nights: readonly Night[];
  readonly standing: readonly Stay[];
  readonly options: readonly Stay[];
  readonly past: readonly Stay[];
}

/** What the section of lodging shows of a case: its nights, its stays by how they stand. */
export function lodgingFactsOf({ case: record, plan }: PlanFacts): LodgingFacts {
  const need = plan.lodgingNeeds[0] ?? null;
  const journey = journeyOf({ case: record, plan });
  const inOrder = plan.stays.toSorted((one, other) => (one.checkInOn < other.checkInOn ? -1 : 1));
  const of = (...statuses: readonly Stay['status'][]): readonly Stay[] =>
    inOrder.filter(({ status }) => statuses.includes(status));
  return {
    need,
    journey,
    needed: nightsOf(journey),
    nights: nightsWithStays({ journey, stays: plan.stays, beds: bedsNeeded(need, record) }),
    standing: of('booked', 'confirmed'),
    options: of('option'),
    past: of('cancelled'),
  };
}
