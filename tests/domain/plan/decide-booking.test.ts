import { describe, expect, it } from 'vitest';
import { APPOINTMENT_STATUSES } from '@/domain/plan/appointment';
import { BOOKING_STATUSES, type BookingStatus } from '@/domain/plan/interpreter';
import {
  type BookingDecision,
  decideCancel,
  decideConfirm,
  decideDecline,
  decideOffer,
  decideRequest,
} from '@/domain/plan/interpreters/decide-booking';
import type { Interpreter } from '@/domain/plan/interpreter';
import { conflictsOf } from '@/domain/plan/interpreters/conflicts';
import { takenBy } from '@/domain/plan/interpreters/taken-time';
import { isShortNotice } from '@/domain/plan/interpreters/needed-bookings';
import { aBooking, anAppointment } from './appointment-builders';

const AT = '2026-12-01T15:00:00.000Z';
const asked = aBooking({ id: 'asked', status: 'requested', interpreterId: null });
const saidOf = (decision: BookingDecision) =>
  decision.ok ? decision.booking.status : decision.refusal.code;

describe('an interpreter is asked for', () => {
  const needed = anAppointment({ needsInterpreter: true });

  it.each([
    ['for nothing', undefined],
    ['for an appointment that needs none', anAppointment()],
    ['for one that is over', { ...needed, status: 'done' }],
    ['for one that was called off', { ...needed, status: 'cancelled' }],
  ] as const)('not %s', (_name, appointment) => {
    expect(saidOf(decideRequest(asked, appointment, []))).toBe('no-interpreter-needed');
  });

  it('for whatever else needs one', () => {
    const ahead = APPOINTMENT_STATUSES.filter((each) => each !== 'done' && each !== 'cancelled');
    const said = ahead.map((status) => saidOf(decideRequest(asked, { ...needed, status }, [])));
    expect(said).toEqual(ahead.map(() => 'requested'));
  });

  it.each(BOOKING_STATUSES)('once at a time: one is %s', (status) => {
    const isLive = status !== 'declined' && status !== 'cancelled';
    const one = aBooking({ status });
    expect(decideRequest(asked, needed, [one])).toEqual(
      isLive
        ? { ok: false, refusal: { code: 'booking-status', status } }
        : { ok: true, booking: asked },
    );
    const ofAnother = aBooking({ status, appointmentId: 'another' });
    expect(saidOf(decideRequest(asked, needed, [ofAnother]))).toBe('requested');
  });
});

/** By the status before: what comes of each step, in the order of the steps below. */
const STEPS: Readonly<Record<BookingStatus, readonly string[]>> = {
  requested: ['offered', 'booking-status', 'declined', 'cancelled'],
  offered: ['offered', 'confirmed', 'declined', 'cancelled'],
  confirmed: ['offered', 'booking-status', 'declined', 'cancelled'],
  declined: ['booking-status', 'booking-status', 'booking-status', 'booking-status'],
  cancelled: ['booking-status', 'booking-status', 'booking-status', 'booking-status'],
};

it.each(BOOKING_STATUSES)('what becomes of a booking that is %s', (status) => {
  const held = aBooking({ status });
  const steps = [
    decideOffer(held, { ...held, status: 'offered' }),
    decideConfirm(held),
    decideDecline(held, 'Ill'),
    decideCancel(held, null, AT),
  ];
  expect(steps.map(saidOf)).toEqual(STEPS[status]);
});

it('somebody by name says yes, and the first request counts', () => {
  const nameless = aBooking({ status: 'offered', interpreterId: null });
  expect(saidOf(decideConfirm(nameless))).toBe('booking-status');
  const next = aBooking({ status: 'offered', requestedAt: AT });
  expect(decideOffer(aBooking(), next)).toMatchObject({
    booking: { requestedAt: aBooking().requestedAt },
  });
});

// Forty-eight hours before the appointment begins (Product reference, §5).
it.each([
  ['2026-12-06T15:00:00.000Z', null, false],
  ['2026-12-06T15:00:00.001Z', null, true],
  ['2026-12-06T15:00:00.001Z', 'requested', true],
  ['2026-12-08T14:59:59.999Z', 'offered', true],
  ['2026-12-07T15:00:00.000Z', 'confirmed', false],
  ['2026-12-08T15:00:00.000Z', 'offered', false],
] as const)('at %s, %s, it is short notice: %s', (at, status, expected) => {
  const booking = status === null ? null : aBooking({ status });
  const appointment = anAppointment({ needsInterpreter: true });
  expect(isShortNotice({ appointment, booking }, Date.parse(at))).toBe(expected);
});

// Inside twenty-four hours somebody who keeps the time is paid all the same (Product reference, §5).
it.each([
  ['2026-12-07T15:00:00.000Z', 'interpreter-1', false],
  ['2026-12-07T15:00:00.001Z', 'interpreter-1', true],
  ['2026-12-08T14:00:00.000Z', 'interpreter-1', true],
  ['2026-12-08T14:00:00.000Z', null, false],
] as const)('cancelled at %s, with %s, it costs: %s', (at, interpreterId, expected) => {
  const held = aBooking({ interpreterId, status: 'offered' });
  expect(decideCancel(held, 'They rest', at)).toMatchObject({
    ok: true,
    booking: { status: 'cancelled', isLateCancel: expected },
  });
});

// Fifteen minutes to walk inside a building, thirty to another one (Product reference, §5).
it.each([
  ['the same building', 'rochester-north', 'in-person', 14, ['walking-buffer']],
  ['the same building', 'rochester-north', 'in-person', 15, []],
  ['another building', 'rochester-south', 'in-person', 29, ['walking-buffer']],
  ['another building', 'rochester-south', 'in-person', 30, []],
  ['a call', 'rochester-south', 'phone', 0, []],
] as const)('to %s (%s, %s) %i minutes: %j', (_what, building, mode, minutes, kinds) => {
  const interpreter: Interpreter = {
    id: 'interpreter-1',
    version: 1,
    name: 'Interpreter',
    sex: 'female',
    campus: 'rochester',
    languages: ['es'],
    modes: ['in-person', 'phone'],
    shifts: [{ weekday: 2, from: 0, to: 1_440 }],
  };
  const startAt = new Date(Date.parse('2026-12-08T16:00:00.000Z') + minutes * 60_000).toISOString();
  const next = aBooking({ id: 'next', building, mode, startAt });
  const facts = { booking: aBooking(), appointment: anAppointment(), interpreter };
  const found = conflictsOf({ ...facts, taken: [takenBy(next)] });
  expect(found.map(({ kind }) => kind)).toEqual(kinds);
});
