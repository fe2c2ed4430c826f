import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Appointment } from '@/domain/plan/appointment';
import { EMPTY_PLAN } from '@/domain/plan/case-plan';
import { lodgingGate } from '@/domain/plan/gates/lodging-gate';
import type { Stay } from '@/domain/plan/lodging';
import { campusesOfTrip, campusNights } from '@/domain/plan/lodging/campus-nights';
import { caseNights } from '@/domain/plan/lodging/case-nights';
import { campusMisfit, misfitsOf } from '@/domain/plan/lodging/fit';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase, aPatient } from '@tests/support/case-builders';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { anAppointment } from '../appointment-builders';
import { aNeed, aStay } from './stay-builders';

beforeAll(ensureTemporal);

const CAMPUSES = ['rochester', 'arizona', 'florida', 'london'] as const;
const ZONES: Readonly<Record<string, string>> = {
  rochester: 'America/Chicago',
  arizona: 'America/Phoenix',
  florida: 'America/New_York',
  london: 'Europe/London',
};

/** `florida 2026-12-04T15:00Z` and so on. */
const itinerary = (...told: readonly string[]): readonly Appointment[] =>
  told.map((each, index) => {
    const [campus = '', startAt = '', status = 'confirmed'] = each.split(' ');
    return anAppointment({
      id: `a${index}`,
      campus,
      startAt: startAt.replace('Z', ':00.000Z'),
      status: status as Appointment['status'],
    });
  });

/** Nights of the first days of December, each with the campuses that it asks for. */
const near = (appointments: readonly Appointment[], campus: string | null = 'rochester') => {
  const campusesOn = campusNights({
    case: aCase({ campus }),
    plan: { ...EMPTY_PLAN, appointments },
  });
  return ['01', '02', '03', '04', '05', '06', '07'].map(
    (day) =>
      campusesOn(`2026-12-${day}`)
        ?.map((code) => code[0])
        .join('') ?? '-',
  );
};

