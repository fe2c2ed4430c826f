import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { originalCell } from '@/domain/csv/safe-cell';
import { expect, test } from '@tests/support/e2e';
import { doAs, enterAs, openDoor, PEOPLE, tabTo, wordsIn } from '@tests/support/journey';

const MANY = 40;

const boxAt = (page: Page, index: number) =>
  page.locator(`tr[aria-rowindex="${String(index + 2)}"]`).getByRole('checkbox');
const referenceAt = async (page: Page, index: number): Promise<string> =>
  page
    .locator(`tr[aria-rowindex="${String(index + 2)}"]`)
    .getByRole('link')
    .first()
    .innerText();

/** Controls at the foot of the screen that something else stands over. */
const covered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-foot] :is(button, a)')]
      .filter((control) => {
        const { left, top, width, height } = control.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return width > 0 && !control.contains(hit);
      })
      .map((control) => control.textContent),
  );

/** Scrolls the table until a row of the list is in the page. */
async function bring(page: Page, index: number): Promise<void> {
  await page.locator('.table-scroll').evaluate((element, row) => {
    element.scrollTop = Math.max(0, (row - 8) * 36);
  }, index);
  await boxAt(page, index).waitFor();
}

test('forty rows by Shift: hold them, read what was refused, undo the rest, take them along', async ({
  page,
}) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all?hold=off');
  await boxAt(page, 0).click();
  await bring(page, MANY - 1);
  await boxAt(page, MANY - 1).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Selected cases' });
  await expect(bar).toContainText('40 selected');

  // A colleague works in the same list: rows are read again, and the selection stands.
  await bring(page, 12);
  const held = await referenceAt(page, 12);
  const reviewOn = '2026-12-09';
  const hold = { reason: 'Visa', waitingOn: 'consulate', reviewOn };
  await doAs(page, PEOPLE.supervisor, `/api/cases/${held}/hold`, hold);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('The order has changed since this list was read')).toBeHidden();
  await expect(bar).toContainText('40 selected');
  await page.getByRole('button', { name: 'Patient', exact: true }).click();
  await page.getByRole('button', { name: 'Clock', exact: true }).click();
  await expect(bar).toContainText('40 selected');

  // Another is claimed while it is out of sight: whoever holds it has not seen that.
  await bring(page, 0);
  const free = page.locator('tr[data-selected]').filter({
    has: page.getByRole('button', { name: /^Claim/ }),
  });
  const claimed = await free.first().getByRole('link').first().innerText();
  await page.locator('.table-scroll').evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await expect(page.getByRole('link', { name: claimed })).toHaveCount(0);
  await doAs(page, PEOPLE.supervisor, `/api/cases/${claimed}/claim`, { expectedOwnerId: null });

  await bar.getByRole('button', { name: 'Put on hold…' }).click();
  await page.getByLabel('Waiting on').selectOption('sponsor');
  await page.getByLabel('Reason').fill('Letter of guarantee');
  // A date that no case could have is told in the dialog, and what was typed stays.
  const again = page.getByLabel('Look again by');
  const usual = await again.inputValue();
  await again.fill('2020-11-20');
  await page.getByRole('button', { name: 'Put 40 cases on hold' }).click();
  await expect(again).toBeFocused();
  await expect(again).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Reason')).toHaveValue('Letter of guarantee');
  await again.fill(usual);
  await page.getByRole('button', { name: 'Put 40 cases on hold' }).click();
  const answer = page.getByRole('region', { name: 'What became of the cases' });
  await expect(answer).toContainText('38 cases put on hold');
  await expect(answer.getByRole('listitem')).toHaveCount(2);
  await expect(answer.getByRole('listitem').filter({ hasText: claimed })).toContainText(
    `${PEOPLE.supervisor} has changed it since you saw it`,
  );
  await expect(answer.getByRole('listitem').filter({ hasText: held })).toContainText(
    `${PEOPLE.supervisor} has changed it since you saw it`,
  );
  await answer.getByRole('button', { name: 'Undo the 38 that were done' }).click();
  const messages = page.getByRole('region', { name: 'Messages' });
  const undone = messages.getByText('38 cases undone');
  await expect(undone).toBeVisible();
  // Messages stand over no control at the foot, not on a phone either; a focus makes them wait.
  await messages.getByRole('button', { name: 'Close' }).last().focus();
  await expect.poll(() => covered(page)).toEqual([]);
  const wide = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => covered(page)).toEqual([]);
  await expect(undone).toBeVisible();
  await page.setViewportSize(wide);
  await expect(bar).toContainText('40 selected');

  const saved = page.waitForEvent('download');
  await bar.getByRole('button', { name: 'Export as CSV' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('cases-all-2026-11-24.csv');
  const text = await readFile((await file.path()) ?? '', 'utf8');
  const { data } = Papa.parse<string[]>(text.trimEnd());
  const [head, ...rows] = data;
  const headings = await page.getByRole('columnheader').allInnerTexts();
  expect(head).toEqual(headings.filter((heading) => heading !== ''));
  expect(rows).toHaveLength(MANY);
  expect(rows.map(([reference = '']) => originalCell(reference))).toContain(claimed);

  await bar.getByRole('button', { name: 'Clear the selection' }).click();
  await expect(bar).toBeHidden();
});

