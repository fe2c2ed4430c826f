import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { fitnessGate } from '@/domain/plan/gates/fitness-gate';
import { flightsGate } from '@/domain/plan/gates/flights-gate';
import type { GateFinding, PlanFacts } from '@/domain/plan/gates/gate-state';
import { passportsGate } from '@/domain/plan/gates/passports-gate';
import { pickUpGate } from '@/domain/plan/gates/pick-up-gate';
import { visaGate } from '@/domain/plan/gates/visa-gate';
import { impactOf } from '@/domain/plan/impact/impact-of';
import {
  LEG_DIRECTIONS,
  LEG_STATUSES,
  PICK_UPS,
  type PickUp,
  VISA_STATES,
} from '@/domain/plan/travel';
import { fittingTrip, tripFaults } from '@/domain/plan/travel/edit-travel';
import { ensureTemporal } from '@/lib/zoned-time';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { aLeg } from './leg-builders';
import { aCompanion, aTrip, somePapers, STAY, travelling } from './travel-builders';

beforeAll(ensureTemporal);

/** `passed`, `not-applicable`, or the faults with whose move it is. */
const said = (finding: GateFinding): string =>
  finding.kind === 'failing'
    ? `${finding.faults.map(({ code }) => code).join(' ')} · ${finding.on}`
    : finding.kind;

const lands = (over: object = {}) =>
  aLeg({ id: 'out', to: 'JAX', arriveAt: '2026-12-03T22:00:00.000Z', ...over });
const leaves = (over: object = {}) =>
  aLeg({
    id: 'back',
    direction: 'back',
    from: 'JAX',
    to: 'LIM',
    departAt: '2026-12-11T15:00:00.000Z',
    arriveAt: '2026-12-11T23:00:00.000Z',
    ...over,
  });
const toAtlanta = aLeg();
const onward = (over: object = {}) =>
  lands({ id: 'onward', from: 'ATL', departAt: '2026-12-03T18:00:00.000Z', ...over });
/** First in Jacksonville, and last in London. */
const TO_LONDON = STAY.map((each, at) =>
  at === 1 ? { ...each, campus: 'london' as const } : each,
);
const withWife = { party: [aCompanion()] };
const both = { travellerIds: ['patient', 'm1'] };

const VISAS: readonly (readonly [string, PlanFacts, string])[] = [
  ['nothing written', travelling(), 'visa-unknown · office'],
  ['granted for the stay', travelling({ plan: { papers: [somePapers()] } }), 'passed'],
  [
    'ends the day before the departure',
    travelling({ plan: { papers: [somePapers({ visaToOn: '2026-12-10' })] } }),
    'visa-stay · consulate',
  ],
  [
    'ends with the departure',
    travelling({ plan: { papers: [somePapers({ visaToOn: '2026-12-11' })] } }),
    'passed',
  ],
  [
    'begins after the arrival',
    travelling({ plan: { papers: [somePapers({ visaFromOn: '2026-12-04' })] } }),
    'visa-stay · consulate',
  ],
  [
    'granted without dates',
    travelling({ plan: { papers: [somePapers({ visaToOn: null })] } }),
    'visa-dates · office',
  ],
  [
    'applied for',
    travelling({ plan: { papers: [somePapers({ visa: 'applied' })] } }),
    'visa-applied · consulate',
  ],
  [
    'the letter is out',
    travelling({ plan: { papers: [somePapers({ visa: 'letter-sent' })] } }),
    'visa-letter-sent · patient',
  ],
  [
    'not needed',
    travelling({ plan: { papers: [somePapers({ visa: 'not-needed' })] } }),
    'not-applicable',
  ],
  ['lives there', travelling({ patient: { residence: 'US' } }), 'not-applicable'],
  [
    'a companion of whom nobody spoke',
    travelling({ case: withWife, plan: { papers: [somePapers()] } }),
    'visa-unknown · office',
  ],
  [
    'one refused, one applied for: the refused first',
    travelling({
      case: withWife,
      plan: {
        papers: [
          somePapers({ visa: 'applied' }),
          somePapers({ travellerId: 'm1', visa: 'refused' }),
        ],
      },
    }),
    'visa-refused visa-applied · office',
  ],
  [
    'papers of somebody who no longer comes',
    travelling({
      plan: { papers: [somePapers(), somePapers({ travellerId: 'm7', visa: 'refused' })] },
    }),
    'passed',
  ],
];

