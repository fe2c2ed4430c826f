import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { announce, Announcer } from '@/ui/announcer';
import { TextField } from '@/ui/text-field';
import { clearToasts, showToast } from '@/ui/toast-store';
import { mount, unmountAll } from '@tests/support/mount';
import { DialogOnPage } from './dialog-on-page';

afterEach(() => {
  unmountAll();
  clearToasts();
});

const COPY = (
  <button type="button" onClick={() => showToast({ tone: 'done', text: 'Copied' })}>
    Copy
  </button>
);
const BESIDE = (
  <>
    <TextField label="Reason" limit={100} />
    <Announcer />
  </>
);

const Screen = () => (
  <DialogOnPage beside={BESIDE} actions={COPY}>
    <p>All your tabs lock.</p>
  </DialogOnPage>
);

/** The dialog over the page, which alone is heard then, else the page. */
const heard = (): ParentNode => document.querySelector('dialog:modal') ?? document;
/** What is said of a list or a field, by the regions that are read as their words come. */
const read = (): string =>
  [...heard().querySelectorAll('[aria-live=polite]')]
    .map(({ textContent }) => textContent)
    .join('');
/** What was done, as messages tell of it: its own region is read likewise. */
const log = (): Element | null => heard().querySelector('[role=log]');

test('what was done comes up in a region that stood before it', async () => {
  await mount(<Screen />);
  const before = log();
  expect(before?.textContent).toBe('');
  showToast({ tone: 'done', text: 'Claimed', undo: () => {} });
  await expect.poll(() => before?.textContent).toContain('Claimed');
  expect(log()).toBe(before);
});

test('what is said while a dialog lies over the page is said in the dialog, where alone it is heard', async () => {
  await mount(<Screen />);
  showToast({ tone: 'done', text: 'Claimed' });
  announce('12 cases');
  await expect.poll(read).toBe('12 cases');
  await page.getByRole('button', { name: 'Open' }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toBeVisible();
  await expect.poll(() => log()?.textContent).toBe('');
  expect(read(), 'what was said before it is not said again').toBe('');
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => log()?.textContent).toContain('Copied');
  announce('2 found');
  await expect.poll(read).toBe('2 found');
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(read(), 'nor again when it has gone').toBe('');
});

test('two sentences of one moment are both read', async () => {
  await mount(<Screen />);
  announce('12 cases');
  announce('3 selected');
  await expect.poll(read).toBe('12 cases 3 selected');
  announce('11 cases');
  await expect.poll(read).toBe('11 cases');
});

test('a question is read with its words, before the button that it begins at', async () => {
  await mount(<Screen />);
  await page.getByRole('button', { name: 'Open' }).click();
  await expect.element(page.getByRole('button', { name: 'Copy' })).toHaveFocus();
  await expect.element(page.getByRole('dialog')).toHaveAccessibleDescription('All your tabs lock.');
});

test('what is left of a text is read at a few steps, not after every letter', async () => {
  await mount(<Screen />);
  const field = page.getByLabelText('Reason');
  await userEvent.fill(field, 'x'.repeat(80));
  await expect.poll(read).toBe('20 characters left');
  await userEvent.fill(field, 'x'.repeat(82));
  await expect.element(page.getByText('18 characters left')).toBeVisible();
  expect(read()).toBe('20 characters left');
  await userEvent.fill(field, 'x'.repeat(86));
  await expect.poll(read).toBe('14 characters left');
});
