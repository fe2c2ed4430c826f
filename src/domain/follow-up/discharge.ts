import { isBlank } from '../intake-completeness';
import { localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { Discharge } from '../discharge';
import type { Appointment } from '../plan/appointment';
import { decideAppointment } from '../plan/appointments/decide-appointment';
import { type CasePlan, planAfter, type PlanWrite } from '../plan/case-plan';
import { cancelBookings } from '../plan/interpreters/decide-booking';
import { bookingsAhead } from '../plan/interpreters/needed-bookings';
import type { CaseFacts, Refusal } from '../stage/decision';
import { type DischargeDestination, FIT_TO_FLY, type FitToFly } from '../vocabulary';
import { faultsIn, type StepFault, type StepFaults } from './step';

/** What becomes of an appointment that still lies ahead: dropped, or left for the next visit. */
export interface LeftAppointment {
  readonly id: string;
  readonly as: 'cancelled' | 'next-visit';
  readonly reason: string;
}

type DischargeFacts = CaseFacts & { readonly plan: CasePlan };

type Discharged =
  | {
      readonly ok: true;
      readonly writes: readonly PlanWrite[];
      /** What the next visit is for; null where nothing was left for it. */
      readonly purpose: string | null;
    }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly faults: StepFaults };

/** The appointments that a discharge at this moment leaves ahead, in their order. */
export const appointmentsAhead = (
  { appointments }: Pick<CasePlan, 'appointments'>,
  dischargedAt: string,
): readonly Appointment[] =>
  appointments
    .filter(
      ({ status, startAt }) =>
        status !== 'done' && status !== 'cancelled' && startAt > dischargedAt,
    )
    .toSorted((one, other) => (one.startAt < other.startAt ? -1 : 1));

/**
 * What a discharge does beside the case itself (Product reference, §8): nobody is sent home while an
 * appointment still lies ahead, unless each of them is dropped or left for the next visit in the
 * same step. Interpreters booked for later are called off with it: nobody is there to interpret for.
 * Lodging goes on.
 */
export function decideDischarge(
  facts: DischargeFacts,
  discharge: Discharge,
  left: readonly LeftAppointment[],
): Discharged {
  const faults = dischargeFaults(facts, discharge);
  if (faults !== null) return { ok: false, faults };
  const ahead = appointmentsAhead(facts.plan, discharge.at);
  const open = ahead.filter(({ id }) => !left.some((each) => each.id === id));
  if (open.length > 0) {
    const startsAt = open.map(({ startAt }) => startAt);
    return { ok: false, refusal: { code: 'appointments-ahead', startsAt } };
  }
  const writes: PlanWrite[] = [];
  for (const { id, reason } of left) {
    const plan = planAfter(facts.plan, writes);
    const decision = decideAppointment({ ...facts, plan }, { type: 'cancel', id, reason });
    if (!decision.ok) {
      return 'refusal' in decision ? decision : { ok: false, faults: { appointments: 'invalid' } };
    }
    writes.push(...decision.writes);
  }
  writes.push(...cancelBookings(bookingsAhead(facts.plan, discharge.at), facts.at));
  const kept = left.filter((each) => each.as === 'next-visit');
  const names = kept.map(({ id, reason }) => {
    const clinic = facts.plan.appointments.find((each) => each.id === id)?.clinic;
    return clinic === undefined ? reason : `${clinic}: ${reason}`;
  });
  return { ok: true, writes, purpose: names.length === 0 ? null : names.join('; ') };
}

/** What can be answered to "fit to fly home" at a discharge: whoever goes home has been asked. */
export const fitAnswersOf = (destination: DischargeDestination): readonly FitToFly[] =>
  destination === 'home-country' ? FIT_TO_FLY.filter((each) => each !== 'not-asked') : FIT_TO_FLY;

/** Whoever flies home is asked whether they can, and on what conditions. */
function dischargeFaults(
  { case: record }: DischargeFacts,
  { at, destination, fitToFly, fitNote, returnFlightOn }: Discharge,
): StepFaults | null {
  const { timeZone } = placeOf(campusPlaceOf(record.campus));
  const on = localDateOf(Date.parse(at), timeZone);
  const isUnasked = !fitAnswersOf(destination).includes(fitToFly);
  const isUnsaid = fitToFly === 'with-conditions' && isBlank(fitNote);
  const faults: Record<string, StepFault | null> = {
    fitToFly: isUnasked ? 'required' : null,
    fitNote: isUnsaid ? 'required' : null,
    returnFlightOn: returnFlightOn !== null && returnFlightOn < on ? 'before-discharge' : null,
  };
  return faultsIn(faults);
}
