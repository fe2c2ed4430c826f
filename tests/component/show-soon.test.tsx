import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showSoon } from '@/parts/list-kit/show-soon';

let box: HTMLInputElement;
let end: () => void = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  box = document.body.appendChild(document.createElement('input'));
});
afterEach(() => {
  end();
  box.remove();
  vi.useRealTimers();
});

/** What was shown how often, and the answer it waits for. */
function begin() {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const shown = { times: 0 };
  end = showSoon(() => {
    shown.times += 1;
  }, promise);
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
  return { shown, pass, answer: () => resolve(), fail: () => reject(new Error('away')) };
}

test('it shows with the answer, once', async () => {
  const { shown, pass, answer } = begin();
  await pass(10);
  expect(shown.times).toBe(0);
  answer();
  await pass(0);
  expect(shown.times).toBe(1);
  await pass(1_000);
  box.click();
  expect(shown.times).toBe(1);
});

test('it shows soon where no answer comes, and where it fails', async () => {
  const slow = begin();
  await slow.pass(100);
  expect(slow.shown.times).toBe(1);
  const failed = begin();
  failed.fail();
  await failed.pass(0);
  expect(failed.shown.times).toBe(1);
});

test.for(['pointerdown', 'keydown', 'click', 'input'])(
  'it shows before the next %s is heard',
  (next) => {
    const { shown } = begin();
    const heard: number[] = [];
    box.addEventListener(next, () => heard.push(shown.times));
    box.dispatchEvent(new Event(next, { bubbles: true }));
    expect(heard).toEqual([1]);
  },
);

test('what a tick tells after its press is no next step', async () => {
  box.type = 'checkbox';
  const asked: ReturnType<typeof begin>[] = [];
  box.addEventListener('click', () => asked.push(begin()));
  box.click();
  const [only] = asked;
  expect(only?.shown.times).toBe(0);
  await only?.pass(100);
  expect(only?.shown.times).toBe(1);
});

test('going back, or leaving, takes it away', async () => {
  const back = begin();
  dispatchEvent(new PopStateEvent('popstate'));
  await back.pass(1_000);
  expect(back.shown.times).toBe(0);
  const left = begin();
  end();
  left.answer();
  await left.pass(1_000);
  expect(left.shown.times).toBe(0);
});