test.for(VISAS)('visa: %s', ([, facts, expected]) => {
  expect(said(visaGate(facts))).toBe(expected);
});

const PASSPORTS: readonly (readonly [string, string | null, string])[] = [
  ['six months beyond the return', '2027-06-11', 'passed'],
  ['one day less', '2027-06-10', 'passport-expires · patient'],
  ['not known', null, 'passport-unknown · patient'],
];
test.for(PASSPORTS)('passport: %s', ([, passportExpiresOn, expected]) => {
  expect(said(passportsGate(travelling({ patient: { passportExpiresOn } })))).toBe(expected);
});

const FITNESS: readonly (readonly [string, PlanFacts, string])[] = [
  ['nobody asks for it', travelling(), 'not-applicable'],
  [
    'oxygen, and nothing written',
    travelling({ patient: { needs: ['oxygen'] } }),
    'fitness-unasked · office',
  ],
  [
    'a stretcher on a flight, and nothing written',
    travelling({ plan: { legs: [lands({ services: ['stretcher'] })] } }),
    'fitness-unasked · office',
  ],
  ['a wheelchair alone', travelling({ patient: { needs: ['wheelchair'] } }), 'not-applicable'],
  [
    'asked for',
    travelling({ plan: { trips: [aTrip({ fitToFly: 'asked' })] } }),
    'fitness-asked · patient',
  ],
  [
    'valid on the day of the flight',
    travelling({
      plan: { trips: [aTrip({ fitToFly: 'received', fitToFlyUntilOn: '2026-12-03' })] },
    }),
    'passed',
  ],
  [
    'over the day before, and the form to be asked for',
    travelling({
      plan: {
        trips: [
          aTrip({ fitToFly: 'received', fitToFlyUntilOn: '2026-12-02', airlineForm: 'to-ask' }),
        ],
      },
    }),
    'fitness-over airline-form-unasked · patient',
  ],
];
test.for(FITNESS)('fit to fly: %s', ([, facts, expected]) => {
  expect(said(fitnessGate(facts))).toBe(expected);
});

