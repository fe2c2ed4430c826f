import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Leg } from '@/domain/plan/travel';
import { flightHomeOf, journeyOf } from '@/domain/plan/travel/journey-dates';
import { dateOfAppointment } from '@/domain/plan/money/covered';
import { ensureTemporal } from '@/lib/zoned-time';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { anAppointment } from '../appointment-builders';
import { aLeg } from './leg-builders';
import { aCompanion } from './travel-builders';

beforeAll(ensureTemporal);

const inFlorida = { campus: 'florida', party: [aCompanion()] };
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

/** Booked seats on the days of a journey, out and back, for one traveller. */
const seats = (id: string, arriveAt: string, departAt: string, travellerId = 'patient') => [
  { ...out, id: `${id}-out`, travellerIds: [travellerId], departAt: arriveAt, arriveAt },
  { ...back, id: `${id}-back`, travellerIds: [travellerId], departAt, arriveAt: departAt },
];
const around = seats('around', '2026-12-02T15:00:00.000Z', '2026-12-12T15:00:00.000Z');

it.each<readonly [string, readonly Leg[], readonly string[], readonly string[]]>([
  ['they reach around', around, ['2026-12-02', 'flights'], ['2026-12-12', 'flights']],
  [
    'an appointment was drawn before the landing',
    seats('late', '2026-12-05T15:00:00.000Z', '2026-12-12T15:00:00.000Z'),
    ['2026-12-03', 'appointments'],
    ['2026-12-12', 'flights'],
  ],
  [
    'they land while it begins',
    seats('late', '2026-12-04T14:00:00.000Z', '2026-12-12T15:00:00.000Z'),
    ['2026-12-03', 'appointments'],
    ['2026-12-12', 'flights'],
  ],
  [
    'they land in the morning of it',
    seats('short', '2026-12-04T13:00:00.000Z', '2026-12-12T15:00:00.000Z'),
    ['2026-12-04', 'flights'],
    ['2026-12-12', 'flights'],
  ],
  [
    'they leave before the last ends',
    seats('early', '2026-12-02T15:00:00.000Z', '2026-12-10T02:30:00.000Z'),
    ['2026-12-02', 'flights'],
    ['2026-12-10', 'appointments'],
  ],
  [
    'all appointments were put off past the return',
    seats('past', '2026-11-01T15:00:00.000Z', '2026-11-09T15:00:00.000Z'),
    ['2026-12-03', 'appointments'],
    ['2026-12-10', 'appointments'],
  ],
  [
    'all appointments were drawn before the landing',
    seats('later', '2026-12-20T15:00:00.000Z', '2026-12-28T15:00:00.000Z'),
    ['2026-12-03', 'appointments'],
    ['2026-12-10', 'appointments'],
  ],
  [
    'an earlier journey still has its seats',
    [...seats('past', '2026-11-01T15:00:00.000Z', '2026-11-09T15:00:00.000Z'), ...around],
    ['2026-12-02', 'flights'],
    ['2026-12-12', 'flights'],
  ],
  [
    'somebody else comes to fetch the patient',
    [...around, ...seats('mother', '2026-12-11T15:00:00.000Z', '2026-12-13T15:00:00.000Z', 'm1')],
    ['2026-12-02', 'flights'],
    ['2026-12-12', 'flights'],
  ],
  [
    'who was to come along has been taken out of the party',
    [...around, ...seats('gone', '2026-11-28T15:00:00.000Z', '2026-12-20T15:00:00.000Z', 'gone')],
    ['2026-12-02', 'flights'],
    ['2026-12-12', 'flights'],
  ],
])('booked flights say it only as far as they reach: %s', (_name, legs, arrival, departure) => {
  const found = journeyOf({ case: inFlorida, plan: { appointments, legs } });
  expect([found.arrival?.on, found.arrival?.from]).toEqual(arrival);
  expect([found.departure?.on, found.departure?.from]).toEqual(departure);
});

it('never has the party come after an appointment, or leave before one, whatever is booked', () => {
  const runs = rounds(1_000, 10_000);
  const hour = fc.nat({ max: 60 * 24 });
  const instant = (hours: number): string =>
    new Date(Date.UTC(2026, 10, 1) + hours * 3_600_000).toISOString();
  const journeys = fc.array(fc.tuple(hour, hour, fc.constantFrom('patient', 'm1')), {
    maxLength: 4,
  });
  const hours = fc.array(hour, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(hours, journeys, (starts, flown) => {
      const visits = starts.map((at, index) =>
        anAppointment({ id: `a${index}`, campus: 'florida', startAt: instant(at) }),
      );
      const legs = flown.flatMap(([landing, leaving, id], index) =>
        seats(`${index}`, instant(landing), instant(leaving), id),
      );
      const found = journeyOf({ case: inFlorida, plan: { appointments: visits, legs } });
      const days = visits.map(dateOfAppointment).toSorted();
      expect((found.arrival?.on ?? '9999') <= (days[0] ?? '')).toBe(true);
      expect((found.departure?.on ?? '') >= (days.at(-1) ?? '')).toBe(true);
    }),
    { numRuns: runs },
  );
  figure('journeys against their appointments', runs, 0);
});

it('says nothing where neither flight nor appointment does', () => {
  const nothing = { arrival: null, departure: null };
  expect(
    journeyOf({ case: { campus: null, party: [] }, plan: { appointments: [], legs: [] } }),
  ).toEqual(nothing);
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
