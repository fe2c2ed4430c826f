import { addDays, daysBetween, type PlainDate } from '@/lib/zoned-time';
import type { CampusCode } from '@/reference/codes';
import { CARE_CHECKS, type CareCheck, type Stay } from '../lodging';
import type { JourneyDates } from '../travel/journey-dates';
import { type CampusesOn, mayServe } from './campus-nights';
import { isPlannedHouse, lacksTour } from './house-rules';

/** Booked or confirmed: somebody counts on it. */
export const isStanding = ({ status }: Pick<Stay, 'status'>): boolean =>
  status === 'booked' || status === 'confirmed';

/** What a care site still lacks; nothing for a stay that is none. */
export const openChecks = ({
  isCareSite,
  careChecks,
}: Pick<Stay, 'isCareSite' | 'careChecks'>): readonly CareCheck[] =>
  isCareSite ? CARE_CHECKS.filter((check) => !careChecks.includes(check)) : [];

/**
 * Whether its nights can be relied on: confirmed, and fit for care where care is given in it. A
 * hospitality house takes no reservation, so that a planned one counts until the working day on
 * which it is confirmed, as soon as there is a date for the tour that it needs (Product reference, §5).
 */
export const isFirm = (stay: Stay): boolean =>
  (stay.status === 'confirmed' || (isPlannedHouse(stay) && !lacksTour(stay))) &&
  openChecks(stay).length === 0;

/** Whether somebody sleeps there in the night that begins on this date. */
export const coversNight = (
  { checkInOn, checkOutOn }: Pick<Stay, 'checkInOn' | 'checkOutOn'>,
  on: PlainDate,
): boolean => checkInOn <= on && on < checkOutOn;

/** How many beds these stays hold in the night that begins on this date. */
export const bedsIn = (
  stays: readonly Pick<Stay, 'checkInOn' | 'checkOutOn' | 'beds'>[],
  on: PlainDate,
): number => bedsOf(stays.filter((stay) => coversNight(stay, on)));

const bedsOf = (stays: readonly Pick<Stay, 'beds'>[]): number =>
  stays.reduce((sum, stay) => sum + stay.beds, 0);

/** Dates on whose evening somebody goes to bed, from one date to the morning of another. */
export const nightsBetween = (fromOn: PlainDate, toOn: PlainDate): readonly PlainDate[] =>
  Array.from({ length: Math.max(0, daysBetween(fromOn, toOn)) }, (_, index) =>
    addDays(fromOn, index),
  );

/** The nights between arrival and departure; null while one of the two is not known. */
export const nightsOf = ({ arrival, departure }: JourneyDates): readonly PlainDate[] | null =>
  arrival === null || departure === null ? null : nightsBetween(arrival.on, departure.on);

/** `gap`: nothing is booked; `elsewhere`: what is booked is near another campus; `short`: not everybody
 * has a bed; `open`: what is booked cannot be relied on yet; `overlap`: more is booked than is needed;
 * `beside`: no night of the itinerary. */
const NIGHT_STATES = ['covered', 'open', 'short', 'elsewhere', 'gap', 'overlap', 'beside'] as const;
export type NightState = (typeof NIGHT_STATES)[number];

export interface Night {
  /** The date on whose evening it begins. */
  readonly on: PlainDate;
  readonly state: NightState;
  /** Near which campus it is to be slept, any of them; null where none is asked for. */
  readonly campuses: readonly CampusCode[] | null;
  /** Ids of the standing stays that cover it, near whichever campus. */
  readonly stayIds: readonly string[];
}

/** Nights of the same state near the same campus in the same stays, one after the other. */
export interface NightRun {
  readonly fromOn: PlainDate;
  /** The morning after the last of them. */
  readonly toOn: PlainDate;
  readonly state: NightState;
  readonly campuses: readonly CampusCode[] | null;
  readonly stayIds: readonly string[];
}

interface StripFacts {
  readonly journey: JourneyDates;
  readonly stays: readonly Stay[];
  /** How many beds the party needs. */
  readonly beds: number;
  readonly campusesOn: CampusesOn;
}

/**
 * Every night of the itinerary, and every other night that a standing stay covers, in their order
 * (Product reference, §5). A stay counts for a night where it is near the campus that the night asks
 * for. Two stays in one night overlap where one of them is more than is needed.
 */
export function nightsWithStays({
  journey,
  stays,
  beds,
  campusesOn,
}: StripFacts): readonly Night[] {
  const standing = stays.filter(isStanding);
  const needed = new Set(nightsOf(journey));
  const booked = standing.flatMap(({ checkInOn, checkOutOn }) =>
    nightsBetween(checkInOn, checkOutOn),
  );
  return [...new Set([...needed, ...booked])].toSorted().map((on): Night => {
    const there = standing.filter((stay) => coversNight(stay, on));
    const stayIds = there.map(({ id }) => id);
    if (!needed.has(on)) return { on, state: 'beside', campuses: null, stayIds };
    const near = there.filter((stay) => mayServe(campusesOn, stay, on));
    return { on, state: neededState(there, near, beds), campuses: campusesOn(on), stayIds };
  });
}

/** How a night stands in which these stays are, and these of them near the campus that it asks for. */
function neededState(there: readonly Stay[], near: readonly Stay[], beds: number): NightState {
  if (there.length === 0) return 'gap';
  const [all, enough] = [bedsOf(there), bedsOf(near)];
  if (near.length === 0 || (enough < beds && all >= beds)) return 'elsewhere';
  if (enough < beds) return 'short';
  const least = Math.min(...there.map((stay) => stay.beds));
  // Where the beds near the campus are enough, this is so of whatever is booked near another as well.
  if (there.length > 1 && all - least >= beds) return 'overlap';
  return bedsOf(near.filter(isFirm)) >= beds ? 'covered' : 'open';
}

/** Nights that follow each other and stand alike, as one run each; `toOn` is the morning after. */
export function runsOf(nights: readonly Night[]): readonly NightRun[] {
  const runs: NightRun[] = [];
  for (const { on, state, campuses, stayIds } of nights) {
    const last = runs.at(-1);
    const toOn = addDays(on, 1);
    const isSame =
      last?.toOn === on &&
      last.state === state &&
      last.campuses?.join(' ') === campuses?.join(' ') &&
      last.stayIds.join(' ') === stayIds.join(' ');
    if (isSame) runs[runs.length - 1] = { ...last, toOn };
    else runs.push({ fromOn: on, toOn, state, campuses, stayIds });
  }
  return runs;
}