const FLIGHTS: readonly (readonly [string, PlanFacts, string])[] = [
  ['none', travelling(), 'flights-none · patient'],
  [
    'planned is not booked',
    travelling({ plan: { legs: [lands({ status: 'planned' })] } }),
    'flights-none flight-unbooked · patient',
  ],
  [
    'to where they change planes, and from there only planned',
    travelling({ plan: { legs: [toAtlanta, onward({ status: 'planned' }), leaves()] } }),
    'flight-unbooked · patient',
  ],
  [
    'to where they change planes, and from there booked',
    travelling({ plan: { legs: [toAtlanta, onward(), leaves()] } }),
    'passed',
  ],
  [
    'to where they change planes, and from there called off',
    travelling({ plan: { legs: [toAtlanta, onward({ status: 'cancelled' }), leaves()] } }),
    'flight-lands-elsewhere · patient',
  ],
  [
    'planned for somebody who no longer comes',
    travelling({
      plan: {
        legs: [lands(), leaves(), onward({ id: 'x', status: 'planned', travellerIds: ['m7'] })],
      },
    }),
    'passed',
  ],
  [
    'in between only planned',
    travelling({
      plan: { legs: [lands(), leaves(), onward({ direction: 'between', status: 'planned' })] },
    }),
    'flight-unbooked · patient',
  ],
  [
    'to another campus',
    travelling({ plan: { legs: [lands({ to: 'PHX' }), leaves()] } }),
    'flight-lands-elsewhere · patient',
  ],
  [
    'to the campus of the first appointment, home from that of the last',
    travelling({ plan: { legs: [lands(), leaves({ from: 'LGW' })], appointments: TO_LONDON } }),
    'passed',
  ],
  [
    'home from where they are no more',
    travelling({ plan: { legs: [lands(), leaves()], appointments: TO_LONDON } }),
    'flight-leaves-elsewhere · patient',
  ],
  [
    'a companion who joins at the second campus',
    travelling({
      case: withWife,
      plan: {
        legs: [
          lands(),
          lands({ id: 'hers', to: 'LHR', travellerIds: ['m1'] }),
          leaves({ from: 'LHR', ...both }),
        ],
        appointments: TO_LONDON,
      },
    }),
    'passed',
  ],
  [
    'no campus is known',
    travelling({ case: { campus: null }, plan: { legs: [toAtlanta, leaves()], appointments: [] } }),
    'passed',
  ],
  [
    'a case of no appointments yet is held against its own campus',
    travelling({ plan: { legs: [toAtlanta, leaves()], appointments: [] } }),
    'flight-lands-elsewhere · patient',
  ],
  ['out and back', travelling({ plan: { legs: [lands(), leaves()] } }), 'passed'],
  ['no way back', travelling({ plan: { legs: [lands()] } }), 'flights-back-open · patient'],
  [
    'the companion has no seat',
    travelling({ case: withWife, plan: { legs: [lands(both), leaves()] } }),
    'flights-back-open · patient',
  ],
  [
    'eleven hours before the first appointment',
    travelling({ plan: { legs: [lands({ arriveAt: '2026-12-04T03:00:00.000Z' }), leaves()] } }),
    'flight-rest-short · patient',
  ],
  [
    'twelve hours before it',
    travelling({ plan: { legs: [lands({ arriveAt: '2026-12-04T02:00:00.000Z' }), leaves()] } }),
    'passed',
  ],
  [
    'just as it begins',
    travelling({ plan: { legs: [lands({ arriveAt: '2026-12-04T14:00:00.000Z' }), leaves()] } }),
    'flight-arrives-late · patient',
  ],
  [
    'after it has begun',
    travelling({ plan: { legs: [lands({ arriveAt: '2026-12-04T15:00:00.000Z' }), leaves()] } }),
    'flight-arrives-late · patient',
  ],
  [
    'home before the last is over',
    travelling({ plan: { legs: [lands(), leaves({ departAt: '2026-12-10T16:00:00.000Z' })] } }),
    'flight-leaves-early · patient',
  ],
  [
    'three hours after the last is over',
    travelling({ plan: { legs: [lands(), leaves({ departAt: '2026-12-10T18:00:00.000Z' })] } }),
    'passed',
  ],
  [
    'a minute sooner',
    travelling({ plan: { legs: [lands(), leaves({ departAt: '2026-12-10T17:59:00.000Z' })] } }),
    'flight-leaves-early · patient',
  ],
  ['by road', travelling({ patient: { residence: 'US' } }), 'not-applicable'],
];
test.for(FLIGHTS)('flights: %s', ([, facts, expected]) => {
  expect(said(flightsGate(facts))).toBe(expected);
});

test('a pick-up is arranged or declined', () => {
  const of = (...trips: readonly ReturnType<typeof aTrip>[]) =>
    said(pickUpGate(travelling({ plan: { trips } })));
  expect([
    of(),
    of(aTrip()),
    of(aTrip({ pickUp: 'declined' })),
    of(aTrip({ pickUp: 'arranged' })),
    of(aTrip({ pickUp: 'moved' })),
  ]).toEqual([
    'pick-up-open · office',
    'pick-up-open · office',
    'passed',
    'passed',
    'pick-up-moved · office',
  ]);
});

test.each([
  ['as many as then', 2, 1, 'preparing', 'passed'],
  ['one has joined', 2, 2, 'preparing', 'pick-up-grown · office'],
  ['one has joined, seen when ready', 1, 1, 'ready', 'pick-up-grown · office'],
  ['one travels no longer', 3, 1, 'preparing', 'passed'],
  ['nobody has noted for how many', null, 3, 'preparing', 'passed'],
  ['they have been met', 1, 2, 'on-site', 'passed'],
] as const)(
  'a pick-up is arranged for the party of now: %s',
  (_name, pickUpFor, companions, stage, expected) => {
    const party = ['m1', 'm2', 'm3'].slice(0, companions).map((id) => aCompanion({ id }));
    const of = (pickUp: PickUp) => {
      const trips = [aTrip({ pickUp, pickUpFor })];
      return said(pickUpGate(travelling({ case: { party, stage }, plan: { trips } })));
    };
    expect(of('arranged')).toBe(expected);
    // Another landing is told first, and who needs nobody needs nobody for more.
    expect([of('moved'), of('declined')]).toEqual(['pick-up-moved · office', 'passed']);
  },
);

test.each([
  ['arranged', null, { pickUpFor: 'required' }],
  ['arranged', 2, {}],
  ['declined', null, {}],
  ['open', null, {}],
] as const)('a pick-up that is %s for %s', (pickUp, pickUpFor, faults) => {
  expect(tripFaults(undefined, { pickUp, pickUpFor })).toEqual(faults);
});

