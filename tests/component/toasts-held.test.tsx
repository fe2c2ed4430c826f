import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ToastRegion } from '@/ui/toast-region';
import { clearToasts, showToast } from '@/ui/toast-store';
import '@/ui/css/tokens.css';
import { mount, unmountAll } from '@tests/support/mount';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const UNDO = { id: 'undo', keys: 'z', run: () => {} };
/** Longer than a message stands. */
const LONG_MS = 10_000;
const message = page.getByRole('log').getByRole('group');
const foot = page.getByRole('button', { name: 'Foot' });
const elsewhere = page.getByRole('button', { name: 'Elsewhere' });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await mount(
    <I18nProvider i18n={i18n}>
      <button type="button">Elsewhere</button>
      <button type="button" style={{ position: 'fixed', insetInlineEnd: 16, insetBlockEnd: 16 }}>
        Foot
      </button>
      <ToastRegion undo={UNDO} />
    </I18nProvider>,
  );
});

afterEach(() => {
  unmountAll();
  clearToasts();
  vi.useRealTimers();
});

const painted = (): Promise<unknown> =>
  new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
  });
const say = (text: string): unknown => showToast({ tone: 'done', text });

test('a message that comes up under a resting pointer goes as any other', async () => {
  await userEvent.hover(foot);
  say('Claimed');
  await expect.element(message).toBeVisible();
  const { left, top } = foot.element().getBoundingClientRect();
  expect(message.element().contains(document.elementFromPoint(left + 2, top + 2))).toBe(true);
  // What lies under a pointer that rests is looked for when the next picture is made.
  await painted();
  vi.advanceTimersByTime(LONG_MS);
  await expect.element(message).not.toBeInTheDocument();
});

test('one that is pointed at waits until the pointer has gone', async () => {
  await userEvent.hover(elsewhere);
  say('Claimed');
  await userEvent.hover(message);
  vi.advanceTimersByTime(LONG_MS);
  await expect.element(message).toHaveTextContent('Claimed');
  await userEvent.hover(elsewhere);
  vi.advanceTimersByTime(LONG_MS);
  await expect.element(message).not.toBeInTheDocument();
});

test('one that was closed holds none that comes after it', async () => {
  say('Claimed');
  await message.getByRole('button', { name: 'Close' }).click();
  await expect.element(message).not.toBeInTheDocument();
  say('Released');
  await expect.element(message).toHaveTextContent('Released');
  vi.advanceTimersByTime(LONG_MS);
  await expect.element(message).not.toBeInTheDocument();
});
