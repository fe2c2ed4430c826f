import { expect, test } from 'vitest';
import { whileWaiting } from '@/app/while-waiting';

const rest = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve()));

test('one after the other is done, also after one that fails', async () => {
  const done: string[] = [];
  whileWaiting([
    () => done.push('a'),
    () => {
      throw new Error('not now');
    },
    () => done.push('b'),
  ]);
  expect(done).toEqual([]);
  await expect.poll(() => done).toEqual(['a', 'b']);
});

test('what is not done yet is left when it ends', async () => {
  const done: string[] = [];
  const end = whileWaiting([
    () => {
      done.push('a');
      queueMicrotask(end);
    },
    () => done.push('b'),
  ]);
  await expect.poll(() => done).toEqual(['a']);
  await rest();
  await rest();
  expect(done).toEqual(['a']);
});
