import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import { lodgingGate } from '@/domain/plan/gates/lodging-gate';
import { impactOf } from '@/domain/plan/impact/impact-of';
import { STAY_KINDS, STAY_STATUSES, type Stay } from '@/domain/plan/lodging';
import { nightsWithStays, runsOf } from '@/domain/plan/lodging/nights';
import { progressOf } from '@/domain/plan/progress';
import type { JourneyDates } from '@/domain/plan/travel/journey-dates';
import { addDays, daysBetween, ensureTemporal } from '@/lib/zoned-time';
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

const TWO = ['rochester', 'florida'] as const;
/** Near which campus each day of the month is slept. */
const asked = fc.array(
  fc.constantFrom<readonly string[] | null>(null, ['rochester'], ['florida'], [...TWO]),
  { minLength: 60, maxLength: 60 },
);

const someStays: fc.Arbitrary<readonly Stay[]> = fc
  .array(
    fc.record({
      from: fc.nat({ max: 25 }),
      length: fc.integer({ min: 1, max: 12 }),
      status: fc.constantFrom(...STAY_STATUSES),
      kind: fc.constantFrom(...STAY_KINDS),
      campus: fc.constantFrom(...TWO),
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

const someTrips = fc.record({
  stays: someStays,
  length: fc.integer({ min: 1, max: 14 }),
  beds: fc.integer({ min: 1, max: 4 }),
  from: fc.constantFrom(...TWO),
  to: fc.constantFrom(...TWO),
});

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
        asked,
        (stays, from, length, beds, askedOn) => {
          const expected = Array.from({ length: 60 }, (_, index) => index).flatMap((index) => {
            const there = sleepsIn(stays, index);
            const isNeeded = from <= index && index < from + length;
            if (!isNeeded && there.length === 0) return [];
            const canSpareOne = there.some(
              (spared) =>
                there.length > 1 &&
                there.reduce((sum, each) => (each === spared ? sum : sum + each.beds), 0) >= beds,
            );
            const campuses = isNeeded ? (askedOn[index] ?? null) : null;
            const near = there.filter(({ campus }) => campuses?.includes(campus) !== false);
            const isFar = near.length === 0 || (bedsOf(near) < beds && bedsOf(there) >= beds);
            const state = !isNeeded
              ? 'beside'
              : there.length === 0
                ? 'gap'
                : isFar
                  ? 'elsewhere'
                  : bedsOf(near) < beds
                    ? 'short'
                    : canSpareOne || near.length < there.length
                      ? 'overlap'
                      : bedsOf(near.filter(canRelyOn)) >= beds
                        ? 'covered'
                        : 'open';
            return [{ on: day(index), state, campuses, stayIds: there.map(({ id }) => id) }];
          });
          const found = nightsWithStays({
            journey: journey(from, from + length),
            stays,
            beds,
            campusesOn: (on) => askedOn[daysBetween(DAY_0, on)] ?? null,
          });
          expect(found).toEqual(expected);
          // Runs say the same nights again, none of them twice.
          const told = runsOf(found).flatMap(({ fromOn, toOn, state }) =>
            found.filter(({ on }) => fromOn <= on && on < toOn).map(({ on }) => `${on} ${state}`),
          );
          expect(told).toEqual(found.map(({ on, state }) => `${on} ${state}`));
          const near = runsOf(found).flatMap(({ fromOn, toOn, campuses }) =>
            found.filter(({ on }) => fromOn <= on && on < toOn).map(() => campuses),
          );
          expect(near).toEqual(found.map(({ campuses }) => campuses));
        },
      ),
      { numRuns: runs },
    );
    figure('nights with stays against a walk over the month', runs, 0);
  });

  it('names in its gate the very nights that a walk finds, and whose move they are', () => {
    const runs = rounds(1_000, 10_000);
    fc.assert(
      fc.property(someTrips, (trip) => {
        const { stays, length, beds, from, to } = trip;
        // Arrival is the day before the first appointment, departure the day after the last.
        const [first, last] = [5, 5 + length];
        const near = (index: number): readonly Stay[] =>
          sleepsIn(stays, index).filter(({ campus }) =>
            index < first
              ? campus === from
              : index >= last - 1
                ? campus === to
                : campus === from || campus === to,
          );
        const plan = {
          ...EMPTY_PLAN,
          lodgingNeeds: [aNeed({ beds })],
          stays,
          appointments: [first, last].map((index) =>
            anAppointment({
              id: `a${index}`,
              campus: index === first ? from : to,
              startAt: `${day(index)}T16:00:00.000Z`,
            }),
          ),
        };
        const finding = lodgingGate({ case: aCase(), patient: aPatient(), plan });
        const nights = Array.from({ length: length + 2 }, (_, index) => first - 1 + index);
        const gaps = nights.filter((index) => sleepsIn(stays, index).length === 0);
        const elsewhere = nights.filter((index) => {
          const [all, enough] = [sleepsIn(stays, index), near(index)].map(bedsOf);
          const isFar = near(index).length === 0 || (enough! < beds && all! >= beds);
          return !gaps.includes(index) && isFar;
        });
        const short = nights.filter((index) => bedsOf(near(index)) < beds);
        const open = nights.filter((index) => bedsOf(near(index).filter(canRelyOn)) < beds);
        const bare = [gaps, elsewhere].filter((dates) => dates.length > 0);
        const rest = [short.length > 0 ? short : open].filter((dates) => dates.length > 0);
        const expected = bare.length > 0 ? bare : rest;
        const found = finding?.kind === 'failing' ? finding.faults : [];
        expect(found.map(({ dates }) => dates)).toEqual(expected.map((dates) => dates.map(day)));
        expect(finding?.kind).toBe(expected.length === 0 ? 'passed' : 'failing');
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

  it('shows the nights that an appointment at another campus leaves elsewhere, before it moves', () => {
    const first = anAppointment({ id: 'a1', startAt: '2026-12-02T16:00:00.000Z' });
    const last = anAppointment({ id: 'a2', startAt: '2026-12-04T16:00:00.000Z' });
    const plan = { ...EMPTY_PLAN, appointments: [first, last], stays: [aStay()] };
    const broken = (record: typeof last, stays: readonly Stay[] = plan.stays) => {
      const facts = {
        case: aCase({ stage: 'ready' }),
        patient: aPatient(),
        plan: { ...plan, stays },
      };
      const { broken: found, losesReady } = impactOf(facts, [
        { table: 'appointments', id: 'a2', record },
      ]);
      return found
        .filter(({ gate }) => gate === 'lodging-covered')
        .map(({ on, faults }) => [
          on,
          losesReady,
          ...faults.map(({ code, dates }) => [code, ...dates]),
        ]);
    };
    const elsewhere = ['nights-elsewhere', '2026-12-03', '2026-12-04'];
    const moved = { ...last, campus: 'florida' };
    expect(broken(moved)).toEqual([['office', true, elsewhere]]);
    // A place there is offered already: the family chooses; one here helps nobody.
    const option = (campus: string) => aStay({ id: 'o', status: 'option', campus });
    expect(broken(moved, [aStay(), option('florida')])).toEqual([['caller', true, elsewhere]]);
    expect(broken(moved, [aStay(), option('rochester')])).toEqual([['office', true, elsewhere]]);
    // Nights without lodging hide nothing of it.
    const short = aStay({ checkOutOn: '2026-12-04' });
    expect(broken(moved, [short])).toEqual([['office', true, ['nights-elsewhere', '2026-12-03']]]);
    const there = aStay({ id: 's2', campus: 'florida', checkInOn: '2026-12-03' });
    expect(broken(moved, [short, there])).toEqual([]);
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
      // What is confirmed near another campus confirms nothing here.
      said([aStay({ status: 'booked' }), aStay({ id: 'stay-2', campus: 'florida' })]),
      said([aStay({ campus: 'florida', status: 'booked' })]),
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
      'nights-unconfirmed lodging-provider',
      'nights-elsewhere office',
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
      nationality: null,
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
