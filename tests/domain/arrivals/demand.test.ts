import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { demandOf, demandStateOf, type InterpreterNeed } from '@/domain/arrivals/demand';
import type { Interpreter } from '@/domain/plan/interpreter';
import { weekOf } from '@/lib/week';
import { ensureTemporal, instantOf } from '@/lib/zoned-time';
import { campusOf } from '@/reference/campuses';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { wallOf } from '../plan/interpreter-brute';

const MINUTE_MS = 60_000;
const MONDAY = '2026-11-23';
const SEED = 20_261_128;

beforeAll(() => ensureTemporal());

const somebody = (other: Partial<Interpreter>): Interpreter => ({
  id: 'interpreter-1',
  version: 1,
  name: 'Somebody',
  sex: 'female',
  campus: 'rochester',
  languages: ['es', 'es-MX'],
  modes: ['in-person', 'video'],
  shifts: [{ weekday: 1, from: 8 * 60, to: 12 * 60 + 30 }],
  ...other,
});

/** A need in Rochester, on the wall of the campus. */
const need = (minute: number, minutes: number, language = 'es-GT'): InterpreterNeed => {
  const fromMs = instantOf(MONDAY, minute, campusOf('rochester').timeZone);
  const toMs = fromMs + minutes * MINUTE_MS;
  return { id: `${minute}`, caseId: 'case-1', campus: 'rochester', language, fromMs, toMs };
};

const demand = (needs: readonly InterpreterNeed[], interpreters: readonly Interpreter[]) =>
  demandOf({ campus: 'rochester', dates: [MONDAY], needs, interpreters });

describe('demand for interpreters', () => {
  it('counts dialects as their language, and the greatest lack of each hour', () => {
    const [spanish] = demand(
      [need(9 * 60, 60, 'es-GT'), need(9 * 60 + 30, 60, 'es-MX'), need(12 * 60, 45)],
      [somebody({})],
    );
    const at = (hour: number) => spanish?.cells.find((cell) => cell.hour === hour);
    expect([spanish?.language, at(8), at(9), at(10), at(12)]).toEqual([
      'es',
      expect.objectContaining({ needed: 0, onShift: 1 }),
      expect.objectContaining({ needed: 2, onShift: 1 }),
      expect.objectContaining({ needed: 1, onShift: 1 }),
      // The shift ends at half past.
      expect.objectContaining({ needed: 1, onShift: 0 }),
    ]);
  });

  it('shows hours outside the usual ones where somebody is needed, and the busiest language first', () => {
    const languages = demand([need(6 * 60, 30, 'ar'), need(18 * 60, 30), need(9 * 60, 30)], []);
    expect(languages.map(({ language }) => language)).toEqual(['es', 'ar']);
    expect(languages[0]?.cells.map(({ hour }) => hour)).toEqual([
      6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
    ]);
  });

  it('counts those elsewhere by their own clock, and only who interprets by video', () => {
    const shifts = [{ weekday: 1, from: 8 * 60, to: 10 * 60 }];
    const [spanish] = demand(
      [need(9 * 60, 60)],
      [
        somebody({ campus: 'florida', shifts }),
        somebody({ id: 'i2', campus: 'florida', shifts, modes: ['in-person'] }),
      ],
    );
    const byVideo = new Map(spanish?.cells.map((cell) => [cell.hour, cell.byVideo]));
    // Eight in Rochester is nine in Jacksonville, and nine there is ten.
    expect([byVideo.get(8), byVideo.get(9)]).toEqual([1, 0]);
  });

  it.each([
    [0, 0, 'none'],
    [0, 3, 'none'],
    [1, 3, 'met'],
    [3, 3, 'full'],
    [4, 3, 'short'],
    [1, 0, 'short'],
  ] as const)('%i needed of %i on shift: %s', (needed, onShift, expected) => {
    expect(demandStateOf({ needed, onShift })).toBe(expected);
  });

  it('is what counting each half-hour minute by minute finds', () => {
    const { timeZone } = campusOf('rochester');
    const dates = weekOf(MONDAY);
    let cells = 0;
    const aNeed = fc
      .record({
        day: fc.integer({ min: 0, max: 6 }),
        quarter: fc.integer({ min: 28, max: 72 }),
        quarters: fc.integer({ min: 1, max: 12 }),
        language: fc.constantFrom('es', 'es-MX', 'ar', 'zh-Hans'),
      })
      .map(({ day, quarter, quarters, language }): InterpreterNeed => {
        const fromMs = instantOf(dates[day] ?? MONDAY, quarter * 15, timeZone);
        const toMs = fromMs + quarters * 15 * MINUTE_MS;
        return { id: 'n', caseId: 'c', campus: 'rochester', language, fromMs, toMs };
      });
    const aShift = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      from: fc.integer({ min: 14, max: 24 }).map((half) => half * 30),
      to: fc.integer({ min: 25, max: 40 }).map((half) => half * 30),
    });
    const anInterpreter = fc
      .record({
        campus: fc.constantFrom('rochester', 'arizona'),
        languages: fc.constantFrom(['es'], ['ar', 'es-MX'], ['zh-Hans']),
        shifts: fc.array(aShift, { maxLength: 5 }),
      })
      .map(somebody);
    fc.assert(
      fc.property(
        fc.array(aNeed, { minLength: 1, maxLength: 12 }),
        fc.array(anInterpreter, { maxLength: 4 }),
        (needs, interpreters) => {
          const found = demandOf({ campus: 'rochester', dates, needs, interpreters });
          for (const { language, cells: own } of found) {
            for (const { date, hour, needed, onShift } of own) {
              const halves = [0, 30].map((half) => {
                const fromMs = instantOf(date, hour * 60 + half, timeZone);
                return brute({ language, fromMs, needs, interpreters });
              });
              const lacks = halves.map((each) => each.needed - each.onShift);
              expect(needed - onShift).toBe(Math.max(...lacks));
              expect(halves).toContainEqual({ needed, onShift });
              cells += 1;
            }
          }
        },
      ),
      { numRuns: rounds(25, 400), seed: SEED },
    );
    figure('demand of interpreters ≡ brute force', cells, 0, SEED);
  });
});

interface HalfHour {
  readonly language: string;
  readonly fromMs: number;
  readonly needs: readonly InterpreterNeed[];
  readonly interpreters: readonly Interpreter[];
}

/** One half-hour, counted minute by minute by the wall that `Intl` shows. */
function brute({ language, fromMs, needs, interpreters }: HalfHour) {
  const minutes = Array.from({ length: 30 }, (_, index) => fromMs + index * MINUTE_MS);
  const isOf = (tag: string): boolean => tag.split('-')[0] === language;
  const needed = needs.filter(
    (each) => isOf(each.language) && minutes.some((ms) => each.fromMs <= ms && ms < each.toMs),
  ).length;
  const onShift = interpreters.filter(
    (each) =>
      each.campus === 'rochester' &&
      each.languages.some(isOf) &&
      minutes.every((ms) => {
        const { weekday, minute } = wallOf(ms, campusOf('rochester').timeZone);
        return each.shifts.some(
          (shift) => shift.weekday === weekday && shift.from <= minute && minute < shift.to,
        );
      }),
  ).length;
  return { needed, onShift };
}
