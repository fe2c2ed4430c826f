import type { Page } from '@playwright/test';
import { expect, test } from '@tests/support/e2e';
import { enterAs, openDoor, PEOPLE } from '@tests/support/journey';

/** Opens the palette, finds a command by its words, and does it. */
async function command(page: Page, words: string, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill(words);
  await expect(page.getByRole('option', { selected: true })).toHaveText(name);
  await page.keyboard.press('Enter');
}

for (const [list, address] of [
  ['of cases', '/queues/all?stage=records'],
  ['of follow-ups', '/follow-up/reports?office=mexico-city'],
] as const) {
  test(`what can be done with a list ${list} is done from the palette as well`, async ({
    page,
  }) => {
    await openDoor(page);
    await enterAs(page, PEOPLE.supervisor, address);
    const table = page.getByRole('table');
    await expect(page.getByRole('button', { name: 'Views' })).toBeEnabled();

    await command(page, 'add filter', 'Add a filter');
    const panel = page.getByRole('group', { name: 'Add a filter' });
    await expect(panel).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page.getByRole('button', { name: 'Add a filter' })).toBeFocused();

    await command(page, 'columns', 'Choose columns');
    await expect(page.getByRole('group', { name: 'Choose columns' })).toBeVisible();
    await page.keyboard.press('Escape');

    await command(page, 'save list', 'Save this list as a view…');
    await page.getByRole('dialog').getByRole('textbox').fill('Mine to chase');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Views: Mine to chase' })).toBeVisible();

    await command(page, 'clear', 'Clear all filters');
    await expect(page).not.toHaveURL(/stage=|office=/);
    await command(page, 'back view', 'Back to the view');
    await expect(page).toHaveURL(/stage=|office=/);
    await page.goto(address);
    await expect(page.getByRole('button', { name: 'Views' })).toBeEnabled();
    await command(page, 'mine chase', 'View: Mine to chase');
    await expect(page.getByRole('button', { name: 'Views: Mine to chase' })).toBeVisible();

    const download = page.waitForEvent('download');
    await command(page, 'export', 'Export this list as CSV');
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await expect(table).toBeVisible();

    // Screens within others have no key, and are found by their names all the same.
    await command(page, 'insur', 'Follow-up: Insurance');
    await expect(page).toHaveURL(/\/follow-up\/insurance$/);
    await command(page, 'rebal', 'Rebalancing');
    await expect(page).toHaveURL(/\/workload\/rebalance$/);
  });
}

for (const [key, name] of [
  ['?', 'Keyboard shortcuts'],
  ['ControlOrMeta+k', 'Find or do anything'],
] as const) {
  test(`${key} pressed before the page is there opens what it opens once it is`, async ({
    page,
  }) => {
    await openDoor(page);
    await enterAs(page, PEOPLE.coordinator, '/queues');
    // Nothing is drawn yet: what draws is still on its way.
    const held = Promise.withResolvers<void>();
    await page.route(/\/assets\/first-[^/]*\.js$/, async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto('/queues', { waitUntil: 'commit' });
    await page.locator('html[data-scheme]').waitFor({ state: 'attached' });
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    held.resolve();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}
