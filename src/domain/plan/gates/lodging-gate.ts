import type { BlockedOn } from '../../blocker';
import type { Stay } from '../lodging';
import { grownSince } from '../lodging/beds-needed';
import { mayServe } from '../lodging/campus-nights';
import { caseNights } from '../lodging/case-nights';
import { isPlannedHouse, lacksTour } from '../lodging/house-rules';
import {
  bedsIn,
  coversNight,
  isFirm,
  isStanding,
  type NightState,
  openChecks,
} from '../lodging/nights';
import { failing, findingOf, type GateRuleOfRecords, NOT_APPLICABLE, PASSED } from './gate-state';

/** Why the gate fails, the gravest first. */
const LODGING_FAULTS = [
  'nights-unknown',
  'nights-uncovered',
  'nights-elsewhere',
  'party-grown',
  'beds-short',
  'care-site-open',
  'tour-open',
  'nights-unconfirmed',
] as const;
export type LodgingFault = (typeof LODGING_FAULTS)[number];

/**
 * Lodging covers every night of the itinerary, near the campus that the night asks for and with a bed
 * for everybody (Product reference, §4, §5, §7); the nights are named.
 */
export const lodgingGate: GateRuleOfRecords = ({ case: record, plan }) => {
  const [need] = plan.lodgingNeeds;
  if (need === undefined && plan.stays.length === 0) return null;
  if (need !== undefined && !need.isNeeded) return NOT_APPLICABLE;
  const { needed, nights, campusesOn, beds } = caseNights({ case: record, plan });
  if (needed === null) return failing('office', fault('nights-unknown'));
  const datesOf = (state: NightState): readonly string[] =>
    nights.filter((night) => night.state === state).map(({ on }) => on);
  // What is offered is the family's to choose from; without an option there it is ours to find one.
  const finderOf = (dates: readonly string[]): BlockedOn =>
    plan.stays.some(
      (stay) => stay.status === 'option' && dates.some((on) => mayServe(campusesOn, stay, on)),
    )
      ? 'caller'
      : 'office';
  const bare = findingOf(
    (
      [
        ['nights-uncovered', datesOf('gap')],
        ['nights-elsewhere', datesOf('elsewhere')],
      ] as const
    ).flatMap(([code, dates]) =>
      dates.length === 0
        ? []
        : [{ on: finderOf(dates), fault: { code: fault(code), about: [], dates } }],
    ),
  );
  if (bare !== null) return bare;
  const short = datesOf('short');
  if (short.length > 0) {
    // Until the need says what those who have joined need, nobody can find it.
    const isGrown = need !== undefined && grownSince(need, record) > 0;
    return isGrown
      ? failing('office', fault('party-grown'), { dates: short })
      : failing(finderOf(short), fault('beds-short'), { dates: short });
  }
  const nearOn = (on: string): readonly Stay[] =>
    plan.stays.filter(
      (stay) => isStanding(stay) && coversNight(stay, on) && mayServe(campusesOn, stay, on),
    );
  const open = needed.filter((on) => bedsIn(nearOn(on).filter(isFirm), on) < beds);
  if (open.length === 0) return PASSED;
  const own = [...new Set(open.flatMap(nearOn))].filter(({ sharedFrom }) => sharedFrom === null);
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
