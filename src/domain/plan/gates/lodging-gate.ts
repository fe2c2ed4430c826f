import { bedsNeeded, grownSince } from '../lodging/beds-needed';
import { isPlannedHouse, lacksTour } from '../lodging/house-rules';
import { bedsIn, coversNight, isFirm, isStanding, nightsOf, openChecks } from '../lodging/nights';
import { journeyOf } from '../travel/journey-dates';
import { failing, type GateRuleOfRecords, NOT_APPLICABLE, PASSED } from './gate-state';

/** Why the gate fails, the gravest first. */
const LODGING_FAULTS = [
  'nights-unknown',
  'nights-uncovered',
  'party-grown',
  'beds-short',
  'care-site-open',
  'tour-open',
  'nights-unconfirmed',
] as const;
export type LodgingFault = (typeof LODGING_FAULTS)[number];

/**
 * Lodging covers every night of the itinerary, with a bed for everybody (Product reference, §5, §7);
 * the nights are named.
 */
export const lodgingGate: GateRuleOfRecords = ({ case: record, plan }) => {
  const [need] = plan.lodgingNeeds;
  if (need === undefined && plan.stays.length === 0) return null;
  if (need !== undefined && !need.isNeeded) return NOT_APPLICABLE;
  const nights = nightsOf(journeyOf({ case: record, plan }));
  if (nights === null) return failing('office', fault('nights-unknown'));
  const standing = plan.stays.filter(isStanding);
  const gaps = nights.filter((on) => !standing.some((stay) => coversNight(stay, on)));
  // What is offered is the family's to choose from; without an option it is ours to find one.
  const isOffered = plan.stays.some(({ status }) => status === 'option');
  const finder = isOffered ? 'caller' : 'office';
  if (gaps.length > 0) return failing(finder, fault('nights-uncovered'), { dates: gaps });
  const beds = bedsNeeded(need ?? null, record);
  const short = nights.filter((on) => bedsIn(standing, on) < beds);
  if (short.length > 0) {
    // Until the need says what those who have joined need, nobody can find it.
    const isGrown = need !== undefined && grownSince(need, record) > 0;
    return isGrown
      ? failing('office', fault('party-grown'), { dates: short })
      : failing(finder, fault('beds-short'), { dates: short });
  }
  const firm = standing.filter(isFirm);
  const open = nights.filter((on) => bedsIn(firm, on) < beds);
  if (open.length === 0) return PASSED;
  const own = standing.filter(
    (stay) => stay.sharedFrom === null && open.some((on) => coversNight(stay, on)),
  );
  const unfit = own.filter((stay) => openChecks(stay).length > 0);
  const unseen = own.filter((stay) => isPlannedHouse(stay) && lacksTour(stay));
  const [code, on, about] =
    unfit.length > 0
      ? ([fault('care-site-open'), 'office', unfit] as const)
      : unseen.length > 0
        ? ([fault('tour-open'), 'office', unseen] as const)
        : ([fault('nights-unconfirmed'), 'lodging-provider', []] as const);
  return failing(on, code, { about: about.map(({ id }) => id), dates: open });
};

const fault = (code: LodgingFault): LodgingFault => code;
