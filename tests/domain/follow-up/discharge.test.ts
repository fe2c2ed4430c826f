import { beforeAll, expect, it } from 'vitest';
import type { Discharge } from '@/domain/discharge';
import { decideDischarge, fitAnswersOf, type LeftAppointment } from '@/domain/follow-up/discharge';
import { type CasePlan, EMPTY_PLAN, planAfter } from '@/domain/plan/case-plan';
import { bookingsAhead } from '@/domain/plan/interpreters/needed-bookings';
import { DISCHARGE_DESTINATIONS, FIT_TO_FLY } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient, aReview } from '@tests/support/case-builders';
import { aBooking, anAppointment } from '../plan/appointment-builders';
import { aStay } from '../plan/lodging/stay-builders';

beforeAll(ensureTemporal);

const LEFT_AT = '2026-11-30T16:00:00.000Z';
/** It is written down two hours later. */
const AT = '2026-11-30T18:00:00.000Z';
const discharge: Discharge = {
  at: LEFT_AT,
  dischargedBy: 'The ward physician',
  destination: 'lodging',
  openOrders: null,
  fitToFly: 'yes',
  fitNote: null,
  returnFlightOn: null,
  returnFlight: null,
};

/** What a discharge leaves of the bookings and stays, each by its state. */
function leaves(plan: Partial<CasePlan>, left: readonly LeftAppointment[] = []) {
  const facts = {
    case: aCase({ stage: 'on-site', reviews: [{ ...aReview(), decision: 'accepted' as const }] }),
    patient: aPatient(),
    plan: { ...EMPTY_PLAN, ...plan },
    at: AT,
    by: 'person-1',
  };
  const decided = decideDischarge(facts, discharge, left);
  if (!decided.ok) throw new Error(JSON.stringify(decided));
  const after = planAfter(facts.plan, decided.writes);
  expect(bookingsAhead(after, LEFT_AT)).toEqual([]);
  const states = [...after.bookings, ...after.stays].map(({ id, status }) => [id, status]);
  return Object.fromEntries(states) as Readonly<Record<string, string>>;
}

const booking = (id: string, startAt: string, over: object = {}) =>
  aBooking({ id, appointmentId: id, startAt, ...over });

it('calls off the interpreters of what no longer takes place, dropped now or before', () => {
  const startAt = '2026-12-02T16:00:00.000Z';
  const plan = {
    appointments: [
      anAppointment({ id: 'dropped', startAt }),
      anAppointment({ id: 'kept', startAt: '2026-12-03T16:00:00.000Z' }),
      anAppointment({ id: 'gone', status: 'cancelled' as const, cancelReason: 'No need' }),
    ],
    bookings: [
      booking('dropped', startAt),
      booking('kept', '2026-12-03T16:00:00.000Z', { status: 'offered' }),
      booking('gone', startAt, { status: 'requested', interpreterId: null }),
    ],
  };
  expect(
    leaves(plan, [
      { id: 'dropped', as: 'cancelled', reason: 'Well again' },
      { id: 'kept', as: 'next-visit', reason: 'In spring' },
    ]),
  ).toEqual({ dropped: 'cancelled', kept: 'cancelled', gone: 'cancelled' });
});

it('leaves who has interpreted, and where they sleep; and what was booked between leaving and writing it down is off', () => {
  const plan = {
    appointments: [
      anAppointment({ id: 'done', status: 'done', startAt: '2026-11-29T16:00:00.000Z' }),
    ],
    bookings: [
      booking('done', '2026-11-29T16:00:00.000Z'),
      booking('between', '2026-11-30T17:00:00.000Z'),
      booking('declined', '2026-12-02T17:00:00.000Z', { status: 'declined' }),
    ],
    stays: [aStay({ id: 'bed' })],
  };
  expect(leaves(plan)).toEqual({
    done: 'confirmed',
    between: 'cancelled',
    declined: 'declined',
    bed: 'confirmed',
  });
});

it('takes each answer about flying home that it offers, and no other', () => {
  const facts = {
    case: aCase({ stage: 'on-site', reviews: [{ ...aReview(), decision: 'accepted' as const }] }),
    patient: aPatient(),
    plan: EMPTY_PLAN,
    at: AT,
    by: 'person-1',
  };
  for (const destination of DISCHARGE_DESTINATIONS) {
    const taken = FIT_TO_FLY.filter((fitToFly) => {
      const said = { ...discharge, destination, fitToFly, fitNote: 'In a wheelchair' };
      return decideDischarge(facts, said, []).ok;
    });
    expect(taken).toEqual(fitAnswersOf(destination));
    expect(taken.includes('not-asked')).toBe(destination !== 'home-country');
  }
});
