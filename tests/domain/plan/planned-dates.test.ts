import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { slotFaults } from '@/domain/plan/appointments/appointment-faults';
import {
  farFaults,
  isTooFarAhead,
  LONGEST_AHEAD_DAYS,
  LONGEST_BEFORE_DAYS,
} from '@/domain/plan/planned-dates';
import { legFaults } from '@/domain/plan/travel/edit-travel';
import { addDays } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';
import { anAppointment } from './appointment-builders';
import { aLeg } from './travel/leg-builders';

const NOW = '2026-11-24T16:00:00.000Z';
/** Arrived on 2 November 2026. */
const facts = { case: aCase(), at: NOW };

describe('what may be planned for a case', () => {
  test.for([
    ['2026-12-01', undefined],
    ['2025-11-01', undefined],
    ['2025-10-31', 'too-long-ago'],
    ['1926-12-01', 'too-long-ago'],
    ['0001-01-01', 'too-long-ago'],
    ['2029-11-26', undefined],
    ['2029-11-27', 'too-far-ahead'],
    ['2062-12-01', 'too-far-ahead'],
    ['2206-03-03', 'too-far-ahead'],
  ] as const)('a date of %s: %s', ([on, fault]) => {
    expect(farFaults({ on, at: `${on}T12:00:00.000Z` }, facts)).toEqual(
      fault === undefined ? {} : { on: fault, at: fault },
    );
  });

  it('judges nothing that was not said', () => {
    expect(farFaults({ on: null, at: undefined }, facts)).toEqual({});
  });

  it('is a span of days around the request and today', () => {
    const arrivedOn = facts.case.arrivedAt.slice(0, 10);
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (days) => {
        const on = addDays('2026-11-24', days);
        const isEarly = on < addDays(arrivedOn, -LONGEST_BEFORE_DAYS);
        const isFar = days > LONGEST_AHEAD_DAYS;
        expect(farFaults({ on }, facts)).toEqual(
          isEarly ? { on: 'too-long-ago' } : isFar ? { on: 'too-far-ahead' } : {},
        );
        expect(isTooFarAhead(on, NOW)).toBe(isFar);
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });
});

it('holds for appointments and flights, at the field that says the time', () => {
  const far = '2096-12-03T14:00:00.000Z';
  expect(slotFaults(anAppointment({ startAt: far }), NOW)).toEqual({ startAt: 'too-far-ahead' });
  const [long, longer] = ['2020-12-03T14:00:00.000Z', '2020-12-03T18:00:00.000Z'];
  expect(legFaults(facts, aLeg({ departAt: long, arriveAt: longer }))).toEqual({
    departAt: 'too-long-ago',
    arriveAt: 'too-long-ago',
  });
  // The ticket of another year can still be given back.
  const back = aLeg({ departAt: long, arriveAt: longer, status: 'cancelled' });
  expect(legFaults(facts, back)).toEqual({});
});