test('saved views: named, changed, never overwritten unseen, mine to begin with, shared by address', async ({
  page,
}) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all?urgency=urgent&sort=-arrived');
  const views = page.getByRole('button', { name: /^Views/ });
  const pick = async (item: string): Promise<void> => {
    await views.click();
    await page
      .getByRole('menuitem', { name: item })
      .or(page.getByRole('menuitemcheckbox', { name: item }))
      .first()
      .click();
  };
  await expect(views).not.toHaveAttribute('aria-busy', 'true');
  await pick('Save this list as a view…');
  await page.getByLabel('Name of the view').fill('Urgent, newest');
  await page.getByRole('button', { name: 'Save the view' }).click();
  await expect(views).toHaveText('Urgent, newest');
  await expect(page).toHaveURL(/view=/);
  const address = page.url();

  await page
    .getByRole('button', { name: /Remove.*Urgent|Urgent/ })
    .last()
    .click();
  await expect(views).toContainText('changed');
  await pick('Back to the view');
  await expect(views).toHaveText('Urgent, newest');
  await page.getByRole('button', { name: 'Patient', exact: true }).click();
  await expect(views).toContainText('changed');
  await pick('Save the change');
  await expect(views).toHaveText('Urgent, newest');
  await pick('Begin here after sign-in');
  // Ticked once the server has it; before that a new page would not know.
  await views.click();
  await expect(
    page.getByRole('menuitemcheckbox', { name: 'Begin here after sign-in' }),
  ).toBeChecked();
  await page.goto('/');
  await expect(page).toHaveURL(/\/queues\/all\?urgency=urgent&sort=patient/);
  await expect(views).toHaveText('Urgent, newest');

  await pick('Arrange views…');
  await page.getByRole('button', { name: 'Delete “Urgent, newest”' }).click();
  await expect(page.getByText('No saved view is left.')).toBeVisible();
  // The dialog's own: what was said of the view stands in it, and can be closed as well.
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(views).toHaveText('Urgent, newest');

  // A colleague opens the address: the same list, in his own scope, and no view of his.
  await enterAs(page, PEOPLE.otherCoordinator, new URL(address).pathname + new URL(address).search);
  await expect(page.getByRole('columnheader', { name: 'Patient' })).toBeVisible();
  await expect(views).toHaveText('Views');
});

test('a row of a list opens in its place, or beside it with Ctrl, and takes the list along', async ({
  page,
}) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all');
  const first = page.locator('tbody').getByRole('link').first();
  await first.waitFor();
  await page.getByRole('button', { name: 'Patient', exact: true }).click();
  await expect(first).toHaveAttribute('href', /\/cases\/IC-.*sort=patient/);

  // With Ctrl the press is the browser's, which opens it beside; here it is kept from doing so.
  const left = await page.evaluateHandle(() => {
    const toBrowser: boolean[] = [];
    const note = (event: Event): void => {
      toBrowser.push(!event.defaultPrevented);
      event.preventDefault();
      removeEventListener('click', note);
    };
    addEventListener('click', note);
    Object.assign(window, { isSameDocument: true });
    return toBrowser;
  });
  await first.click({ modifiers: ['ControlOrMeta'] });
  expect(await left.jsonValue()).toEqual([true]);
  await expect(page).toHaveURL(/\/queues\/all/);

  await first.click();
  await expect(page).toHaveURL(/\/cases\/IC-.*sort=patient/);
  await expect(page.getByRole('navigation', { name: 'Sections of the case' })).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, 'isSameDocument') as boolean)).toBe(true);
});

