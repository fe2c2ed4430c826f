import {
  type NeededBooking,
  isAtItsTime,
  isInItsLanguage,
  neededBookings,
} from '../interpreters/needed-bookings';
import { type GateFault, type GateRule, NOT_APPLICABLE, PASSED } from './gate-state';

/** Why the gate fails, the gravest first. */
const INTERPRETER_FAULTS = [
  'interpreter-none-booked',
  'interpreter-moved',
  'interpreter-language',
  'interpreter-unconfirmed',
] as const;
export type InterpreterFault = (typeof INTERPRETER_FAULTS)[number];

/** Each appointment that needs an interpreter has a confirmed booking at its time, in its language (§7). */
export const interpretersGate: GateRule = ({ plan }) => {
  const needed = neededBookings(plan);
  if (needed.length === 0) return NOT_APPLICABLE;
  const faults = INTERPRETER_FAULTS.flatMap((code): readonly GateFault[] => {
    const about = needed.filter((each) => faultOf(each) === code);
    const ids = about.map(({ appointment }) => appointment.id);
    return ids.length === 0 ? [] : [{ code, about: ids, dates: [] }];
  });
  const [first, ...more] = faults;
  if (first === undefined) return PASSED;
  // What is asked for is theirs to answer; whatever else is the coordinator's to ask.
  const on = first.code === 'interpreter-unconfirmed' ? 'interpreter-services' : 'coordinator';
  return { kind: 'failing', on, faults: [first, ...more] };
};

function faultOf({ appointment, booking }: NeededBooking): InterpreterFault | null {
  if (booking === null) return 'interpreter-none-booked';
  if (booking.status !== 'confirmed') return 'interpreter-unconfirmed';
  if (!isAtItsTime(booking, appointment)) return 'interpreter-moved';
  return isInItsLanguage(booking, appointment) ? null : 'interpreter-language';
}
