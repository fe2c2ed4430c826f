import type { Browser } from '@playwright/test';
import { expect, test } from '@tests/support/e2e';
import { faultFromStart, layFaultyNetwork } from '@tests/support/faulty-network';
import { figure } from '@tests/support/figure';
import { enterAs, openDoor, PEOPLE, rowAs } from '@tests/support/journey';

test('G5: what a newer server says more or otherwise is passed over, or shown as unknown', async ({
  page,
  guard,
}) => {
  guard.expectError(/listQueues: the answer does not fit the contract at|could not be shown/);
  await layFaultyNetwork(page);
  await openDoor(page);
  const { reference, patientName } = await rowAs(page, PEOPLE.coordinator, 'stage=review&owner=me');
  guard.keepPrivate(patientName);
  await faultFromStart(page, '/api/cases', {
    kind: 'change',
    values: { 'items.*.stage': 'tele-visit', 'items.*.carbonFootprint': 12, season: 'winter' },
  });
  await faultFromStart(page, `/api/cases/${reference}`, {
    kind: 'change',
    values: {
      'case.stage': 'tele-visit',
      'case.urgency': 'yesterday',
      'case.payer': 'barter',
      'patient.shoeSize': 43,
    },
  });
  await enterAs(page, PEOPLE.coordinator, '/queues/all?stage=review&owner=me');
  const table = page.getByRole('table');
  await expect(table.getByRole('cell', { name: 'Unknown value' }).first()).toBeVisible();
  await page.goto(`/cases/${reference}`);
  await expect(page.locator('main header').getByText('Unknown value').first()).toBeVisible();
  await expect(page.getByText('could not be shown')).toHaveCount(0);

  // What breaks the contract is an error that names the operation and no value.
  await faultFromStart(page, '/api/queues', {
    kind: 'change',
    values: { 'items.*.open': patientName },
  });
  await page.goto('/queues');
  await expect(page.getByText('This page could not be shown')).toBeVisible();
  await expect(page.getByText(patientName)).toHaveCount(0);
});

const HOURS = 3_600_000;

/** So many are on every screen; those beyond it come a moment later. */
const ROWS = 12;

/** What the list says of each case's clock on a computer whose clock is wrong by so much. */
async function clocksOn(
  browser: Browser,
  baseURL: string,
  offMs: number,
): Promise<readonly string[]> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
  await context.addInitScript((off) => {
    const Right = Date;
    class Wrong extends Right {
      constructor(...parts: readonly unknown[]) {
        // With arguments a date is what it says; without, it is now.
        super(...((parts.length === 0 ? [Right.now() + off] : parts) as [number]));
      }
      static override now(): number {
        return Right.now() + off;
      }
    }
    globalThis.Date = Wrong as DateConstructor;
  }, offMs);
  const page = await context.newPage();
  await openDoor(page);
  await enterAs(page, PEOPLE.supervisor, '/queues/all');
  const rows = page.locator('tbody').getByRole('row');
  await expect(rows.nth(ROWS - 1)).toBeVisible();
  const states = await rows.evaluateAll(
    (all, count) =>
      all
        .slice(0, count)
        .flatMap((row) => [...row.querySelectorAll('[data-state]')])
        .map((mark) => mark.getAttribute('data-state') ?? ''),
    ROWS,
  );
  expect(states).toHaveLength(ROWS);
  await page.goto('/queues');
  await page.getByRole('table').waitFor();
  const numbers = await page
    .locator('td a.link-number')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
  await context.close();
  return [...states, ...numbers.filter((label) => !/oldest wait/i.test(label))];
}

test('G3: a computer whose clock is a day and a half wrong shows the same deadlines', async ({
  browser,
  baseURL,
}) => {
  const right = await clocksOn(browser, baseURL ?? '', 0);
  expect(right.filter((state) => state === 'overdue').length).toBeGreaterThan(0);
  const off = [
    await clocksOn(browser, baseURL ?? '', 36 * HOURS),
    await clocksOn(browser, baseURL ?? '', -36 * HOURS),
  ];
  const failed = off.flatMap((wrong) => right.filter((state, at) => state !== wrong[at])).length;
  figure('G3 marks and counts under clocks 36 h off', right.length * off.length, failed);
  expect(off).toEqual([right, right]);
});
