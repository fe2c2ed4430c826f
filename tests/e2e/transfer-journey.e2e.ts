import type { Page } from '@playwright/test';
import { barriersIn } from '@tests/support/barriers';
import { expect, test } from '@tests/support/e2e';
import {
  enterAs,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  type,
  type Way,
  wordsIn,
} from '@tests/support/journey';

const WALKS = [
  { locale: 'en', way: 'mouse' },
  { locale: 'ar', way: 'keyboard' },
] as const;

for (const { locale, way } of WALKS) {
  test(`a case is offered, returned, offered again and taken over (${locale}, ${way})`, async ({
    page,
    context,
    guard,
  }) => {
    // The old office's page asks once more for a case that is gone.
    guard.expectError(/status of 404/);
    const word = wordsIn(locale);
    const other = await context.newPage();
    await openDoor(page, { locale });
    await openDoor(other, { locale });
    const rows = await rowsAs(page, PEOPLE.liaisonOfGuatemala, 'office=guatemala');
    const row = rows.find(({ ownerId }) => ownerId !== null);
    if (!row) throw new Error('Guatemala has no case that somebody owns.');
    const { reference } = row;
    const address = `/cases/${reference}`;
    await enterAs(page, PEOPLE.liaisonOfGuatemala, address);
    await ask(page, word, way, async (asking) => {
      expect(await barriersIn(asking)).toEqual([]);
    });
    await enterAs(other, PEOPLE.liaisonOfMexicoCity, address);
    expect(await barriersIn(other)).toEqual([]);

    await press(other, other.getByRole('button', { name: word('Return…') }), way);
    await type(other, other.getByRole('textbox', { name: word('Reason') }), 'No room', way);
    await press(other, other.getByRole('button', { name: word('Return the case') }), way);
    await expect(other.getByRole('heading', { name: word('This case has moved') })).toBeVisible();
    await expect(page.getByText('No room')).toBeVisible();

    await ask(page, word, way);
    await enterAs(other, PEOPLE.liaisonOfMexicoCity, address);
    await press(other, other.getByRole('button', { name: word('Accept the transfer') }), way);
    await expect(other.locator('main header')).toContainText(PEOPLE.liaisonOfMexicoCity);
    const moved = page.getByRole('heading', { name: word('This case has moved') });
    await expect(moved).toBeVisible();
    await expect(page.getByText(row.patientName)).toHaveCount(0);
    expect(await barriersIn(page)).toEqual([]);
  });
}

/** Asks Mexico City through the menu and its dialog. */
async function ask(
  page: Page,
  word: (english: string) => string,
  way: Way,
  look?: (page: Page) => Promise<void>,
): Promise<void> {
  const header = page.locator('main header');
  await page.bringToFront();
  await press(page, header.getByRole('button', { name: word('More') }), way);
  const item = page.getByRole('menuitem', { name: word('Transfer…') });
  if (way === 'mouse') await item.click();
  else {
    // An opened menu takes the focus to its first entry, in its own time.
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await item.focus();
    await page.keyboard.press('Enter');
  }
  const dialog = page.getByRole('dialog');
  await look?.(page);
  await dialog.getByRole('combobox').last().selectOption('mexico-city');
  await type(page, dialog.getByRole('textbox'), 'The family has moved', way);
  await press(page, dialog.locator('button[type=submit]'), way);
  await expect(dialog).toHaveCount(0);
}
