import { barriersIn } from '@tests/support/barriers';
import { expect, test } from '@tests/support/e2e';
import { doAs, enterAs, openDoor, PEOPLE, rowsAs } from '@tests/support/journey';

test('what was typed in a case that moves away can be read, copied and let go, also after a reload', async ({
  page,
  context,
  guard,
}) => {
  // The page asks once more for a case that is gone.
  guard.expectError(/status of 404/);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDoor(page);
  const rows = await rowsAs(page, PEOPLE.liaisonOfGuatemala, 'office=guatemala');
  const row = rows.find(({ ownerId }) => ownerId !== null);
  if (!row) throw new Error('Guatemala has no case that somebody owns.');
  const { reference } = row;
  await enterAs(page, PEOPLE.liaisonOfGuatemala, `/cases/${reference}`);

  // A dialog keeps its words over Escape, until it is done.
  const dialog = page.getByRole('dialog');
  const openTransfer = async (): Promise<void> => {
    await page.locator('main header').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Transfer…' }).click();
  };
  await openTransfer();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The family has moved');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await openTransfer();
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveValue('The family has moved');
  await dialog.getByRole('combobox').last().selectOption('mexico-city');
  await dialog.getByRole('button', { name: 'Ask for the transfer' }).click();
  await expect(dialog).toHaveCount(0);

  await page.getByRole('button', { name: 'Edit: Request', exact: true }).click();
  const mine = 'My own words, 一二';
  await page.getByRole('textbox', { name: 'Summary' }).fill(mine);
  await doAs(page, PEOPLE.liaisonOfMexicoCity, `/api/cases/${reference}/transfer/accept`, {});

  await expect(page.getByRole('heading', { name: 'This case has moved' })).toBeVisible();
  const words = page.getByRole('region', { name: 'Your unsaved words' });
  await expect(words).toContainText(mine);
  await expect(words.getByRole('term')).toHaveText(['Summary']);
  await expect(page.getByText(row.patientName)).toHaveCount(0);
  expect(await barriersIn(page)).toEqual([]);
  await words.getByRole('button', { name: 'Copy my words' }).click();
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText('Copied your words')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`Summary: ${mine}`);

  // Among the cases that were open last it stood by the patient's name.
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog.getByRole('option', { name: 'My day' })).toBeVisible();
  await expect(dialog.getByText(reference)).toHaveCount(0);
  await expect(dialog.getByText(row.patientName)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'There is nothing here for you' })).toBeVisible();
  await expect(words).toContainText(mine);
  await words.getByRole('button', { name: 'Discard them' }).click();
  await expect(words).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'There is nothing here for you' })).toBeVisible();
  await expect(words).toHaveCount(0);
});
