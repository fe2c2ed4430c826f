import { expect, test } from 'vitest';
import { bodyOf, valuesOf } from '@/features/case-tasks/task-values';

test.for(['', ' ', '\n\t '])('sends no note for one of blanks alone (%j)', (note) => {
  expect(bodyOf({ ...valuesOf(null, 'campus'), note }).note).toBeNull();
});

test('leaves a note as it was typed', () => {
  expect(bodyOf({ ...valuesOf(null, 'campus'), note: ' by ferry ' }).note).toBe(' by ferry ');
});
