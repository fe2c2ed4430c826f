import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchAtLeisure } from '@/app/fetch-at-leisure';

let end: () => void = () => {};
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  end();
  vi.useRealTimers();
  Reflect.deleteProperty(navigator, 'connection');
});

/** Five files, of which the second does not come. */
function filesOf(fetched: number[]) {
  return [0, 1, 2, 3, 4].map((name) => async () => {
    fetched.push(name);
    if (name === 1) throw new Error('away');
  });
}

test('one file comes after the other while nobody works, also where one does not come', async () => {
  const fetched: number[] = [];
  end = fetchAtLeisure(filesOf(fetched));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(fetched).toEqual([0, 1, 2, 3, 4]);
});

test.for(['pointerdown', 'keydown', 'wheel'])(
  'nothing is fetched within a second of a %s',
  async (input) => {
    const fetched: number[] = [];
    end = fetchAtLeisure(filesOf(fetched));
    await vi.advanceTimersByTimeAsync(70);
    const before = fetched.length;
    document.body.dispatchEvent(new Event(input, { bubbles: true }));
    await vi.advanceTimersByTimeAsync(900);
    expect([1, 2, 3]).toContain(before);
    expect(fetched).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(fetched).toEqual([0, 1, 2, 3, 4]);
  },
);

test('nothing more is fetched once it was ended, and nothing at all where data is to be spared', async () => {
  const fetched: number[] = [];
  fetchAtLeisure(filesOf(fetched))();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(fetched).toEqual([]);

  Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
  end = fetchAtLeisure(filesOf(fetched));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(fetched).toEqual([]);
});
