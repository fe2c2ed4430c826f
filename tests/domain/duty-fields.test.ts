import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRosters, rosterFields, rosterOf } from '@/domain/duty-fields';
import { figure } from '@tests/support/figure';

const WEEK = ['ana', 'ana', 'ben', 'ben', 'cho', null, null] as const;
const BASE = { byWeekday: WEEK, dates: [{ on: '2026-12-24', personId: null }] };
const on = (day: number, id: string | null) => WEEK.map((held, at) => (at === day ? id : held));

describe('two people change one roster', () => {
  it('each another day: both stay, also a date that one of them took away', () => {
    const mine = { byWeekday: on(0, 'ben'), dates: [] };
    const swap = { on: '2026-12-31', personId: 'cho' };
    const theirs = { byWeekday: on(6, 'ana'), dates: [...BASE.dates, swap] };
    const { merged, conflicts } = mergeRosters(BASE, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(rosterOf(merged)).toEqual({
      byWeekday: on(0, 'ben').with(6, 'ana'),
      dates: [swap],
    });
  });

  it.each([
    [
      'a weekday',
      { ...BASE, byWeekday: on(1, 'ben') },
      { ...BASE, byWeekday: on(1, null) },
      'day.1',
    ],
    [
      'a date that one takes away and one gives to somebody',
      { ...BASE, dates: [] },
      { ...BASE, dates: [{ on: '2026-12-24', personId: 'cho' }] },
      'date.2026-12-24',
    ],
    [
      'a date that both add',
      { ...BASE, dates: [...BASE.dates, { on: '2027-01-01', personId: 'ana' }] },
      { ...BASE, dates: [...BASE.dates, { on: '2027-01-01', personId: null }] },
      'date.2027-01-01',
    ],
  ])('the same is asked: %s', (_name, mine, theirs, field) => {
    const { conflicts } = mergeRosters(BASE, mine, theirs);
    expect(conflicts.map((each) => each.field)).toEqual([field]);
  });

  it('over any three rosters: nothing that is in none of them, and none of mine lost unasked', () => {
    const id = fc.constantFrom('ana', 'ben', 'cho', null);
    const roster = fc.record({
      byWeekday: fc.array(id, { minLength: 7, maxLength: 7 }),
      dates: fc
        .uniqueArray(fc.record({ on: fc.constantFrom('2026-12-24', '2026-12-25'), personId: id }), {
          selector: (date) => date.on,
        })
        .map((dates) => dates.toSorted((a, b) => (a.on < b.on ? -1 : 1))),
    });
    const result = fc.check(
      fc.property(roster, roster, roster, (base, mine, theirs) => {
        expect(rosterOf(rosterFields(mine))).toEqual(mine);
        const { merged, conflicts } = mergeRosters(base, mine, theirs);
        const asked = new Set(conflicts.map(({ field }) => field));
        const [was, my, their] = [base, mine, theirs].map(rosterFields);
        const fields = new Set([was, my, their, merged].flatMap((each) => Object.keys(each ?? {})));
        for (const field of fields) {
          const value = merged[field];
          if (asked.has(field)) continue;
          const isMine = my?.[field] !== was?.[field];
          expect(value).toBe(isMine ? my?.[field] : their?.[field]);
        }
      }),
      { numRuns: 2_000, seed: 412 },
    );
    figure('A2 rosters of two people', 2_000, result.failed ? 1 : 0, 412);
    expect(fc.defaultReportMessage(result) ?? '').toBe('');
  });
});
