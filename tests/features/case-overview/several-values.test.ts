import { expect, test } from 'vitest';
import { toggled, withFirst } from '@/features/case-overview/several-values';

const HELD = ['neurology', 'cancer'];

test('what is ticked comes last, and what led when the form was opened leads again', () => {
  expect(toggled(HELD, 'transplant', 'neurology')).toEqual(['neurology', 'cancer', 'transplant']);
  const without = toggled(HELD, 'neurology', 'neurology');
  expect(without).toEqual(['cancer']);
  expect(toggled(without, 'neurology', 'neurology')).toEqual(HELD);
});

test('another leads by being first, and nobody is lost', () => {
  expect(withFirst(HELD, 'cancer')).toEqual(['cancer', 'neurology']);
  expect(withFirst(HELD, 'neurology')).toEqual(HELD);
});
