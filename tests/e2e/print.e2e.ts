import { expect, test } from '@tests/support/e2e';
import { enterAs, openDoor, PEOPLE } from '@tests/support/journey';

declare global {
  interface Window {
    /** Rows that stood in the page when the browser was asked to print it. */
    printed?: number;
  }
}

for (const address of ['/queues/all', '/follow-up/reports', '/audit'] as const) {
  test(`all rows of ${address} are printed, or the paper says which`, async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        window.printed = document.querySelectorAll('main tbody tr td:not([aria-hidden])').length;
      };
    });
    await openDoor(page);
    await enterAs(page, PEOPLE.supervisor, address);
    const rows = page.locator('main tbody tr');
    await expect(rows.first().getByRole('link').first()).toBeVisible();
    const total = Number((await page.getByTestId('list-total').innerText()).replaceAll(/\D/g, ''));
    const note = page.getByText(/^Rows /);
    const drawn = await rows.count();
    expect(drawn, 'the list is longer than the window').toBeLessThan(total);
    await expect(note).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(note).toHaveText(`Rows 1–${String(drawn)} of ${total.toLocaleString('en')}`);
    await page.emulateMedia({ media: 'screen' });

    const most = Math.min(total, 500);
    await page.keyboard.press('ControlOrMeta+p');
    await page.waitForFunction(() => window.printed !== undefined);
    const cells = await rows.first().locator('td').count();
    expect(await page.evaluate(() => window.printed)).toBe(most * cells);
    await expect(rows).toHaveCount(most);
    await expect(note).toHaveCount(total > most ? 1 : 0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(rows).toHaveCount(drawn);
  });
}
