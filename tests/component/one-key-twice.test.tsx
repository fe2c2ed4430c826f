import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useActiveKeys, useShortcut } from '@/ui/use-shortcut';
import { mount, unmountAll } from '@tests/support/mount';

const run: string[] = [];
afterEach(unmountAll);

function Later() {
  useShortcut('undo', 'u', () => run.push('later'));
  return null;
}

function Frame() {
  const [isLater, setIsLater] = useState(false);
  useShortcut('undo', 'u', () => run.push('frame'));
  const keys = useActiveKeys();
  return (
    <>
      <button type="button" onClick={() => setIsLater(!isLater)}>
        Later
      </button>
      {isLater && <Later />}
      <output>{keys.map(({ id }) => id).join()}</output>
    </>
  );
}

test('of two with one key the latest has it, and the key is listed once', async () => {
  await mount(<Frame />);
  const later = page.getByRole('button', { name: 'Later' });
  const listed = () => document.querySelector('output')?.textContent;
  await userEvent.keyboard('u');
  await later.click();
  await userEvent.keyboard('u');
  await expect.poll(listed).toBe('undo');
  await later.click();
  await userEvent.keyboard('u');
  await expect.poll(listed).toBe('undo');
  expect(run).toEqual(['frame', 'later', 'frame']);
});
