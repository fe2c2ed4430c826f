import { beforeAll, expect, it } from 'vitest';
import type { Leg } from '@/domain/plan/travel';
import { flightHomeOf, journeyOf } from '@/domain/plan/travel/journey-dates';
import { ensureTemporal } from '@/lib/zoned-time';
import { anAppointment } from '../appointment-builders';
import { aLeg } from './leg-builders';

beforeAll(ensureTemporal);

const inFlorida = { campus: 'florida' };
const appointments = [
  anAppointment({ campus: 'florida', startAt: '2026-12-04T14:00:00.000Z' }),
  // Past midnight in UTC, and still the ninth in Jacksonville.
  anAppointment({ id: 'appointment-2', campus: 'florida', startAt: '2026-12-10T02:00:00.000Z' }),
];
const out = aLeg({ id: 'out-2', from: 'ATL', to: 'JAX', arriveAt: '2026-12-03T15:20:00.000Z' });
const back = aLeg({
  id: 'back-1',
  direction: 'back',
  from: 'JAX',
  to: 'ATL',
  // Ten in the evening of the twelfth in Jacksonville.
  departAt: '2026-12-13T03:00:00.000Z',
  arriveAt: '2026-12-13T04:20:00.000Z',
});

it('follows from the appointments while no flight is booked', () => {
  const planned = { ...out, status: 'planned' as const };
  expect(journeyOf({ case: inFlorida, plan: { appointments, legs: [planned] } })).toEqual({
    arrival: { on: '2026-12-03', atMs: null, from: 'appointments' },
    departure: { on: '2026-12-10', atMs: null, from: 'appointments' },
  });
});

it('is what the booked flights say, by the clock of the campus city', () => {
  const { arrival, departure } = journeyOf({
    case: inFlorida,
    plan: { appointments, legs: [back, out] },
  });
  expect(arrival).toEqual({
    on: '2026-12-03',
    atMs: Date.parse(out.arriveAt),
    from: 'flights',
  });
  expect(departure).toEqual({
    on: '2026-12-12',
    atMs: Date.parse(back.departAt),
    from: 'flights',
  });
});

it('begins with the first traveller and ends with the last', () => {
  const mother = aLeg({
    id: 'out-3',
    travellerIds: ['m1'],
    departAt: '2026-12-01T12:00:00.000Z',
    arriveAt: '2026-12-01T20:00:00.000Z',
  });
  const first = aLeg({ arriveAt: '2026-12-03T12:10:00.000Z' });
  const { arrival, departure } = journeyOf({
    case: inFlorida,
    plan: { appointments, legs: [first, out, mother] },
  });
  expect(arrival?.on).toBe('2026-12-01');
  expect(departure).toMatchObject({ on: '2026-12-10', from: 'appointments' });
});

it('says nothing where neither flight nor appointment does', () => {
  const nothing = { arrival: null, departure: null };
  expect(journeyOf({ case: { campus: null }, plan: { appointments: [], legs: [] } })).toEqual(
    nothing,
  );
});

it('the flight home is the first that is booked of the patient’s way back', () => {
  const back = (id: string, departAt: string, over: Partial<Leg> = {}): Leg =>
    aLeg({ id, direction: 'back', status: 'booked', departAt, travellerIds: ['patient'], ...over });
  const legs = [
    aLeg({ id: 'out', status: 'booked', travellerIds: ['patient'] }),
    back('second', '2026-12-10T20:00:00.000Z'),
    back('first', '2026-12-10T15:00:00.000Z'),
    back('planned', '2026-12-09T15:00:00.000Z', { status: 'planned' }),
    back('other', '2026-12-08T15:00:00.000Z', { travellerIds: ['companion'] }),
  ];
  expect(flightHomeOf(legs)?.id).toBe('first');
  expect(flightHomeOf(legs.slice(0, 1))).toBeNull();
});
