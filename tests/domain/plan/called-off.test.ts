import { beforeAll, expect, test } from 'vitest';
import { ensureTemporal } from '@/lib/zoned-time';
import { calledOff, stillBooked } from '@/domain/plan/called-off';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import { STAGES, type Stage } from '@/domain/vocabulary';
import { aBooking, anAppointment } from './appointment-builders';
import { aStay } from './lodging/stay-builders';
import { aLeg } from './travel/leg-builders';

beforeAll(ensureTemporal);

const AT = '2026-11-30T16:00:00.000Z';
const campus = 'rochester' as const;
const before = '2026-11-29T16:00:00.000Z';
const plan = {
  ...EMPTY_PLAN,
  appointments: [
    anAppointment({ id: 'ahead' }),
    anAppointment({ id: 'over', startAt: before, status: 'confirmed' }),
    anAppointment({ id: 'gone', status: 'cancelled', cancelReason: 'No need' }),
  ],
  bookings: [
    aBooking({ id: 'for-ahead', appointmentId: 'ahead' }),
    aBooking({ id: 'for-gone', appointmentId: 'gone', status: 'requested' }),
    aBooking({ id: 'interpreted', appointmentId: 'over', startAt: before }),
    aBooking({ id: 'declined', appointmentId: 'ahead', status: 'declined' }),
  ],
  stays: [
    aStay({ id: 'own' }),
    aStay({ id: 'slept-in', checkInOn: '2026-11-25', checkOutOn: '2026-12-02' }),
    aStay({ id: 'slept-in-until-today', checkInOn: '2026-11-25', checkOutOn: '2026-11-30' }),
    aStay({ id: 'begins-today', checkInOn: '2026-11-30', checkOutOn: '2026-12-05' }),
    aStay({ id: 'slept', checkInOn: '2026-11-20', checkOutOn: '2026-11-25' }),
    aStay({ id: 'lent', sharedWith: ['IC-2026-000002'] }),
    aStay({ id: 'borrowed', sharedFrom: { reference: 'IC-2026-000002', stayId: 'x' } }),
  ],
  legs: [
    aLeg({ id: 'out' }),
    aLeg({ id: 'out-planned', status: 'planned' }),
    aLeg({ id: 'out-shared', status: 'planned', sharedWith: ['IC-2026-000002'] }),
    aLeg({ id: 'home', direction: 'back', status: 'planned' }),
  ],
};
const calendar = ['ahead', 'for-ahead', 'for-gone'];
const allOf = [...calendar, 'own', 'slept-in', 'begins-today', 'home', 'out-planned'];

/** What a case that closes in each stage calls off, or leaves because somebody sleeps there. */
const CALLED_OFF: Readonly<Record<Stage, readonly string[]>> = {
  new: allOf,
  contacting: allOf,
  records: allOf,
  review: allOf,
  clearance: allOf,
  scheduling: allOf,
  preparing: allOf,
  ready: allOf,
  'on-site': [...calendar, 'out-planned'],
  'follow-up': [...calendar, 'own', 'out-planned'],
  closed: [],
};

test.each(STAGES)(
  'what lies ahead is called off where a case closes in %s, and nothing else',
  (stage) => {
    const { flights, ...booked } = stillBooked({ stage, campus }, plan, AT);
    const dropped = flights.filter(({ id }) => CALLED_OFF[stage].includes(id));
    const all = [...Object.values(booked).flat(), ...dropped];
    expect(all.map(({ id }) => id)).toEqual(CALLED_OFF[stage]);
    const writes = calledOff({ campus, closing: null }, stage, plan, AT);
    expect(writes.map(({ id }) => id)).toEqual(CALLED_OFF[stage]);
    const states = writes.map(({ record }) => (record as { status: string } | null)?.status);
    expect(new Set(states)).toEqual(new Set(writes.length === 0 ? [] : ['cancelled']));
  },
);

test('a ticket stays booked, and is named, also where the others of the family still fly', () => {
  const { flights } = stillBooked({ stage: 'preparing', campus }, plan, AT);
  expect(flights.map(({ id }) => id)).toEqual(['home', 'out', 'out-planned', 'out-shared']);
});
