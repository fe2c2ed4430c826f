import type { Locator } from '@playwright/test';
import { expect, test } from '@tests/support/e2e';
import { enterAs, openDoor, PEOPLE, rowAs, wordsIn } from '@tests/support/journey';

const LOW = { width: 1280, height: 400 };
const PHONE = { width: 390, height: 844 };

/** Where an element begins and ends down the window, in CSS pixels. */
const heightsOf = (part: Locator): Promise<{ top: number; bottom: number }> =>
  part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom };
  });

test('in a low window the list of sections shows the one that is shown', async ({ page }) => {
  await page.setViewportSize(LOW);
  await openDoor(page, { locale: 'es' });
  const word = wordsIn('es');
  const { reference } = await rowAs(page, PEOPLE.coordinator, 'stage=preparing');
  await enterAs(page, PEOPLE.coordinator, `/cases/${reference}`);
  const list = page.getByRole('navigation', { name: word('Sections of the case') });
  const current = list.locator('[aria-current=page]');
  const isInSight = async (): Promise<boolean> => {
    const [place, link] = await Promise.all([heightsOf(list), heightsOf(current)]);
    return link.top >= place.top && link.bottom <= Math.min(place.bottom, LOW.height);
  };
  for (const name of ['Timeline', 'Finance', 'Overview']) {
    await list.getByRole('link', { name: word(name), exact: true }).click();
    await expect(current).toHaveText(word(name));
    // The list is moved by nobody else: another document opens where one was.
    await page.reload();
    await expect.poll(isInSight, name).toBe(true);
  }
});

test('what is filled in within a table that is wider than its place stays in its place', async ({
  page,
}) => {
  await page.setViewportSize(LOW);
  await openDoor(page, { locale: 'es' });
  const word = wordsIn('es');
  const { reference } = await rowAs(page, PEOPLE.supervisor, 'stage=preparing');
  await enterAs(page, PEOPLE.supervisor, `/cases/${reference}/finance`);
  const table = page.getByRole('table', { name: word('Coverage'), exact: true });
  await table.locator('[aria-haspopup=menu]').first().click();
  await page.getByRole('menuitem', { name: word('Change…') }).click();
  const form = page.getByRole('form', { name: word('Change the coverage') });
  await expect(form).toBeVisible();
  const outside = await form.evaluate((element) => {
    const place = element.closest('.table-scroll')?.getBoundingClientRect();
    return [...element.querySelectorAll('input, button, textarea')]
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return place === undefined || left < place.left || right > place.right;
      })
      .map(({ outerHTML }) => outerHTML);
  });
  expect(outside).toEqual([]);
});

test('on a phone the way to another section stays at the foot, also beneath a short one', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await openDoor(page);
  const word = wordsIn('en');
  const { reference } = await rowAs(page, PEOPLE.coordinator, 'stage=on-site');
  await enterAs(page, PEOPLE.coordinator, `/cases/${reference}/readiness`);
  await expect(page.getByRole('heading', { name: 'Readiness' })).toBeVisible();
  const sections = page.getByRole('navigation', { name: word('Sections of the case') });
  const { bottom } = await heightsOf(page.getByRole('main'));
  await expect.poll(async () => (await heightsOf(sections)).bottom).toBe(bottom);
});
