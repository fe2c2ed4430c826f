import type { PlainDate } from '@/lib/zoned-time';
import type { BlockedOn } from '../../blocker';
import { atDesk } from '../../front-desk';
import type { Gate } from '../../vocabulary';
import { gatesOf } from '../gates/gate-rules';
import type { PlanFacts } from '../gates/gate-state';
import { isComing } from '../progress';
import { travellersOf } from '../travel';
import { firstNightElsewhere } from './entry-address';
import { seatsOfNobody } from './leg-cover';
import { connectionsOf, legsWithoutHelp, minorFaults } from './leg-checks';
import { countriesOfTrip } from './travellers';
import { visaAfterFlight, visaStartsOf } from './visa-chain';

/** The gates that travel clears, in their order. */
const TRAVEL_GATES = [
  'visa-valid',
  'passports-valid',
  'fit-to-fly',
  'flights-booked',
  'pick-up-arranged',
] as const satisfies readonly Gate[];

const isOfTravel = (gate: Gate): boolean => TRAVEL_GATES.some((each) => each === gate);

/** What is looked at beside the gates: it stops nobody, and is worth a second look. */
const TRAVEL_WARNINGS = [
  'visa-late',
  'visa-appointment-late',
  'minor-alone',
  'minor-consent',
  'seat-left',
  'help-missing',
  'connection-short',
  'connection-apart',
  'passport-shape',
  'entry-address',
] as const;
export type TravelWarning = (typeof TRAVEL_WARNINGS)[number];

/** One thing about the journey that is not right, whose move it is, and what it is about. */
export interface TravelCheck {
  readonly code: string;
  /** The gate that it stops; null where it only warns. */
  readonly gate: Gate | null;
  readonly on: BlockedOn;
  /** `patient`, ids of companions, ids of legs. */
  readonly about: readonly string[];
  readonly dates: readonly PlainDate[];
  /** ISO code, where the trip enters more than one country. */
  readonly country?: string;
}

/**
 * All checks of the journey: what stops the departure first, then what warns.
 *
 * @param todayOn the date where the office sits, for what can be too late.
 */
export function travelChecks(facts: PlanFacts, todayOn: PlainDate): readonly TravelCheck[] {
  const stops = gatesOf(facts).flatMap(({ gate, state }): readonly TravelCheck[] => {
    if (state.kind !== 'failing' || !isOfTravel(gate)) return [];
    const { on, faults } = state;
    return faults.map((fault) => ({ ...fault, gate, on }));
  });
  const { office } = facts.case;
  const warnings = warningsOf(facts, todayOn).map((each) => ({
    ...each,
    on: atDesk(each.on, office),
  }));
  return [...stops, ...warnings];
}

/** How many gates fail of which the checks of the journey say nothing; none once somebody has come. */
export function failingElsewhere(facts: PlanFacts): number {
  if (!isComing(facts.case.stage)) return 0;
  return gatesOf(facts).filter(({ gate, state }) => state.kind === 'failing' && !isOfTravel(gate))
    .length;
}

function warningsOf(facts: PlanFacts, todayOn: PlainDate): readonly TravelCheck[] {
  const { case: record, plan } = facts;
  const party = travellersOf(record);
  const minors = minorFaults(facts);
  const changes = (['out', 'between', 'back'] as const).flatMap((direction) =>
    connectionsOf(plan.legs, party, direction),
  );
  const afterFlight = visaAfterFlight(facts);
  const minorsWith = (code: (typeof minors)[number]['code']): readonly string[] => [
    ...new Set(minors.filter((each) => each.code === code).map(({ travellerId }) => travellerId)),
  ];
  const found: readonly (readonly [TravelWarning, BlockedOn, readonly string[]])[] = [
    ['visa-appointment-late', 'office', [...new Set(afterFlight.map(({ id }) => id))]],
    ['minor-alone', 'office', minorsWith('minor-alone')],
    ['minor-consent', 'patient', minorsWith('minor-consent')],
    ['seat-left', 'office', idsOf(seatsOfNobody(plan.legs, { party: record.party, todayOn }))],
    ['help-missing', 'office', idsOf(legsWithoutHelp(facts))],
    ['connection-short', 'office', legsAt(changes.filter((each) => each.minutes < each.needed))],
    ['connection-apart', 'office', legsAt(changes.filter(({ isApart }) => isApart))],
    ['passport-shape', 'office', withOddNumbers(facts)],
    ['entry-address', 'office', firstNightElsewhere(facts) === null ? [] : party],
  ];
  const datesOf = (code: TravelWarning): readonly PlainDate[] => {
    if (code !== 'visa-appointment-late') return [];
    return [...new Set(afterFlight.map(({ appointmentOn }) => appointmentOn))].toSorted();
  };
  const told = found.flatMap(([code, on, about]) =>
    about.length === 0
      ? []
      : [
          {
            code,
            gate: null,
            on,
            about,
            dates: datesOf(code),
          },
        ],
  );
  return [...lateVisas(facts, todayOn), ...told];
}

/** Visas for which the consulate should have been asked before today, country by country. */
function lateVisas(facts: PlanFacts, todayOn: PlainDate): readonly TravelCheck[] {
  const isOne = countriesOfTrip(facts).length === 1;
  return visaStartsOf(facts)
    .filter(({ latestOn }) => latestOn < todayOn)
    .map(({ country, travellers, latestOn }) => ({
      code: 'visa-late' satisfies TravelWarning,
      gate: null,
      on: 'office',
      about: idsOf(travellers),
      dates: [latestOn],
      ...(isOne ? {} : { country }),
    }));
}

const idsOf = (records: readonly { readonly id: string }[]): readonly string[] =>
  records.map(({ id }) => id);
const legsAt = (changes: ReturnType<typeof connectionsOf>): readonly string[] => [
  ...new Set(changes.map(({ to }) => to.id)),
];

/** Passport numbers are six to nine letters and digits (ICAO Doc 9303); others may be right too. */
const PASSPORT_SHAPE = /^[A-Z0-9]{6,9}$/;

/** Whether a number looks like that of a passport; to be warned of, never refused. */
export const isPassportShaped = (number: string): boolean =>
  PASSPORT_SHAPE.test(number.replaceAll(/[\s-]/g, '').toUpperCase());

/** What stands for a number that the reader may not see, has no letters or digits at all. */
const isHidden = (number: string): boolean => !/[\p{L}\p{N}]/u.test(number);

function withOddNumbers({ case: record, patient, plan }: PlanFacts): readonly string[] {
  const party = new Set(travellersOf(record));
  const numbers: readonly (readonly [string, string | null])[] = [
    ['patient', patient.passportNumber],
    ...plan.papers
      .filter(({ travellerId }) => travellerId !== 'patient' && party.has(travellerId))
      .map(({ travellerId, passportNumber }) => [travellerId, passportNumber] as const),
  ];
  return numbers.flatMap(([id, number]) =>
    number === null || isHidden(number) || isPassportShaped(number) ? [] : [id],
  );
}
