import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { keepEarlyKeys } from '@/ui/early-keys';
import { useShortcut } from '@/ui/use-shortcut';
import { mount, unmountAll } from '@tests/support/mount';

const run: string[] = [];
beforeEach(() => {
  run.length = 0;
  keepEarlyKeys();
});
afterEach(unmountAll);

function Frame() {
  useShortcut('next', 'n', () => run.push('next'));
  useShortcut('palette', 'mod+k', () => run.push('palette'));
  useShortcut('help', '?', () => run.push('help'));
  return null;
}

const show = () => mount(<Frame />);

test.for([
  ['help', '?', ['help']],
  ['find, which the browser does not get', '{Control>}k{/Control}', ['palette']],
  ['nothing else: a letter may do what nobody has seen yet', 'nk', []],
] as const)('before the page listens there is kept: %s', async ([, keys, expected]) => {
  const prevented: boolean[] = [];
  const see = (event: KeyboardEvent): void => void prevented.push(event.defaultPrevented);
  addEventListener('keydown', see);
  await userEvent.keyboard(keys);
  removeEventListener('keydown', see);
  expect(prevented.at(-1)).toBe(expected.some((id) => id === 'palette'));
  await show();
  expect(run).toEqual(expected);
});

test('it acts once, and the same key as ever from then on', async () => {
  await userEvent.keyboard('?');
  await show();
  await userEvent.keyboard('?');
  expect(run).toEqual(['help', 'help']);
  unmountAll();
  await show();
  expect(run).toEqual(['help', 'help']);
});

test('what was typed into a field is its text', async () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  await userEvent.keyboard('?');
  await show();
  field.remove();
  expect(run).toEqual([]);
});
