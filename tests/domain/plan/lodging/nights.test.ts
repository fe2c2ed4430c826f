import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import { lodgingGate } from '@/domain/plan/gates/lodging-gate';
import { impactOf } from '@/domain/plan/impact/impact-of';
import { STAY_KINDS, STAY_STATUSES, type Stay } from '@/domain/plan/lodging';
import { nightsWithStays, runsOf } from '@/domain/plan/lodging/nights';
import { progressOf } from '@/domain/plan/progress';
import type { JourneyDates } from '@/domain/plan/travel/journey-dates';
import { addDays, ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { anAppointment } from '../appointment-builders';
import { aNeed, aStay } from './stay-builders';

/** A month that holds a change of the clocks in every zone that has one. */
const DAY_0 = '2026-10-20';
const day = (index: number): string => addDays(DAY_0, index);

const journey = (from: number, to: number): JourneyDates => ({
  arrival: { on: day(from), atMs: null, from: 'appointments' },
  departure: { on: day(to), atMs: null, from: 'appointments' },
});

const someStays: fc.Arbitrary<readonly Stay[]> = fc
  .array(
    fc.record({
      from: fc.nat({ max: 25 }),
      length: fc.integer({ min: 1, max: 12 }),
      status: fc.constantFrom(...STAY_STATUSES),
      kind: fc.constantFrom(...STAY_KINDS),
      beds: fc.integer({ min: 1, max: 3 }),
      isCareSite: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((drawn) =>
    drawn.map(({ from, length, isCareSite, ...rest }, index) =>
      aStay({
        ...rest,
        id: `s${index}`,
        checkInOn: day(from),
        checkOutOn: day(from + length),
        isCareSite: isCareSite && rest.kind === 'rental',
      }),
    ),
  );

/** By hand: who sleeps where in the night of each day of the month. */
const sleepsIn = (stays: readonly Stay[], index: number): readonly Stay[] =>
  stays.filter(
    ({ status, checkInOn, checkOutOn }) =>
      (status === 'booked' || status === 'confirmed') &&
      Date.parse(checkInOn) <= Date.parse(day(index)) &&
      Date.parse(checkOutOn) >= Date.parse(day(index + 1)),
  );
const bedsOf = (stays: readonly Stay[]): number =>
  stays.map(({ beds }) => beds).reduce((one, other) => one + other, 0);
const canRelyOn = ({ status, kind, isCareSite }: Stay): boolean =>
  !isCareSite && (status === 'confirmed' || kind === 'hospitality-house');

const bedsNeeded = fc.integer({ min: 1, max: 4 });

beforeAll(ensureTemporal);

describe('nights and stays', () => {
  it('finds each night, gap, overlap, open night and night with too few beds as a walk over the month does', () => {
    const runs = rounds(2_000, 10_000);
    fc.assert(
      fc.property(
        someStays,
        fc.nat({ max: 20 }),
        fc.nat({ max: 15 }),
        fc.integer({ min: 1, max: 4 }),
        (stays, from, length, beds) => {
          const expected = Array.from({ length: 60 }, (_, index) => index).flatMap((index) => {
            const there = sleepsIn(stays, index);
            const isNeeded = from <= index && index < from + length;
            if (!isNeeded && there.length === 0) return [];
            const canSpareOne = there.some(
              (spared) =>
                there.length > 1 &&
                there.reduce((sum, each) => (each === spared ? sum : sum + each.beds), 0) >= beds,
            );
            const state = !isNeeded
              ? 'beside'
              : there.length === 0
                ? 'gap'
                : bedsOf(there) < beds
                  ? 'short'
                  : canSpareOne
                    ? 'overlap'
                    : bedsOf(there.filter(canRelyOn)) >= beds
                      ? 'covered'
                      : 'open';
            return [{ on: day(index), state, stayIds: there.map(({ id }) => id) }];
          });
          const found = nightsWithStays({ journey: journey(from, from + length), stays, beds });
          expect(found).toEqual(expected);
          // Runs say the same nights again, none of them twice.
          const told = runsOf(found).flatMap(({ fromOn, toOn, state }) =>
            found.filter(({ on }) => fromOn <= on && on < toOn).map(({ on }) => `${on} ${state}`),
          );
          expect(told).toEqual(found.map(({ on, state }) => `${on} ${state}`));
        },
      ),
      { numRuns: runs },
    );
    figure('nights with stays against a walk over the month', runs, 0);
  });

  it('names in its gate the very nights that a walk finds, and whose move they are', () => {
    const runs = rounds(1_000, 10_000);
    fc.assert(
      fc.property(someStays, fc.integer({ min: 1, max: 14 }), bedsNeeded, (stays, length, beds) => {
        // Arrival is the day before the first appointment, departure the day after the last.
        const [first, last] = [5, 5 + length];
        const plan = {
          ...EMPTY_PLAN,
          lodgingNeeds: [aNeed({ beds })],
          stays,
          appointments: [first, last].map((index) =>
            anAppointment({ id: `a${index}`, startAt: `${day(index)}T16:00:00.000Z` }),
          ),
        };
        const finding = lodgingGate({ case: aCase(), patient: aPatient(), plan });
        const nights = Array.from({ length: length + 2 }, (_, index) => first - 1 + index);
        const gaps = nights.filter((index) => sleepsIn(stays, index).length === 0);
        const short = nights.filter((index) => bedsOf(sleepsIn(stays, index)) < beds);
        const open = nights.filter(
          (index) => bedsOf(sleepsIn(stays, index).filter(canRelyOn)) < beds,
        );
        const failing = gaps.length > 0 ? gaps : short.length > 0 ? short : open;
        const dates = finding?.kind === 'failing' ? finding.faults[0].dates : [];
        expect(dates).toEqual(failing.map(day));
        expect(finding?.kind).toBe(failing.length === 0 ? 'passed' : 'failing');
      }),
      { numRuns: runs },
    );
    figure('lodging gate against a walk over the nights', runs, 0);
  });

  it('shows what a moved appointment leaves without lodging, before it moves', () => {
    const first = anAppointment({ id: 'a1', startAt: '2026-12-02T16:00:00.000Z' });
    const last = anAppointment({ id: 'a2', startAt: '2026-12-04T16:00:00.000Z' });
    const moved = { ...last, startAt: '2026-12-07T16:00:00.000Z' };
    const plan = { ...EMPTY_PLAN, appointments: [first, last], stays: [aStay()] };
    const facts = { case: aCase({ stage: 'preparing' }), patient: aPatient(), plan };
    const writes = [{ table: 'appointments', id: 'a2', record: moved }] as const;
    const broken = impactOf(facts, writes).broken.filter(({ gate }) => gate === 'lodging-covered');
    expect(broken.map(({ faults }) => faults.map(({ code, dates }) => [code, dates]))).toEqual([
      [['nights-uncovered', ['2026-12-05', '2026-12-06', '2026-12-07']]],
    ]);
  });

  it('keeps a care site with the case whose care it is, and not with one that sleeps there too', () => {
    const careOf = (over: Partial<Stay>) => {
      const stays = [aStay({ kind: 'rental', isCareSite: true, ...over })];
      const facts = { case: aCase({ stage: 'preparing' }), patient: aPatient() };
      const plan = { ...EMPTY_PLAN, stays };
      return progressOf({ ...facts, plan }, '2026-11-24T16:00:00.000Z').hasCareSite;
    };
    const sharedFrom = { reference: 'IC-2026-000001', stayId: 's' };
    expect([careOf({}), careOf({ sharedFrom }), careOf({ status: 'option' })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('says whose move it is, and nothing of a case of which nothing is written down', () => {
    const appointments = [anAppointment({ startAt: '2026-12-02T16:00:00.000Z' })];
    const said = (stays: readonly Stay[], need = aNeed()) => {
      const plan = { ...EMPTY_PLAN, appointments, stays, lodgingNeeds: [need] };
      const finding = lodgingGate({ case: aCase(), patient: aPatient(), plan });
      return finding?.kind === 'failing'
        ? `${finding.faults[0].code} ${finding.on}`
        : finding?.kind;
    };
    const care = { kind: 'rental', isCareSite: true } as const;
    expect([
      said([]),
      said([aStay({ status: 'option' })]),
      said([aStay({ status: 'booked' })]),
      said([aStay({ status: 'booked', kind: 'hospitality-house' })]),
      said([aStay({ status: 'booked', kind: 'hospitality-house', needsTour: true })]),
      said([
        aStay({
          status: 'booked',
          kind: 'hospitality-house',
          needsTour: true,
          tourOn: '2026-12-01',
        }),
      ]),
      said([aStay(care)]),
      said([aStay({ ...care, sharedFrom: { reference: 'IC-2026-000001', stayId: 's' } })]),
      said([aStay()]),
      said([aStay({ beds: 1 })]),
      said([aStay({ beds: 1 }), aStay({ id: 'stay-2', beds: 1 })]),
      said([aStay({ beds: 1 }), aStay({ id: 'stay-2', beds: 1, status: 'booked' })]),
      said([aStay({ beds: 1 }), aStay({ id: 'stay-2', status: 'option' })]),
      said([], aNeed({ isNeeded: false })),
    ]).toEqual([
      'nights-uncovered office',
      'nights-uncovered caller',
      'nights-unconfirmed lodging-provider',
      'passed',
      'tour-open office',
      'passed',
      'care-site-open office',
      'nights-unconfirmed lodging-provider',
      'passed',
      'beds-short office',
      'passed',
      'nights-unconfirmed lodging-provider',
      'beds-short caller',
      'not-applicable',
    ]);
    const facts = { case: aCase(), patient: aPatient() };
    expect(lodgingGate({ ...facts, plan: { ...EMPTY_PLAN, appointments } })).toBeNull();
    const undated = lodgingGate({ ...facts, plan: { ...EMPTY_PLAN, stays: [aStay()] } });
    expect(undated).toMatchObject({ kind: 'failing', faults: [{ code: 'nights-unknown' }] });
  });

  it.each<readonly [string, number, number | null, number, readonly Stay[], string]>([
    ['as many as the need was stated for', 3, 3, 3, [], 'passed'],
    ['one more, and a bed too few', 4, 3, 3, [], 'party-grown office'],
    ['one more, who shared no bed before', 4, 3, 2, [], 'passed'],
    ['one more, and a place with beds enough', 4, 3, 3, [aStay({ beds: 4 })], 'passed'],
    [
      'one more, whose bed is booked and not confirmed',
      4,
      3,
      3,
      [aStay({ beds: 3 }), aStay({ id: 'more', beds: 1, status: 'booked' })],
      'nights-unconfirmed lodging-provider',
    ],
    ['one less', 2, 3, 3, [], 'passed'],
    ['as many as nobody noted', 4, null, 3, [], 'passed'],
  ])('asks for a bed for whoever has joined: %s', (_name, size, partySize, beds, stays, said) => {
    const party = Array.from({ length: size - 1 }, (_, index) => ({
      id: `m${index + 1}`,
      name: 'Ana',
      relationship: 'sibling' as const,
      isMinor: false,
    }));
    const plan = {
      ...EMPTY_PLAN,
      appointments: [anAppointment({ startAt: '2026-12-02T16:00:00.000Z' })],
      stays: stays.length === 0 ? [aStay({ beds: 3 })] : stays,
      lodgingNeeds: [aNeed({ beds, partySize })],
    };
    const finding = lodgingGate({ case: aCase({ party }), patient: aPatient(), plan });
    const on = finding?.kind === 'failing' ? `${finding.faults[0].code} ${finding.on}` : null;
    expect(on ?? finding?.kind).toBe(said);
  });
});
