import type { LodgingNeed, Stay } from '../lodging';
import { type CampusesOn, mayServe } from './campus-nights';
import { coversNight } from './nights';

/** Where an option is less than what is needed; `unknown`: nobody has written it down. */
export type Misfit =
  | { readonly kind: 'nights'; readonly missing: readonly string[] }
  /** It covers these, which are to be slept near another campus. */
  | { readonly kind: 'campus'; readonly nights: readonly string[] }
  | { readonly kind: 'beds'; readonly missing: number }
  | { readonly kind: 'kitchen' }
  | { readonly kind: 'step-free' }
  | { readonly kind: 'distance'; readonly over: number }
  | { readonly kind: 'distance-unknown' }
  | { readonly kind: 'budget'; readonly overMinor: number; readonly currency: string }
  /** Prices of two currencies are named side by side and never compared. */
  | { readonly kind: 'other-currency'; readonly currency: string; readonly budgetIn: string }
  | { readonly kind: 'price-unknown' };
export type MisfitKind = Misfit['kind'];

/** Nights of the itinerary, and near which campus each is to be slept. */
export interface NightsAsked {
  readonly nights: readonly string[];
  readonly campusesOn: CampusesOn;
}

/** Nights that a stay covers, though it is near another campus than they ask for. */
export function campusMisfit(stay: Stay, { nights, campusesOn }: NightsAsked): Misfit | null {
  const elsewhere = nights.filter((on) => coversNight(stay, on) && !mayServe(campusesOn, stay, on));
  return elsewhere.length === 0 ? null : { kind: 'campus', nights: elsewhere };
}

/**
 * The nights for which a stay would have to be there: those that are slept near its campus and no
 * other. On the way from one to another a place near either will do, so neither lacks them.
 */
export const nightsOfCampus = (
  { campus }: Stay,
  { nights, campusesOn }: NightsAsked,
): readonly string[] =>
  nights.filter((on) => campusesOn(on)?.every((each) => each === campus) ?? true);

/** What only has to be found out, and speaks against nothing yet. */
export const isOpenQuestion = ({ kind }: Misfit): boolean =>
  kind === 'distance-unknown' || kind === 'price-unknown' || kind === 'other-currency';

/**
 * What a stay lacks of what the party needs, the gravest first (Product reference, §5).
 *
 * @param nights of the itinerary; none while they are not known.
 */
export function misfitsOf(
  need: LodgingNeed,
  stay: Stay,
  nights: readonly string[],
): readonly Misfit[] {
  const missing = nights.filter((on) => !coversNight(stay, on));
  const misfits: (Misfit | null)[] = [
    missing.length > 0 ? { kind: 'nights', missing } : null,
    stay.beds < need.beds ? { kind: 'beds', missing: need.beds - stay.beds } : null,
    need.needsStepFree && !stay.isStepFree ? { kind: 'step-free' } : null,
    need.needsKitchen && !stay.hasKitchen ? { kind: 'kitchen' } : null,
    distanceMisfit(need, stay),
    budgetMisfit(need, stay),
  ];
  return misfits.filter((misfit) => misfit !== null);
}

function distanceMisfit({ maxMinutes }: LodgingNeed, { minutesToCampus }: Stay): Misfit | null {
  if (maxMinutes === null) return null;
  if (minutesToCampus === null) return { kind: 'distance-unknown' };
  const over = minutesToCampus - maxMinutes;
  return over > 0 ? { kind: 'distance', over } : null;
}

function budgetMisfit({ budgetPerNight }: LodgingNeed, { pricePerNight }: Stay): Misfit | null {
  if (budgetPerNight === null) return null;
  if (pricePerNight === null) return { kind: 'price-unknown' };
  const { currency } = pricePerNight;
  if (currency !== budgetPerNight.currency) {
    return { kind: 'other-currency', currency, budgetIn: budgetPerNight.currency };
  }
  const overMinor = pricePerNight.minor - budgetPerNight.minor;
  return overMinor > 0 ? { kind: 'budget', overMinor, currency } : null;
}
