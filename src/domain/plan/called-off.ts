import { localDateOf } from '@/lib/zoned-time';
import { campusPlaceOf, placeOf } from '@/reference/place';
import type { CaseRecord } from '../case';
import { appointmentsAhead } from '../follow-up/discharge';
import type { Stage } from '../vocabulary';
import type { Appointment } from './appointment';
import type { CasePlan, PlanWrite } from './case-plan';
import type { Booking } from './interpreter';
import { decideCancel } from './interpreters/decide-booking';
import { isLive } from './interpreters/taken-time';
import type { Stay } from './lodging';
import { PLANNED_STAGES } from './progress';

/** What others keep free for a case: hours of a clinic and of interpreters, beds. */
export interface StillBooked {
  readonly appointments: readonly Appointment[];
  readonly bookings: readonly Booking[];
  readonly stays: readonly Stay[];
}

/**
 * What would still be kept free if the case closed at this moment. Whoever is on site sleeps
 * somewhere, also when the patient has died; and what a linked family case shares is still used there.
 */
export function stillBooked(
  { stage, campus }: Pick<CaseRecord, 'stage' | 'campus'>,
  plan: Pick<CasePlan, 'appointments' | 'bookings' | 'stays'>,
  at: string,
): StillBooked {
  if (!PLANNED_STAGES.has(stage)) return { appointments: [], bookings: [], stays: [] };
  const nowMs = Date.parse(at);
  const today = localDateOf(nowMs, placeOf(campusPlaceOf(campus)).timeZone);
  return {
    appointments: appointmentsAhead(plan, at),
    bookings: plan.bookings.filter((each) => isLive(each) && Date.parse(each.startAt) > nowMs),
    stays:
      stage === 'on-site'
        ? []
        : plan.stays.filter(
            ({ status, checkOutOn, sharedFrom, sharedWith }) =>
              status !== 'cancelled' &&
              checkOutOn > today &&
              sharedFrom === null &&
              sharedWith.length === 0,
          ),
  };
}

/**
 * A case that closes keeps nobody waiting: what still lies ahead is cancelled in the same
 * transaction, since nobody could cancel it in a closed case any more. Why, the closing says.
 *
 * @param from the stage in which it was closed.
 */
export function calledOff(
  { campus }: Pick<CaseRecord, 'campus'>,
  from: Stage,
  plan: CasePlan,
  at: string,
): readonly PlanWrite[] {
  const { appointments, bookings, stays } = stillBooked({ campus, stage: from }, plan, at);
  const cancelled = { status: 'cancelled', cancelReason: null } as const;
  return [
    ...appointments.map((each): PlanWrite => ({
      table: 'appointments',
      id: each.id,
      record: { ...each, ...cancelled },
    })),
    ...bookings.flatMap((each): readonly PlanWrite[] => {
      const decision = decideCancel(each, null, at);
      return decision.ok ? [{ table: 'bookings', id: each.id, record: decision.booking }] : [];
    }),
    ...stays.map((each): PlanWrite => ({
      table: 'stays',
      id: each.id,
      record: { ...each, ...cancelled },
    })),
  ];
}
