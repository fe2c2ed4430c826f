import { addMonths, type PlainDate } from '@/lib/zoned-time';
import { campusOf } from '@/reference/campuses';
import { campusPlaceOf } from '@/reference/place';
import type { CaseRecord, Companion, Patient } from '../../case';
import { nationalityOf } from '../../visa-wait';
import { itineraryOf } from '../appointments/itinerary';
import type { CasePlan } from '../case-plan';
import { type TravelPapers, travellersOf } from '../travel';

/** One who travels, with what is written down of his or her papers. */
export interface Traveller {
  /** `patient`, or the `id` of a companion. */
  readonly id: string;
  /** Null for the patient. */
  readonly companion: Companion | null;
  /** ISO 3166-1 alpha-2; of a companion of whom nobody has said it the patient's. */
  readonly nationality: string | null;
  readonly passportExpiresOn: PlainDate | null;
  /** Null while nothing is written down. */
  readonly papers: TravelPapers | null;
}

export interface TravelFacts {
  readonly case: Pick<CaseRecord, 'campus' | 'party' | 'office' | 'progress'>;
  readonly patient: Pick<
    Patient,
    'birthOn' | 'residence' | 'nationality' | 'needs' | 'passportExpiresOn'
  >;
  readonly plan: Pick<CasePlan, 'papers' | 'trips' | 'legs' | 'appointments'>;
}

/** The party: the patient first, then the companions in their order. */
export function partyOf({ case: record, patient, plan }: TravelFacts): readonly Traveller[] {
  return travellersOf(record).map((id): Traveller => {
    const companion = record.party.find((each) => each.id === id) ?? null;
    const papers = plan.papers.find(({ travellerId }) => travellerId === id) ?? null;
    const passportExpiresOn =
      companion === null ? patient.passportExpiresOn : (papers?.passportExpiresOn ?? null);
    const nationality = nationalityOf(companion, patient);
    return { id, companion, nationality, papers, passportExpiresOn };
  });
}

/** ISO 3166-1 alpha-2 of the country that they travel to; without a campus Rochester's. */
export const countryOfTrip = ({ campus }: Pick<CaseRecord, 'campus'>): string =>
  campusOf(campusPlaceOf(campus)).country;

/**
 * ISO codes of the countries of the trip: first that of the case's campus, then those of the other
 * campuses that have appointments which stand. While no campus is named, the appointments say it.
 */
export function countriesOfTrip({
  case: record,
  plan,
}: Pick<TravelFacts, 'case' | 'plan'>): readonly [string, ...string[]] {
  const visited = itineraryOf(plan.appointments).map(({ campus }) => campusOf(campus).country);
  const [first, ...more] = record.campus === null ? visited : [];
  const own = first ?? countryOfTrip(record);
  return [own, ...new Set([...more, ...visited].filter((country) => country !== own))];
}

/** Those in which the patient does not live: for each of them somebody asks at a border. */
export const countriesEntered = (facts: TravelFacts): readonly string[] =>
  countriesOfTrip(facts).filter((country) => country !== facts.patient.residence);

/** The patient lives in the country of each campus: no border lies between. */
export const isDomestic = (facts: TravelFacts): boolean => countriesEntered(facts).length === 0;

const ADULT_MONTHS = 18 * 12;

/** Whether this traveller is under age on that date; of companions the party says it. */
export function isMinorOn(
  { companion }: Pick<Traveller, 'companion'>,
  { birthOn }: Pick<Patient, 'birthOn'>,
  on: PlainDate,
): boolean {
  if (companion !== null) return companion.isMinor;
  return birthOn !== null && on < addMonths(birthOn, ADULT_MONTHS);
}
