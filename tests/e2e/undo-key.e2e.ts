import type { Page } from '@playwright/test';
import { expect, test } from '@tests/support/e2e';
import { doAs, enterAs, openDoor, PEOPLE, rowsAs } from '@tests/support/journey';

/** Holds every claim of this page back, until it is let go. */
const holdClaims = (page: Page) =>
  page.evaluate(() => {
    const real = globalThis.fetch;
    const { promise, resolve } = Promise.withResolvers<void>();
    Object.assign(globalThis, { letGo: resolve });
    globalThis.fetch = async (input, init) => {
      const address = input instanceof Request ? input.url : String(input);
      if (address.endsWith('/claim')) await promise;
      return real(input, init);
    };
  });
const letGo = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());

const mine = async (page: Page): Promise<readonly string[]> =>
  (await rowsAs(page, PEOPLE.coordinator, 'owner=me')).map(({ reference }) => reference);

test('U takes back what was done last, never what was done before it', async ({ page }) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all?owner=nobody');
  const messages = page.getByRole('region', { name: 'Messages' });
  const rows = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Claim/ }) });
  const before = new Set(await mine(page));
  const news = async () => (await mine(page)).filter((reference) => !before.has(reference));

  const first = await rows.first().getByRole('link').first().innerText();
  await rows
    .first()
    .getByRole('button', { name: /^Claim/ })
    .click();
  await expect(messages.getByText(first)).toBeVisible();

  // While the next claim is on its way, it is the one that is meant; pressed twice it is meant once.
  await holdClaims(page);
  const second = await rows.first().getByRole('link').first().innerText();
  await rows
    .first()
    .getByRole('button', { name: /^Claim/ })
    .click();
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await letGo(page);
  await expect(messages.getByText(`${second}: undone`)).toBeVisible();
  expect(await news()).toEqual([first]);

  // After a reload it is still known what was done.
  await page.reload();
  await expect(rows.first()).toBeVisible();
  // The key comes with the part of the frame that holds the messages.
  await expect(messages).toBeAttached();
  await page.keyboard.press('u');
  await expect(messages.getByText(`${first}: undone`)).toBeVisible();
  expect(await news()).toEqual([]);
  await page.keyboard.press('u');
  await expect(messages).toContainText('Of the last ten minutes nothing is left to undo.');
});

test('U takes back a change of many cases, also where some were refused', async ({ page }) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all?owner=nobody');
  const messages = page.getByRole('region', { name: 'Messages' });
  const rows = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Claim/ }) });
  const before = (await mine(page)).length;
  const picked: string[] = [];
  for (const index of [0, 1, 2]) {
    await rows.nth(index).getByRole('checkbox').click();
    picked.push(await rows.nth(index).getByRole('link').first().innerText());
  }
  const address = `/api/cases/${picked[1] ?? ''}/claim`;
  await doAs(page, PEOPLE.supervisor, address, { expectedOwnerId: null });
  const bar = page.getByRole('region', { name: 'Selected cases' });
  await bar.getByRole('button', { name: 'Claim' }).click();
  const answer = page.getByRole('region', { name: 'What became of the cases' });
  await expect(answer).toContainText('2 cases claimed');
  expect(await mine(page)).toHaveLength(before + 2);
  await page.keyboard.press('u');
  await expect(messages).toContainText('2 changes undone');
  await expect(answer).toBeHidden();
  expect(await mine(page)).toHaveLength(before);
});

test('U pressed before what undoes is there takes back what was done, once it is', async ({
  page,
}) => {
  let letCome: () => void = () => {};
  const mayCome = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(/\/assets\/frame-[^/]+\.js$/, async (route) => {
    await mayCome;
    await route.continue();
  });
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all?owner=nobody');
  const rows = page.getByRole('row').filter({ has: page.getByRole('button', { name: /^Claim/ }) });
  const before = (await mine(page)).length;
  const claimed = await rows.first().getByRole('link').first().innerText();
  await rows
    .first()
    .getByRole('button', { name: /^Claim/ })
    .click();
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages).not.toBeAttached();
  await page.keyboard.press('u');
  letCome();
  await expect(messages.getByText(`${claimed}: undone`)).toBeVisible();
  expect(await mine(page)).toHaveLength(before);
});
