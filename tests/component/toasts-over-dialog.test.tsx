import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearToasts, showToast } from '@/ui/toast-store';
import { mount, unmountAll } from '@tests/support/mount';
import { DialogOnPage } from './dialog-on-page';

afterEach(() => {
  unmountAll();
  clearToasts();
});

const Screen = () => (
  <DialogOnPage actions={<button type="button">Send</button>}>
    <button type="button" onClick={() => showToast({ tone: 'error', text: 'Not copied' })}>
      Copy
    </button>
  </DialogOnPage>
);

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
