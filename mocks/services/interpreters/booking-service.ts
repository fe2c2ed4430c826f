import type { interpreterEndpoints } from '@/contract/endpoints/interpreters';
import type { EventKind } from '@/domain/event-kinds';
import type { CasePlan } from '@/domain/plan/case-plan';
import type { Booking } from '@/domain/plan/interpreter';
import { casesInConflict } from '@/domain/plan/interpreters/conflicts';
import {
  type BookingDecision,
  decideCancel,
  decideConfirm,
  decideDecline,
  decideKeep,
  decideOffer,
  decideRequest,
  unseenRefusal,
} from '@/domain/plan/interpreters/decide-booking';
import { bookedAs } from '@/domain/plan/interpreters/rank';
import type { Answer, Call, Caller } from '../call/call';
import type { BookingIndex } from './booking-index';
import { conflictsIn } from './conflict-service';
import type { Outcome } from '../command/command';
import type { RunPlanCommand } from '../plan/plan-command';
import { invalidFields, notFound, refused } from '../call/problem-error';
import type { Reading, Writing } from '../stored/shape';

type Endpoints = typeof interpreterEndpoints;
type Written = Answer<Endpoints['confirmBooking']>;

interface OnBooking {
  readonly caller: Caller;
  readonly now: string;
  readonly version: number;
  readonly params: { readonly reference: string; readonly bookingId: string };
}

interface Held {
  readonly booking: Booking;
  readonly plan: CasePlan;
}

interface Decided {
  readonly decision: BookingDecision;
  readonly inConflict?: readonly string[];
}

/** The life of a booking: asked for, offered, confirmed, declined or cancelled; conflicts kept. */
export function createBookingService(runPlan: RunPlanCommand, index: BookingIndex) {
  /** A change of one booking, whose version was read. */
  const change = (
    tx: Writing,
    { caller, now, params, version }: OnBooking,
    kind: EventKind,
    decide: (held: Held) => Promise<Decided> | Decided,
  ): Promise<Written> =>
    runPlan(tx, {
      caller,
      now,
      reference: params.reference,
      action: 'booking.manage',
      kind,
      of: { table: 'bookings', id: params.bookingId, version },
      decide: async ({ plan }) => {
        const booking = plan.bookings.find(({ id }) => id === params.bookingId);
        if (booking === undefined) throw notFound();
        return writtenOf(await decide({ booking, plan }));
      },
    });
  /**
   * So nobody is booked twice unnoticed: whatever the person has not seen yet is told first.
   *
   * @returns the cases that the booking is in conflict with, also where the person has seen it.
   */
  const refuseUnseen = async (
    tx: Reading,
    booking: Booking,
    { appointments }: CasePlan,
    seen: readonly string[],
  ): Promise<readonly string[]> => {
    const conflicts = await conflictsIn(tx, index, booking, appointments);
    const refusal = unseenRefusal(booking, conflicts, seen);
    if (refusal !== null) throw refused(refusal);
    return casesInConflict(booking, conflicts);
  };

  return {
    request: (
      tx: Writing,
      { caller, now, params, body }: Call<Endpoints['requestInterpreter']>,
    ): Promise<Answer<Endpoints['requestInterpreter']>> => {
      const { id, appointmentId, language, wishedSex } = body;
      return runPlan(tx, {
        caller,
        now,
        reference: params.reference,
        action: 'booking.manage',
        kind: body.interpreterId === null ? 'interpreter-requested' : 'interpreter-offered',
        // Who is booked, and how, may have been changed since.
        makes: { table: 'bookings', id, sent: { appointmentId, language, wishedSex } },
        decide: async ({ case: record, plan }) => {
          await refuseUnknown(tx, body.interpreterId);
          const booking = bookingOf(body, plan, record.id, now);
          const appointment = plan.appointments.find(({ id }) => id === body.appointmentId);
          const decision = decideRequest(booking, appointment, plan.bookings);
          if (!decision.ok) return writtenOf({ decision });
          const inConflict = await refuseUnseen(tx, booking, plan, body.seen);
          return writtenOf({ decision, inConflict });
        },
      });
    },

    offer: (tx: Writing, call: Call<Endpoints['offerInterpreter']>): Promise<Written> =>
      change(tx, call, 'interpreter-offered', async ({ booking, plan }) => {
        const { interpreterId, mode, wishedSex, seen } = call.body;
        await refuseUnknown(tx, interpreterId);
        const appointment = plan.appointments.find(({ id }) => id === booking.appointmentId);
        if (appointment === undefined) throw notFound();
        // As the appointment is now: so is who was looked for.
        const language = appointment.language ?? booking.language;
        const wanted = { appointment, language, mode, wishedSex, booking, ofCase: plan.bookings };
        const next = bookedAs(wanted, interpreterId);
        const decision = decideOffer(booking, next);
        if (!decision.ok) return { decision };
        return { decision, inConflict: await refuseUnseen(tx, next, plan, seen) };
      }),

    confirm: (tx: Writing, call: Call<Endpoints['confirmBooking']>): Promise<Written> =>
      change(tx, call, 'interpreter-confirmed', async ({ booking, plan }) => {
        const decision = decideConfirm(booking);
        // What it is in conflict with was told when it was offered.
        if (decision.ok) await refuseUnseen(tx, booking, plan, call.body.seen);
        return { decision };
      }),

    decline: (tx: Writing, call: Call<Endpoints['declineBooking']>): Promise<Written> =>
      change(tx, call, 'interpreter-declined', ({ booking }) => ({
        decision: decideDecline(booking, call.body.reason),
      })),

    cancel: (tx: Writing, call: Call<Endpoints['cancelBooking']>): Promise<Written> =>
      change(tx, call, 'interpreter-cancelled', ({ booking }) => ({
        decision: decideCancel(booking, call.body.reason, call.now),
      })),

    keep: (tx: Writing, call: Call<Endpoints['keepConflict']>): Promise<Written> =>
      change(tx, call, 'conflict-kept', async ({ booking, plan }) => {
        const { kind, facts, reason } = call.body;
        const conflicts = await conflictsIn(tx, index, booking, plan.appointments);
        const conflict = conflicts.find((each) => each.kind === kind && each.facts === facts);
        const by = call.caller.actor.id;
        return { decision: decideKeep(booking, conflict, { reason, by, at: call.now }) };
      }),
  };
}

function writtenOf({ decision, inConflict = [] }: Decided): Outcome {
  if (!decision.ok) throw refused(decision.refusal);
  const { booking } = decision;
  return { plan: [{ table: 'bookings', id: booking.id, record: booking }], inConflict };
}

/** @throws {ProblemError} 422 for somebody who is no interpreter: family is never booked. */
async function refuseUnknown(tx: Reading, interpreterId: string | null): Promise<void> {
  if (interpreterId === null) return;
  if ((await tx.get('interpreters', interpreterId)) === null) {
    throw invalidFields({ interpreterId: 'unknown-person' });
  }
}

function bookingOf(
  body: Call<Endpoints['requestInterpreter']>['body'],
  plan: CasePlan,
  caseId: string,
  now: string,
): Booking {
  const appointment = plan.appointments.find(({ id }) => id === body.appointmentId);
  if (appointment === undefined) throw invalidFields({ appointmentId: 'not-a-choice' });
  const { language, mode, wishedSex, interpreterId } = body;
  const wanted = { appointment, language, mode, wishedSex, booking: null, ofCase: plan.bookings };
  return { ...bookedAs(wanted, interpreterId), id: body.id, caseId, requestedAt: now };
}