test('a peek by keyboard: the list goes on beside it, one goes in and comes back to the row', async ({
  page,
}) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all', 'keyboard');
  await tabTo(page, page.locator('.table-scroll'));
  const peekAt = async (index: number) =>
    page.getByRole('complementary', { name: `Peek at ${await referenceAt(page, index)}` });
  // A hold says by when it is looked at again: it stands there by that, and not by a clock that is still.
  const held = page.getByRole('row').filter({ hasText: /Review overdue|Review in/ });
  await expect(held.first()).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Paused', exact: true })).toHaveCount(0);
  await page.keyboard.press('j');
  await page.keyboard.press('p');
  await expect(await peekAt(0)).toBeVisible();
  await page.keyboard.press('j');
  await expect(await peekAt(1)).toBeVisible();

  // Into it, and on by Tab; the list goes on, and one stays in the peek.
  await page.keyboard.press('i');
  await expect(await peekAt(1)).toBeFocused();
  await page.keyboard.press('Tab');
  const close = page.getByRole('button', { name: 'Close the peek' });
  await expect(close).toBeFocused();
  await page.keyboard.press('j');
  await expect(await peekAt(2)).toBeFocused();
  await page.keyboard.press('k');
  await expect(await peekAt(1)).toBeFocused();

  // Back to its row, and in again; Escape closes it from within.
  const row = page.locator('tr[data-active]').getByRole('link').first();
  await page.keyboard.press('i');
  await expect(row).toBeFocused();
  await expect(await peekAt(1)).toBeVisible();
  await page.keyboard.press('i');
  await page.keyboard.press('Escape');
  await expect(await peekAt(1)).toBeHidden();
  await expect(row).toBeFocused();
  await expect(row).toHaveText(await referenceAt(page, 1));
  // The keys of the frame come after the rows, with its region of messages.
  await page.getByRole('region', { name: 'Messages' }).waitFor({ state: 'attached' });
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Go into the peek, and back to the row');
});

test('selection by keyboard alone, in Arabic', async ({ page }) => {
  const word = wordsIn('ar');
  await openDoor(page, { locale: 'ar' });
  await enterAs(page, PEOPLE.coordinator, '/queues/all?owner=nobody', 'keyboard');
  const table = page.locator('.table-scroll');
  await tabTo(page, table);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  for (const key of ['Down', 'Down', 'Up', 'Down']) {
    await page.keyboard.press(`Shift+Arrow${key}`);
  }
  const bar = page.getByRole('region', { name: word('Selected cases') });
  await expect(bar).toBeVisible();
  await expect(page.locator('tr[data-selected]')).toHaveCount(3);
  await page.keyboard.press('a');
  await expect(bar.getByRole('button', { name: word('Claim') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('tr[data-selected]').getByText(PEOPLE.coordinator)).toHaveCount(3);

  // The same three are asked for their records, of the family, and that is taken back.
  await tabTo(page, bar.getByRole('button', { name: word('Ask for records…') }));
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: word('Ask for records') });
  await tabTo(page, form.getByLabel(word('Of whom')));
  await page.keyboard.press('ArrowDown');
  await expect(form.getByLabel(word('Of whom'))).toHaveValue('family');
  await tabTo(page, form.locator('button[type=submit]'));
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(page.getByText(/طُلبت السجلات في/).first()).toBeVisible();
  await tabTo(page, table, 400);
  await page.keyboard.press('ControlOrMeta+a');
  const total = await page.getByTestId('list-total').innerText();
  await expect(page.locator('tr[data-selected]').first()).toBeVisible();
  await expect(bar).toContainText(total);
});
