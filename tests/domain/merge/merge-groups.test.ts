import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonEqual } from '@/domain/merge/json-equal';
import { mergeGroups, type FlatFields } from '@/domain/merge/merge-groups';
import { figure } from '@tests/support/figure';

const FIELDS = ['from', 'to', 'name', 'phone', 'needs'];
const GROUPS = [['from', 'to']];
const SEED = 20_261_124;
const RUNS = 10_000;

const value = fc.oneof(
  fc.constantFrom<unknown>(null, 'a', 'b', '', 0, false),
  fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
);
const record = fc.record(Object.fromEntries(FIELDS.map((field) => [field, value])));

/** Says what is wrong with a merge; null when nothing is. */
function wrongWith(base: FlatFields, mine: FlatFields, theirs: FlatFields): string | null {
  const { merged, toSend, conflicts } = mergeGroups({ base, mine, theirs }, GROUPS);
  for (const field of FIELDS) {
    const group = GROUPS.find((candidate) => candidate.includes(field)) ?? [field];
    const changed = (side: FlatFields) => group.some((f) => !jsonEqual(side[f], base[f]));
    const differs = !jsonEqual(mine[field], theirs[field]);
    const isOverlap = changed(mine) && changed(theirs) && differs;
    const flagged = conflicts.some((conflict) => conflict.field === field);
    if (isOverlap !== flagged) return `${field}: overlap ${isOverlap}, flagged ${flagged}`;
    const from = [base, mine, theirs].some((side) => jsonEqual(side[field], merged[field]));
    if (!from) return `${field}: a value from nowhere`;
    const wanted = changed(mine) && !changed(theirs) ? mine : theirs;
    if (!jsonEqual(merged[field], wanted[field])) return `${field}: not the side that changed it`;
    if (field in toSend && !jsonEqual(toSend[field], mine[field])) return `${field}: not mine`;
  }
  return null;
}

test('a merge invents no value, keeps each single change, and flags each overlap', () => {
  let failed = 0;
  fc.assert(
    fc.property(record, record, record, fc.boolean(), (base, other, theirs, keepHalf) => {
      // Half of the runs change little, as people do; else nearly everything would overlap.
      const mine = keepHalf ? { ...base, name: other['name'], from: other['from'] } : other;
      const wrong = wrongWith(base, mine, theirs);
      if (wrong) failed += 1;
      expect(wrong).toBeNull();
    }),
    { numRuns: RUNS, seed: SEED },
  );
  figure('A2 merge', RUNS, failed, SEED);
});

test('a merge with myself changes nothing and asks nothing', () => {
  const both = { name: 'Ana', needs: ['oxygen'] };
  expect(mergeGroups({ base: { name: 'A', needs: [] }, mine: both, theirs: both })).toEqual({
    merged: both,
    toSend: {},
    conflicts: [],
  });
});

test('two ends of a range that two people changed are one conflict, though no end is shared', () => {
  const base = { from: 1, to: 9 };
  const sides = { base, mine: { from: 2, to: 9 }, theirs: { from: 1, to: 3 } };
  expect(mergeGroups(sides, GROUPS).conflicts.map(({ field }) => field)).toEqual(['from', 'to']);
});
