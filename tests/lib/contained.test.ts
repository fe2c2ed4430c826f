import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contained } from '@/lib/contained';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';

const SEED = 20_261_130;

test.for([
  ['Ana', 'Ana'],
  ['Ana\u2066', 'Ana\u2066\u2069'],
  ['\u2069\u202eAna', '\u202eAna'],
  ['\u2068Ana\u2069 \u2067', '\u2068Ana\u2069 \u2067\u2069'],
  ['\u2066\u2067Ana\u2069', '\u2066\u2067Ana\u2069\u2069'],
  ['\u{1f600}\u2069', '\u{1f600}'],
] as const)('%j is contained as %j', ([text, kept]) => {
  expect(contained(text)).toBe(kept);
});

test('F2 every isolation of any text is closed in it, and nothing else is changed', () => {
  const runs = rounds(2_000, 20_000);
  const letters = fc.array(fc.constantFrom('a', 'ب', '1', '\u2066', '\u2067', '\u2068', '\u2069'));
  fc.assert(
    fc.property(letters, (typed) => {
      const kept = contained(typed.join(''));
      let depth = 0;
      for (const letter of kept) {
        if (letter === '\u2069') depth -= 1;
        else if (/[\u2066-\u2068]/u.test(letter)) depth += 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      const plain = /[\u2066-\u2069]/gu;
      expect(kept.replaceAll(plain, '')).toBe(typed.join('').replaceAll(plain, ''));
      expect(contained(kept)).toBe(kept);
    }),
    { numRuns: runs, seed: SEED },
  );
  figure('F2 texts contained', runs, 0, SEED);
});
