import { expect, test } from 'vitest';
import { liftOver } from '@/ui/use-clear-of-feet';

const box = (left: number, right: number, top: number, bottom: number) => ({
  left,
  right,
  top,
  bottom,
});
/** Two messages at the end of a screen of 1000 by 800. */
const STACK = box(600, 984, 684, 784);

test.for([
  ['nothing at the foot', [], 0],
  ['a bar along the foot', [box(60, 1000, 760, 800)], 40],
  ['a bar of which a part is beside', [box(0, 601, 760, 800)], 40],
  ['a rail beside', [box(0, 56, 0, 800)], 0],
  ['a bar on a bar, in whatever order', [box(0, 1000, 700, 750), box(0, 1000, 750, 800)], 100],
  // Lifted over the first, the stack would reach the second.
  ['one that is met by being lifted', [box(0, 1000, 620, 660), box(0, 1000, 740, 800)], 180],
  ['one high above', [box(0, 1000, 300, 340), box(0, 1000, 740, 800)], 60],
  ['one that is not shown', [box(0, 0, 0, 0)], 0],
] as const)('%s', ([, feet, expected]) => {
  expect(liftOver(STACK, feet, 800)).toBe(expected);
});