describe('near which campus a night is slept', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'one campus: all of them there',
      ['florida 2026-12-03T15:00Z'],
      ['f', 'f', 'f', 'f', 'f', 'f', 'f'],
    ],
    [
      'between two at one campus: there',
      ['florida 2026-12-02T15:00Z', 'florida 2026-12-06T15:00Z'],
      ['f', 'f', 'f', 'f', 'f', 'f', 'f'],
    ],
    [
      'from one to another: the eve there, before it either',
      ['rochester 2026-12-02T15:00Z', 'florida 2026-12-06T15:00Z'],
      ['r', 'rf', 'rf', 'rf', 'f', 'f', 'f'],
    ],
    [
      'on two days one after the other: the eve is of the later',
      ['rochester 2026-12-03T15:00Z', 'florida 2026-12-04T20:00Z'],
      ['r', 'r', 'f', 'f', 'f', 'f', 'f'],
    ],
    [
      'there and back',
      ['rochester 2026-12-02T15:00Z', 'florida 2026-12-04T15:00Z', 'rochester 2026-12-06T15:00Z'],
      ['r', 'rf', 'f', 'fr', 'r', 'r', 'r'],
    ],
    [
      'both on one day: either around it',
      ['rochester 2026-12-03T14:00Z', 'florida 2026-12-03T21:00Z', 'florida 2026-12-06T15:00Z'],
      ['rf', 'rf', 'rf', 'rf', 'f', 'f', 'f'],
    ],
    [
      'what is cancelled asks for nothing, what is done for what it was',
      ['rochester 2026-12-02T15:00Z done', 'florida 2026-12-04T15:00Z cancelled'],
      ['r', 'r', 'r', 'r', 'r', 'r', 'r'],
    ],
    [
      // Half past six in the evening of the third in Arizona is the fourth in London.
      'each by the date of its own campus',
      ['arizona 2026-12-04T01:30Z', 'london 2026-12-05T09:00Z'],
      ['a', 'a', 'al', 'l', 'l', 'l', 'l'],
    ],
    [
      'a morning in London is its own day, though it is the evening before in Minnesota',
      ['rochester 2026-12-02T15:00Z', 'london 2026-12-05T05:30Z'],
      ['r', 'rl', 'rl', 'l', 'l', 'l', 'l'],
    ],
  ])('%s', (_what, told, expected) => {
    expect(near(itinerary(...told))).toEqual(expected);
    expect(near(itinerary(...told).toReversed())).toEqual(expected);
  });

  it('is the case’s campus without appointments, or anywhere', () => {
    expect(new Set(near([], 'london'))).toEqual(new Set(['l']));
    expect(new Set(near([], null))).toEqual(new Set(['-']));
    const trip = (campus: string | null, ...told: readonly string[]) =>
      campusesOfTrip({
        case: aCase({ campus }),
        plan: { ...EMPTY_PLAN, appointments: itinerary(...told) },
      });
    expect([trip('london'), trip(null), trip('london', 'florida 2026-12-02T15:00Z')]).toEqual([
      ['london'],
      [],
      ['florida'],
    ]);
  });

  const someAppointments = fc
    .array(
      fc.record({
        campus: fc.constantFrom(...CAMPUSES),
        minute: fc.integer({ min: 0, max: 12 * 24 * 60 }),
        status: fc.constantFrom('confirmed', 'offered', 'moved', 'done', 'cancelled'),
      }),
      { maxLength: 6 },
    )
    .map((drawn) =>
      drawn.map(({ campus, minute, status }, index) =>
        anAppointment({
          id: `a${index}`,
          campus,
          status,
          startAt: new Date(Date.UTC(2026, 9, 25) + minute * 60_000).toISOString(),
        }),
      ),
    );
  const wall = Object.fromEntries(
    CAMPUSES.map((campus) => [
      campus,
      new Intl.DateTimeFormat('en-CA', { timeZone: ZONES[campus] }),
    ]),
  );
  const month = Array.from({ length: 20 }, (_, index) => addDaysByHand('2026-10-21', index));

  it('is what a walk over the days finds, whatever the clocks', () => {
    const runs = rounds(1_000, 10_000);
    fc.assert(
      fc.property(someAppointments, fc.constantFrom(null, ...CAMPUSES), (appointments, campus) => {
        const live = appointments.filter(({ status }) => status !== 'cancelled');
        const dated = live.map((each) => ({
          campus: each.campus,
          on: wall[each.campus]?.format(new Date(each.startAt)) ?? '',
        }));
        const campusesOn = campusNights({
          case: aCase({ campus }),
          plan: { ...EMPTY_PLAN, appointments },
        });
        for (const on of month) {
          const at = (day: string | undefined) =>
            dated.filter((each) => each.on === day).map((each) => each.campus);
          const before = dated.map((each) => each.on).filter((day) => day <= on);
          const after = dated.map((each) => each.on).filter((day) => day > on);
          const [last, next] = [before.toSorted().at(-1), after.toSorted()[0]];
          const eve = at(addDaysByHand(on, 1));
          const expected =
            live.length === 0
              ? campus === null
                ? null
                : [campus]
              : eve.length > 0
                ? eve
                : last === undefined
                  ? at(next)
                  : [...at(last), ...at(next)];
          const found = campusesOn(on);
          expect(found && new Set(found)).toEqual(expected && new Set(expected));
          expect(found?.length).toBe(expected === null ? undefined : new Set(expected).size);
        }
      }),
      { numRuns: runs },
    );
    figure('campuses of nights against a walk over the days', runs, 0);
  });

  it('means the same to gate, strip and misfits', () => {
    const someStays: fc.Arbitrary<readonly Stay[]> = fc.array(
      fc
        .record({
          from: fc.nat({ max: 14 }),
          length: fc.integer({ min: 1, max: 14 }),
          status: fc.constantFrom('option', 'booked', 'confirmed', 'cancelled'),
          campus: fc.constantFrom(...CAMPUSES),
          id: fc.uuid(),
        })
        .map(({ from, length, ...rest }) =>
          aStay({
            ...rest,
            checkInOn: addDaysByHand('2026-10-22', from),
            checkOutOn: addDaysByHand('2026-10-22', from + length),
          }),
        ),
      { maxLength: 5 },
    );
    const runs = rounds(1_000, 10_000);
    fc.assert(
      fc.property(someAppointments, someStays, (appointments, stays) => {
        const record = aCase({ campus: 'rochester' });
        const need = aNeed();
        const plan = { ...EMPTY_PLAN, lodgingNeeds: [need], appointments, stays };
        const { needed, nights, campusesOn } = caseNights({ case: record, plan });
        const finding = lodgingGate({ case: record, patient: aPatient(), plan });
        const faults = finding?.kind === 'failing' ? finding.faults : [];
        if (needed === null) return;
        const datesOf = (state: string) =>
          nights.filter((night) => night.state === state).map(({ on }) => on);
        const said = (code: string) => faults.find((each) => each.code === code)?.dates ?? [];
        expect(said('nights-uncovered')).toEqual(datesOf('gap'));
        expect(said('nights-elsewhere')).toEqual(datesOf('elsewhere'));
        // A night is elsewhere where all that stands there is told to be.
        const asked = { nights: needed, campusesOn };
        const standing = stays.filter(
          ({ status }) => status === 'booked' || status === 'confirmed',
        );
        const told = new Map(
          standing.map((stay) => {
            const misfit = campusMisfit(stay, asked);
            return [stay.id, misfit?.kind === 'campus' ? misfit.nights : []];
          }),
        );
        for (const { on, state, stayIds } of nights) {
          if (state === 'gap' || state === 'beside') continue;
          const isFar = stayIds.every((id) => told.get(id)?.includes(on) === true);
          expect(`${on} ${isFar}`).toBe(`${on} ${state === 'elsewhere'}`);
        }
        // What fits in every night passes, confirmed beside nothing else.
        for (const stay of stays) {
          const isWhole =
            campusMisfit(stay, asked) === null && misfitsOf(need, stay, needed).length === 0;
          const alone = { ...plan, stays: [{ ...stay, status: 'confirmed' as const }] };
          const after = lodgingGate({ case: record, patient: aPatient(), plan: alone });
          expect(after?.kind === 'passed').toBe(isWhole);
        }
      }),
      { numRuns: runs },
    );
    figure('gate, strip and misfits of nights', runs, 0);
  });
});

/** Without the rule's own arithmetic. */
function addDaysByHand(on: string, days: number): string {
  return new Date(Date.parse(`${on}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
