import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateRunsOf } from '@/domain/plan/gates/date-runs';
import { addDays } from '@/lib/zoned-time';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';

const day = (index: number): string => addDays('2026-10-20', index);

it('names every date of a fault exactly once, and three in a row as one span', () => {
  const runs = rounds(1_000, 10_000);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 20 }), (indexes) => {
      const dates = indexes.map(day);
      const named = dateRunsOf(dates).flatMap(({ fromOn, toOn }) => {
        const span: string[] = [];
        for (let on = fromOn; on <= toOn; on = addDays(on, 1)) span.push(on);
        expect(span.length).not.toBe(2);
        return span;
      });
      expect(named).toEqual(dates.toSorted());
    }),
    { numRuns: runs },
  );
  figure('dates named in spans', runs, 0);
});
