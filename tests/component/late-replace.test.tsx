import { afterEach, beforeEach, expect, test } from 'vitest';
import { lateReplacing } from '@/app/late-replace';

let late: Window;
let path: string;
beforeEach(() => {
  late = lateReplacing(window);
  path = location.pathname;
});
afterEach(() => {
  window.history.replaceState(null, '', path);
});

const picture = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(null);
    });
  });

test('another address of the same path is written when the picture stands', async () => {
  const before = location.search;
  late.history.replaceState({ idx: 1 }, '', `${path}?sort=name`);
  expect(location.search).toBe(before);
  await picture();
  await expect.poll(() => location.search).toBe('?sort=name');
  expect(window.history.state).toEqual({ idx: 1 });
});

test('another path is written at once', () => {
  late.history.replaceState(null, '', `${path}elsewhere`);
  expect(location.pathname).toBe(`${path}elsewhere`);
});

test.for(['pointerdown', 'keydown', 'pagehide'])('before a %s it is written', (input) => {
  late.history.replaceState(null, '', `${path}?filter=${input}`);
  const heard: string[] = [];
  const hear = (): void => void heard.push(location.search);
  document.body.addEventListener(input, hear);
  document.body.dispatchEvent(new Event(input, { bubbles: true }));
  document.body.removeEventListener(input, hear);
  expect(heard).toEqual([`?filter=${input}`]);
});

test('what comes after it meets it: what is read, replaced and pushed', () => {
  const length = window.history.length;
  late.history.replaceState({ idx: 2 }, '', `${path}?a`);
  expect(late.history.state).toEqual({ idx: 2 });
  late.history.replaceState({ idx: 3 }, '', `${path}?b`);
  late.history.replaceState({ idx: 4 }, '', `${path}?c`);
  expect(location.search).toBe('?b');
  late.history.pushState({ idx: 5 }, '', `${path}?d`);
  expect(location.search).toBe('?d');
  expect(window.history.length).toBe(length + 1);
});

test('Back takes away what was meant for the entry that is left', async () => {
  late.history.replaceState(null, '', `${path}?one`);
  late.history.pushState(null, '', `${path}?two`);
  late.history.replaceState(null, '', `${path}?three`);
  const isBack = new Promise((resolve) =>
    window.addEventListener('popstate', resolve, { once: true }),
  );
  window.history.back();
  await isBack;
  await picture();
  expect(location.search).toBe('?one');
});
