import type { CaseRecord } from '../../case';
import type { CasePlan } from '../case-plan';
import { type JourneyDates, journeyOf } from '../travel/journey-dates';
import { bedsNeeded } from './beds-needed';
import { campusNights, type CampusesOn } from './campus-nights';
import { type Night, nightsOf, nightsWithStays } from './nights';

interface NightFacts {
  readonly case: Pick<CaseRecord, 'campus' | 'party'>;
  readonly plan: Pick<CasePlan, 'appointments' | 'legs' | 'stays' | 'lodgingNeeds'>;
}

export interface CaseNights {
  readonly journey: JourneyDates;
  /** Nights of the itinerary; null while they are not known. */
  readonly needed: readonly string[] | null;
  readonly campusesOn: CampusesOn;
  /** How many beds each night needs. */
  readonly beds: number;
  /** Each night of the itinerary and each that a standing stay covers, with how it stands. */
  readonly nights: readonly Night[];
}

/** The nights of a case: what its gate judges and its section shows are these and no others. */
export function caseNights({ case: record, plan }: NightFacts): CaseNights {
  const { stays, lodgingNeeds } = plan;
  const journey = journeyOf({ case: record, plan });
  const campusesOn = campusNights({ case: record, plan });
  const beds = bedsNeeded(lodgingNeeds[0] ?? null, record);
  return {
    journey,
    needed: nightsOf(journey),
    campusesOn,
    beds,
    nights: nightsWithStays({ journey, stays, beds, campusesOn }),
  };
}
