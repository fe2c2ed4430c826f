import { expect, it } from 'vitest';
import { lengthStep, tellsLength } from '@/ui/tells-length';

it.each([
  ['a currency that is filled in', 3, 3, false],
  ['a currency of four letters', 4, 3, true],
  ['a number of two digits', 2, 2, false],
  ['a short name of a language', 8, 10, false],
  ['a passport number near its end', 16, 20, true],
  ['a passport number', 9, 20, false],
  ['a text near its end', 240, 300, true],
  ['a text with room', 239, 300, false],
  ['a text beyond its end', 301, 300, true],
])('%s: %i of %i', (_name, used, limit, isTold) => {
  expect(tellsLength(used, limit)).toBe(isTold);
});

it('what is left is read a few times on the way to the end, and that it is too much once', () => {
  const steps = new Set<number>();
  for (let used = 240; used <= 330; used += 1) steps.add(lengthStep(used, 300));
  expect([...steps]).toEqual([4, 3, 2, 1, 0, -1]);
});
