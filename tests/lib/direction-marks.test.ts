import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withDirectionMarks } from '@/lib/direction-marks';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';

const SEED = 20_261_201;

test.for([
  // Nothing is written from the right: no marks.
  ['\u2068Sleep clinic\u2069 (visit)', 'Sleep clinic (visit)'],
  ['\u2068心脏科\u2069（初诊）', '心脏科（初诊）'],
  // Words from the right around a name from the left, and around a number.
  ['\u2068Sleep clinic\u2069 (زيارة)', '\u200F\u200ESleep clinic\u200E (زيارة)'],
  ['\u2068مبنى\u2069 · \u20685-198\u2069', '\u200Fمبنى\u200F · \u200E5-198\u200E'],
  ['Before: \u2068صيام\u2069\nAt \u20687\u2069', 'Before: \u200Fصيام\u200F\nAt 7'],
  // One in another, and signs that close nothing.
  ['ب \u2068a \u20671\u2069 b\u2069\u2069', '\u200Fب \u200Ea \u200E1\u200E b\u200E'],
] as const)('%j has marks as %j', ([text, marked]) => {
  expect(withDirectionMarks(text)).toBe(marked);
});

test('of any text no isolation is left, and nothing else is taken away', () => {
  const runs = rounds(2_000, 20_000);
  const letters = fc.array(
    fc.constantFrom('a', 'ب', '1', '\n', '\u2066', '\u2067', '\u2068', '\u2069'),
  );
  fc.assert(
    fc.property(letters, (typed) => {
      const text = typed.join('');
      const signs = /[\u200E\u200F\u2066-\u2069]/gu;
      const marked = withDirectionMarks(text);
      expect(marked).not.toMatch(/[\u2066-\u2069]/u);
      expect(marked.replaceAll(signs, '')).toBe(text.replaceAll(signs, ''));
    }),
    { numRuns: runs, seed: SEED },
  );
  figure('texts for older programs', runs, 0, SEED);
});
