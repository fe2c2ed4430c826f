import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesakesByChance, type NameStock } from '@/domain/duplicates/namesakes';
import { figure } from '@tests/support/figure';

const stock = (people: number, words: Readonly<Record<string, number>>): NameStock => ({
  people,
  words: new Map(Object.entries(words)),
});
const together = (stocks: readonly NameStock[]): NameStock => {
  const words = new Map<string, number>();
  for (const each of stocks) {
    for (const [word, count] of each.words) words.set(word, (words.get(word) ?? 0) + count);
  }
  return { people: stocks.reduce((sum, { people }) => sum + people, 0), words };
};
const of = (words: readonly string[], stocks: readonly NameStock[]): number =>
  namesakesByChance(words, together(stocks), stocks);

/** One in ten is called salma, and one in ten almarri, where 2,000 of 20,000 live. */
const EMIRATES = stock(2_000, { salma: 200, almarri: 200 });
const ELSEWHERE = stock(18_000, { ana: 1_800, pena: 1_800 });

describe('how many are called so by chance', () => {
  it('counts by country, as names keep company', () => {
    // 2,000 × 1/10 × 1/10, where over all people together it would be 20,000 × 1/100 × 1/100.
    expect(of(['salma', 'almarri'], [EMIRATES, ELSEWHERE])).toBeCloseTo(19, 0);
    expect(of(['salma', 'pena'], [EMIRATES, ELSEWHERE])).toBeLessThan(1.5);
  });

  it('takes a name for rare in a country of which few are known', () => {
    const iceland = stock(3, { solveig: 1, thorsson: 1 });
    expect(of(['solveig', 'thorsson'], [iceland, ELSEWHERE])).toBeLessThan(0.01);
    expect(of(['solveig', 'thorsson'], [iceland])).toBeLessThan(1);
  });

  it('says that nobody is a namesake where there is nobody, and everybody where no word is known', () => {
    expect(of(['ana'], [])).toBe(0);
    expect(of([], [EMIRATES, ELSEWHERE])).toBe(20_000);
  });

  it('never counts more than there are, and fewer with each word more', () => {
    const words = ['a', 'b', 'c'];
    const stocks = fc.array(
      fc
        .tuple(
          fc.integer({ min: 1, max: 5_000 }),
          fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
        )
        .map(([people, counts]) =>
          stock(
            people,
            Object.fromEntries(words.map((word, n) => [word, (counts[n] ?? 0) % (people + 1)])),
          ),
        ),
      { minLength: 1, maxLength: 20 },
    );
    const runs = 1_000;
    fc.assert(
      fc.property(stocks, (known) => {
        const found = [1, 2, 3].map((many) => of(words.slice(0, many), known));
        const slack = 1 + 1e-9;
        expect(found[0]).toBeLessThanOrEqual(together(known).people * slack + 1);
        expect(found[1]).toBeLessThanOrEqual((found[0] ?? 0) * slack);
        expect(found[2]).toBeLessThanOrEqual((found[1] ?? 0) * slack);
      }),
      { numRuns: runs },
    );
    figure('duplicates: namesakes by chance', runs, 0);
  });
});