test('nobody is met for no one', () => {
  const left = (pickUp: PickUp) => fittingTrip({ pickUp, pickUpFor: 2 }).pickUpFor;
  expect(PICK_UPS.map(left)).toEqual([null, 2, 2, null]);
});

describe('over all parties', () => {
  const ids = ['patient', 'm1', 'm2'];
  const legs = fc.array(
    fc.record({
      direction: fc.constantFrom(...LEG_DIRECTIONS),
      status: fc.constantFrom(...LEG_STATUSES),
      travellerIds: fc.subarray(ids, { minLength: 1 }),
    }),
    { maxLength: 6 },
  );

  it('flights cover exactly when each one sits in a booked one each way, and in none that is only planned', () => {
    const runs = rounds(1_000, 10_000);
    const party = [aCompanion(), aCompanion({ id: 'm2' })];
    fc.assert(
      fc.property(legs, (drawn) => {
        const facts = travelling({
          case: { party },
          plan: {
            legs: drawn.map((each, at) =>
              each.direction === 'back'
                ? leaves({ ...each, id: `l${at}` })
                : lands({ ...each, id: `l${at}` }),
            ),
          },
        });
        // By hand: every person, each way, by tickets that are all paid for.
        let isCovered = true;
        for (const id of ids) {
          for (const way of ['out', 'back']) {
            let has = false;
            for (const leg of drawn) {
              if (
                leg.status === 'booked' &&
                leg.direction === way &&
                leg.travellerIds.includes(id)
              ) {
                has = true;
              }
            }
            if (!has) isCovered = false;
          }
        }
        if (drawn.some(({ status }) => status === 'planned')) isCovered = false;
        expect(flightsGate(facts).kind).toBe(isCovered ? 'passed' : 'failing');
      }),
      { numRuns: runs },
    );
    figure('flights against every seat by hand', runs, 0);
  });

  it('a visa gate that passes has nobody whose visa ends before the departure', () => {
    const runs = rounds(500, 5_000);
    const papers = fc.record({
      visa: fc.constantFrom(...VISA_STATES),
      visaToOn: fc.constantFrom('2026-12-01', '2026-12-10', '2026-12-11', '2027-01-01', null),
    });
    fc.assert(
      fc.property(papers, papers, (one, other) => {
        const all = [somePapers(one), somePapers({ ...other, travellerId: 'm1' })];
        const facts = travelling({ case: withWife, plan: { papers: all } });
        const isGood = [one, other].every(
          ({ visa, visaToOn }) =>
            visa === 'not-needed' ||
            (visa === 'granted' && visaToOn !== null && visaToOn >= '2026-12-11'),
        );
        expect(visaGate(facts).kind === 'failing').toBe(!isGood);
      }),
      { numRuns: runs },
    );
    figure('visas against the stay by hand', runs, 0);
  });
});

it('moving an appointment names the flight and the visa that no longer fit', () => {
  const facts = travelling({
    plan: {
      legs: [lands(), leaves()],
      papers: [somePapers({ visaToOn: '2026-12-11' })],
      trips: [aTrip({ pickUp: 'arranged' })],
    },
  });
  const [first, last] = STAY;
  if (first === undefined || last === undefined) throw new Error('No stay');
  const later = { ...last, startAt: '2026-12-14T14:00:00.000Z' };
  const moved = impactOf(facts, [{ table: 'appointments', id: last.id, record: later }]);
  const codes = moved.broken.flatMap(({ gate, faults }) =>
    faults.map(({ code }) => `${gate} ${code}`),
  );
  expect(codes).toContain('flights-booked flight-leaves-early');

  const sooner = { ...first, startAt: '2026-12-04T01:00:00.000Z' };
  const hurried = impactOf(facts, [{ table: 'appointments', id: first.id, record: sooner }]);
  expect(hurried.broken.flatMap(({ faults }) => faults.map(({ code }) => code))).toContain(
    'flight-rest-short',
  );

  // Without flights the stay itself follows the appointments, and outgrows the visa.
  const unbooked = { ...facts, plan: { ...facts.plan, legs: [] } };
  const outgrown = impactOf(unbooked, [{ table: 'appointments', id: last.id, record: later }]);
  expect(outgrown.broken.flatMap(({ faults }) => faults.map(({ code }) => code))).toContain(
    'visa-stay',
  );
});
