import type { BlockedOn } from '../../blocker';
import type { Need } from '../../vocabulary';
import { journeyOf } from '../travel/journey-dates';
import { standing } from '../travel/leg-order';
import type { TravelFacts } from '../travel/travellers';
import type { PaperState, SeatService } from '../travel';
import { faultsOf, type GateRule, NOT_APPLICABLE, PASSED } from './gate-state';

const FAULTS = [
  ['fitness-over', 'patient'],
  ['airline-form-over', 'patient'],
  ['fitness-unasked', 'office'],
  ['airline-form-unasked', 'office'],
  ['fitness-asked', 'patient'],
  ['airline-form-asked', 'patient'],
] as const satisfies readonly (readonly [string, BlockedOn])[];
type FitnessFault = (typeof FAULTS)[number][0];

/** With these an airline asks for a form, and a doctor must say that the patient may fly. */
const MEDICAL: ReadonlySet<SeatService | Need> = new Set(['oxygen', 'stretcher', 'escort']);

/** Where it is asked, there is a certificate and the airline's form, valid on the way out (§7). */
export const fitnessGate: GateRule = (facts) => {
  const faults = fitnessFaults(facts);
  if (faults === null) return NOT_APPLICABLE;
  return (
    faultsOf(FAULTS, (code) => ({
      about: faults.includes(code) ? ['patient'] : [],
      dates: [],
    })) ?? PASSED
  );
};

/** Null where nothing is asked for. */
function fitnessFaults(facts: TravelFacts): readonly FitnessFault[] | null {
  const [trip] = facts.plan.trips;
  if (trip === undefined) return isMedical(facts) ? ['fitness-unasked'] : null;
  if (trip.fitToFly === 'not-needed' && trip.airlineForm === 'not-needed') return null;
  // It must hold on the day of the flight, which is never after the arrival by the campus's clock
  // but across the date line, where it asks for a day more.
  const onDay = journeyOf(facts).arrival?.on ?? null;
  const form = paperFault(trip.airlineForm, trip.airlineFormUntilOn, onDay);
  const certificate = paperFault(trip.fitToFly, trip.fitToFlyUntilOn, onDay);
  const faults: FitnessFault[] = [];
  if (certificate !== null) faults.push(`fitness-${certificate}`);
  if (form !== null) faults.push(`airline-form-${form}`);
  return faults;
}

function paperFault(
  state: PaperState,
  untilOn: string | null,
  onDay: string | null,
): 'unasked' | 'asked' | 'over' | null {
  if (state === 'to-ask') return 'unasked';
  if (state === 'asked') return 'asked';
  const isOver = untilOn !== null && onDay !== null && untilOn < onDay;
  return state === 'received' && isOver ? 'over' : null;
}

/** Something about the patient or a seat that no airline takes on its own word. */
export function isMedical({ patient, plan }: TravelFacts): boolean {
  return (
    patient.needs.some((need) => MEDICAL.has(need)) ||
    standing(plan.legs).some(({ services }) => services.some((each) => MEDICAL.has(each)))
  );
}
