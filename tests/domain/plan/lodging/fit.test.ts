import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LodgingNeed, Stay } from '@/domain/plan/lodging';
import { campusMisfit, isOpenQuestion, misfitsOf, nightsOfCampus } from '@/domain/plan/lodging/fit';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { aNeed, aStay } from './stay-builders';

const NIGHTS = ['2026-12-01', '2026-12-02'];
const kinds = (need: Partial<LodgingNeed>, stay: Partial<Stay> = {}, nights = NIGHTS) =>
  misfitsOf(aNeed(need), aStay(stay), nights).map(({ kind }) => kind);
const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('how an option fits the need', () => {
  it('names everything that is less than needed, and what has to be found out', () => {
    const table: readonly (readonly [ReturnType<typeof kinds>, readonly string[]])[] = [
      [kinds({}), []],
      [kinds({}, {}, [...NIGHTS, '2026-12-05']), ['nights']],
      [kinds({ beds: 3 }), ['beds']],
      [kinds({ needsKitchen: true }, { hasKitchen: false }), ['kitchen']],
      [kinds({ needsStepFree: true }, { isStepFree: false }), ['step-free']],
      [kinds({ maxMinutes: 7 }), ['distance']],
      [kinds({ maxMinutes: 8 }), []],
      [kinds({ maxMinutes: 7 }, { minutesToCampus: null }), ['distance-unknown']],
      [kinds({ budgetPerNight: usd(14_899) }), ['budget']],
      [kinds({ budgetPerNight: usd(14_900) }), []],
      [kinds({ budgetPerNight: usd(1) }, { pricePerNight: null }), ['price-unknown']],
      [kinds({ budgetPerNight: { minor: 1, currency: 'GBP' } }), ['other-currency']],
    ];
    expect(table.map(([found]) => found)).toEqual(table.map(([, expected]) => expected));
  });

  it('asks of a place the nights of its own campus alone, and tells those of another', () => {
    const asked = {
      nights: ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'],
      campusesOn: (on: string) =>
        ({
          '2026-12-01': ['rochester'],
          '2026-12-02': ['rochester', 'florida'],
          '2026-12-03': ['florida'],
        })[on] ?? null,
    };
    const stay = (campus: string) =>
      aStay({ campus, checkInOn: '2026-12-02', checkOutOn: '2026-12-04' });
    const told = ['rochester', 'florida', 'london'].map((campus) => [
      nightsOfCampus(stay(campus), asked).map((on) => Number(on.slice(8))),
      campusMisfit(stay(campus), asked),
    ]);
    expect(told).toEqual([
      [[1, 4], { kind: 'campus', nights: ['2026-12-03'] }],
      [[3, 4], null],
      [[4], { kind: 'campus', nights: ['2026-12-02', '2026-12-03'] }],
    ]);
  });

  it('says by how much', () => {
    const found = misfitsOf(
      aNeed({ beds: 5, maxMinutes: 5, budgetPerNight: usd(10_000) }),
      aStay(),
      ['2026-11-30', ...NIGHTS],
    );
    expect(found).toEqual([
      { kind: 'nights', missing: ['2026-11-30'] },
      { kind: 'beds', missing: 3 },
      { kind: 'distance', over: 3 },
      { kind: 'budget', overMinor: 4_900, currency: 'USD' },
    ]);
  });

  it('never compares amounts of two currencies, whatever they are', () => {
    const amount = fc.record({
      minor: fc.nat(),
      currency: fc.constantFrom('USD', 'EUR', 'GBP', 'JPY'),
    });
    const runs = rounds(500, 5_000);
    fc.assert(
      fc.property(amount, amount, (budgetPerNight, pricePerNight) => {
        const [found] = misfitsOf(aNeed({ budgetPerNight }), aStay({ pricePerNight }), []);
        const isSame = budgetPerNight.currency === pricePerNight.currency;
        const expected = isSame
          ? pricePerNight.minor > budgetPerNight.minor
            ? 'budget'
            : undefined
          : 'other-currency';
        expect(found?.kind).toBe(expected);
        expect(found && !isSame ? isOpenQuestion(found) : true).toBe(true);
      }),
      { numRuns: runs },
    );
    figure('budgets against prices', runs, 0);
  });
});
