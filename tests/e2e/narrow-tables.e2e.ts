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

test('with the spacing that a reader sets (WCAG 1.4.12) no reference or state is cut without saying so', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all');
  const table = page.getByRole('table');
  await expect(table.locator('a[data-row-link]').first()).toBeVisible();
  await page.locator('body').evaluate(({ style }) => {
    style.letterSpacing = '0.12em';
    style.wordSpacing = '0.16em';
  });
  const texts = table.locator('a[data-row-link], .status-mark');
  const unsaid = await texts.evaluateAll((all) =>
    all.flatMap((text) => {
      const box = text.closest('td > .cell-text') ?? text;
      const cell = text.closest('td');
      const isInside =
        cell !== null && box.getBoundingClientRect().right <= cell.getBoundingClientRect().right;
      return isInside && getComputedStyle(box).textOverflow === 'ellipsis'
        ? []
        : [text.textContent];
    }),
  );
  expect(unsaid).toEqual([]);
  expect(await texts.count()).toBeGreaterThan(20);
});
