import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { together } from '@/data/lists/together';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Two answers that end together, and in which order what came of them was told. */
function two() {
  const atOnce = together(2);
  const [one, other] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  const told: string[] = [];
  for (const { promise } of [one, other]) {
    atOnce(promise).then(
      (answer) => told.push(answer),
      () => told.push('failed'),
    );
  }
  return { one, other, told, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

it('an answer waits for the other', async () => {
  const { one, other, told, pass } = two();
  one.resolve('one');
  await pass(20);
  expect(told).toEqual([]);
  other.resolve('other');
  await pass(0);
  expect(told.toSorted()).toEqual(['one', 'other']);
});

it('but not for long, and the later one comes when it is there', async () => {
  const { one, other, told, pass } = two();
  one.resolve('one');
  await pass(40);
  expect(told).toEqual(['one']);
  other.resolve('other');
  await pass(0);
  expect(told).toEqual(['one', 'other']);
});

it('one that fails takes none with it', async () => {
  const { one, other, told, pass } = two();
  one.reject(new Error('away'));
  other.resolve('other');
  await pass(0);
  expect(told.toSorted()).toEqual(['failed', 'other']);
});

it('one alone waits for nobody, and fails the same when it is asked again', async () => {
  const atOnce = together(1);
  await expect(atOnce(Promise.resolve('one'))).resolves.toBe('one');
  await expect(atOnce(Promise.reject(new Error('away')))).rejects.toThrow('away');
});
