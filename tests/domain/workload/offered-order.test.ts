import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareOffered, type Offered } from '@/domain/workload/offered-order';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';

const one = (over: Partial<Offered> & { readonly name: string }) => ({
  languages: ['en'],
  room: 10,
  isAway: false,
  refusals: 0,
  ...over,
});

const offered: fc.Arbitrary<Offered> = fc.record({
  languages: fc.subarray(['en', 'es', 'ar', 'zh-Hans']),
  room: fc.option(fc.integer({ min: -30, max: 30 })),
  isAway: fc.boolean(),
  refusals: fc.nat({ max: 3 }),
});

it.each([
  [
    'room and language before room alone, and both before who has none',
    ['es'],
    [
      one({ name: 'full', languages: ['es'], room: -2 }),
      one({ name: 'roomy', room: 40 }),
      one({ name: 'fits', languages: ['en', 'es-MX'], room: 3 }),
      one({ name: 'away', languages: ['es'], room: 50, isAway: true }),
    ],
    ['fits', 'roomy', 'full', 'away'],
  ],
  [
    'who can take them all, whatever else',
    ['es'],
    [
      one({ name: 'none', languages: ['es'], room: 50, refusals: 2 }),
      one({ name: 'one of two', languages: ['es'], room: 40, refusals: 1 }),
      one({ name: 'both', room: -3 }),
    ],
    ['both', 'one of two', 'none'],
  ],
  [
    'who speaks more of several',
    ['es', 'ar'],
    [
      one({ name: 'one', languages: ['es'], room: 30 }),
      one({ name: 'both', languages: ['es', 'ar'], room: 1 }),
    ],
    ['both', 'one'],
  ],
  [
    'room alone where no language is known, and what nobody knows last',
    [],
    [
      one({ name: 'unknown', room: null }),
      one({ name: 'over', room: -5 }),
      one({ name: 'some', room: 5 }),
      one({ name: 'most', room: 9 }),
    ],
    ['most', 'some', 'over', 'unknown'],
  ],
])('offers first %s', (_, languages, people, names) => {
  const sorted = people.toSorted((a, b) => compareOffered(a, b, languages));
  expect(sorted.map(({ name }) => name)).toEqual(names);
});

it('is one order however they stood before', () => {
  const runs = rounds(300, 5_000);
  const languages = fc.subarray(['es', 'ar', 'zh']);
  fc.assert(
    fc.property(fc.array(offered), languages, (people, wanted) => {
      const by = (a: Offered, b: Offered): number => compareOffered(a, b, wanted);
      const sorted = people.toSorted(by);
      const again = people.toReversed().toSorted(by);
      for (const [at, each] of sorted.entries()) {
        const other = again[at];
        expect(other && by(each, other)).toBe(0);
        for (const later of sorted.slice(at)) expect(by(each, later)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: runs },
  );
  figure('orders of those who are offered', runs, 0);
});
