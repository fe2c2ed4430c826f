import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Dialog } from '@/ui/dialog';
import { ToastRegion } from '@/ui/toast-region';
import { clearToasts, showToast } from '@/ui/toast-store';
import { mount, unmountAll } from '@tests/support/mount';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const UNDO = { id: 'undo', keys: 'z', run: () => {} };

afterEach(() => {
  unmountAll();
  clearToasts();
});

function Screen() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <I18nProvider i18n={i18n}>
      <button type="button" onClick={() => setIsOpen(true)}>
        Open
      </button>
      <ToastRegion undo={UNDO} />
      {isOpen && (
        <Dialog
          title="Chase"
          onClose={() => setIsOpen(false)}
          actions={<button type="button">Send</button>}
        >
          <button type="button" onClick={() => showToast({ tone: 'error', text: 'Not copied' })}>
            Copy
          </button>
        </Dialog>
      )}
    </I18nProvider>
  );
}

async function show(): Promise<void> {
  await mount(<Screen />);
  await page.getByRole('button', { name: 'Open' }).click();
}

const message = page.getByRole('alert');
const close = message.getByRole('button', { name: 'Close' });

test('what a dialog says over itself is above its backdrop, and is closed by a press', async () => {
  await show();
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.element(message).toHaveTextContent('Not copied');
  const { left, top, width, height } = message.element().getBoundingClientRect();
  const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
  expect(message.element().contains(onTop)).toBe(true);
  await close.click();
  await expect.element(message).not.toBeInTheDocument();
  await expect.element(page.getByRole('dialog')).toBeVisible();
});

test('the keyboard comes to it after the dialog’s own buttons, and on to the dialog again', async () => {
  await show();
  await page.getByRole('button', { name: 'Copy' }).click();
  await userEvent.tab();
  await expect.element(page.getByRole('button', { name: 'Send' })).toHaveFocus();
  await userEvent.tab();
  await expect.element(close).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(message).not.toBeInTheDocument();
  await expect.element(page.getByRole('dialog')).toBeVisible();
});

test('it outlives the dialog, in the page', async () => {
  await show();
  await page.getByRole('button', { name: 'Copy' }).click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(message).toBeVisible();
  await close.click();
  await expect.element(message).not.toBeInTheDocument();
});

test('a message of the page stands over nothing of a dialog that opens later, and is there after it', async () => {
  showToast({ tone: 'error', text: 'Not saved' });
  await show();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toBeVisible();
  expect(dialog.element().textContent).not.toContain('Not saved');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('Not copied');
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('Not saved')).toBeVisible();
  await expect.element(page.getByText('Not copied')).toBeVisible();
});
