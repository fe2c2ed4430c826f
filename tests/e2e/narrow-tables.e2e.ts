import type { Locator } from '@playwright/test';
import { expect, test } from '@tests/support/e2e';
import { enterAs, openDoor, PEOPLE, wordsIn } from '@tests/support/journey';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** How much of what it holds lies beside a box, in pixels. */
const beside = (box: Locator): Promise<number> =>
  box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

test('on a phone the trail is read without scrolling sideways, the roster with its places in view', async ({
  page,
}) => {
  const word = wordsIn('ar');
  await openDoor(page, { locale: 'ar' });
  await enterAs(page, PEOPLE.supervisor, '/audit');
  const trail = page.getByRole('region', { name: word('Audit trail') });
  await expect(trail.getByRole('row').nth(1).getByRole('link').first()).toBeVisible();
  expect(await beside(trail)).toBe(0);
  expect(await beside(page.locator('html'))).toBe(0);

  await page.goto('/duty');
  const table = page.getByRole('table', { name: word('Duty roster') });
  const place = table.getByRole('rowheader').first();
  const change = table.getByRole('button').first();
  await expect(place).toBeInViewport();
  await change.scrollIntoViewIfNeeded();
  await expect(change).toBeInViewport();
  await expect(place).toBeInViewport();
  expect(await beside(page.locator('html'))).toBe(0);
});
