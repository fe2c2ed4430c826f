import type { Page } from '@playwright/test';
import type { Locale } from '@/i18n/locale';
import { barriersIn } from '@tests/support/barriers';
import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import { JOURNEYS, PEOPLE, press, rowsAs, tabTo, type Way, wordsIn } from '@tests/support/journey';
import { holdsOfAll } from '@tests/support/holds-of-all';

/** A department in full work: in a smaller one nobody carries too much. */
const BUSY = 'now=2026-11-24T16:00:00Z&cases=2400&simulator=off';

async function openBusyDoor(page: Page, locale: Locale): Promise<void> {
  await page.addInitScript((language) => localStorage.setItem('language', language), locale);
  await page.goto(`/sign-in?${BUSY}`);
  await page.getByRole('main').getByRole('listitem').first().waitFor();
}

/** Ticks a box, or takes the tick away, as a person with a mouse or with none does. */
async function tick(page: Page, box: ReturnType<Page['getByRole']>, way: Way): Promise<void> {
  if (way === 'mouse') await box.click();
  else {
    await tabTo(page, box);
    await page.keyboard.press('Space');
  }
}

/** Every link of the page that shows a number, with that number and the length of its list. */
async function linkedNumbers(page: Page, person: string) {
  return page.evaluate(async (name) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    const people = (await (await fetch('/api/demo/people')).json()) as {
      items: readonly { id: string; name: string }[];
    };
    const personId = people.items.find((one) => one.name === name)?.id;
    const body = JSON.stringify({ personId });
    const signedIn = await fetch('/api/session', { method: 'POST', headers, body });
    const { token } = (await signedIn.json()) as { token: string };
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="/queues/all"]')];
    const told = links.flatMap((link) => {
      const text = (link.textContent ?? '').replaceAll(/\D/g, '');
      const href = link.getAttribute('href') ?? '';
      return text === '' ? [] : [{ href, count: Number(text) }];
    });
    return Promise.all(
      told.map(async ({ href, count }) => {
        const query = href.split('?')[1] ?? '';
        const answer = await fetch(`/api/cases?limit=0&${query}`, {
          headers: { authorization: `Bearer ${token}` },
        });
        return { href, count, total: ((await answer.json()) as { total: number }).total };
      }),
    );
  }, person);
}

for (const [locale, way] of JOURNEYS) {
  test(`job 10: see who is overloaded and move five cases, in ${locale} by ${way}`, async ({
    page,
  }) => {
    const word = wordsIn(locale);
    await openBusyDoor(page, locale);
    await press(
      page,
      page.getByRole('main').getByRole('button', { name: PEOPLE.supervisor }).first(),
      way,
    );
    // It is where a supervisor's day begins.
    await expect(page).toHaveURL(/\/workload$/);
    const table = page.getByRole('table', { name: word('Workload') });
    const first = table.getByRole('row').nth(1);
    await expect(first.locator('[data-level=over]')).toBeVisible();

    // What is read case by case comes last.
    await expect(page.getByRole('table', { name: word('How long it took') })).toBeVisible();
    const numbers = await linkedNumbers(page, PEOPLE.supervisor);
    const wrong = numbers.filter(({ count, total }) => count !== total);
    figure('numbers, bars and dots of /workload and their lists', numbers.length, wrong.length);
    expect(wrong).toEqual([]);
    expect(numbers.length).toBeGreaterThan(700);
    expect(await barriersIn(page, 'workload')).toEqual([]);

    // Chosen by name: somebody of whose cases many can go.
    const row = table.getByRole('row').filter({ hasText: 'Marta Lindqvist' });
    await tick(page, row.getByRole('checkbox'), way);
    const propose = page.locator('main .page-head button').first();
    if (way === 'mouse') await propose.click();
    else {
      // From wherever one stands in the table to what is done with those who were chosen.
      await page.keyboard.press('a');
      await expect(propose).toBeFocused();
      await page.keyboard.press('Enter');
    }
    await expect(page).toHaveURL(/\/workload\/rebalance\?person=/);
    const moves = page.getByRole('table', { name: word('Moves') });
    await expect(moves).toBeVisible();
    expect(await barriersIn(page, 'rebalancing')).toEqual([]);
    const boxes = moves.getByRole('checkbox');
    const count = await boxes.count();
    expect(count).toBeGreaterThan(5);
    for (let at = 5; at < count; at += 1) {
      await tick(page, boxes.nth(at), way);
    }
    const references = (
      await moves.locator('tbody tr:not([data-left]) a[href^="/cases/"]').allTextContents()
    ).map((text) => text.trim());
    const owners = async (): Promise<readonly (string | null)[]> => {
      const query = references.map((reference) => `reference=${reference}`).join('&');
      const rows = await rowsAs(page, PEOPLE.supervisor, `${query}&sort=reference`);
      return rows.map(({ ownerId }) => ownerId);
    };
    const before = await owners();
    await press(page, page.locator('main button[data-variant=primary]').last(), way);

    await expect(page).toHaveURL(/\/workload$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const message = page.locator('.toast').filter({ hasText: String(references.length) });
    await expect(message).toBeVisible();
    const after = await owners();
    expect(holdsOfAll(after, (owner, at) => owner !== null && owner !== before[at])).toBe(true);

    // And back again, each of them.
    if (way === 'keyboard') await page.keyboard.press('u');
    else await message.getByRole('button').first().click();
    await expect.poll(owners).toEqual(before);

    // What a month of the campus was: its counts are the lengths of their lists.
    if (way === 'keyboard') {
      await page.keyboard.press('g');
      await page.keyboard.press('g');
    } else {
      await page.getByRole('link', { name: word('Campuses') }).click();
      await page.locator('main table a[href^="/reports/rochester"]').click();
    }
    await expect(page).toHaveURL(/\/reports\/rochester/);
    await expect(page.getByRole('table', { name: word('Time in a stage') })).toBeVisible();
    const counts = await linkedNumbers(page, PEOPLE.supervisor);
    expect(counts.length).toBeGreaterThan(8);
    expect(counts.filter(({ count, total }) => count !== total)).toEqual([]);
    expect(await barriersIn(page, 'monthly report')).toEqual([]);
    const file = page.waitForEvent('download');
    await press(page, page.getByRole('button', { name: word('Export this report as CSV') }), way);
    expect((await file).suggestedFilename()).toBe('report-campus-rochester-2026-10.csv');
  });
}

test('many cases are assigned from any list, and one from its page', async ({ page }) => {
  await openBusyDoor(page, 'en');
  await page.goto('/sign-in?next=%2Fqueues%2Fall%3Fcampus%3Drochester%26owner%3Dnobody');
  await page.getByRole('main').getByRole('button', { name: PEOPLE.supervisor }).first().click();
  const rows = page.getByRole('table', { name: 'Cases' });
  const boxes = rows.getByRole('checkbox', { name: /^Select IC-/ });
  for (const at of [0, 1, 2]) {
    await boxes.nth(at).click();
  }
  const first = rows.getByRole('link', { name: /^IC-/ }).first();
  const stood = await first.boundingBox();
  await page.getByRole('button', { name: 'Assign…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Assign cases' });
  const to = dialog.getByLabel('Assign to');
  const option = to.locator('option').filter({ hasText: 'Dale Hoverud' });
  await to.selectOption((await option.getAttribute('value')) ?? '');
  await dialog.getByRole('button', { name: 'Assign 3 cases' }).click();
  await expect(page.locator('.toast').filter({ hasText: '3 cases assigned' })).toBeVisible();
  // They are nobody's no longer. The list says so, and no row moves for it.
  await page.getByText('The order has changed since this list was read').waitFor();
  expect(await first.boundingBox()).toEqual(stood);

  await first.click();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Assign…' }).click();
  const one = page.getByRole('dialog', { name: /^Assign IC-/ });
  const whom = one.getByLabel('Assign to');
  const other = whom.locator('option').filter({ hasText: 'Paul Amundrud' });
  await whom.selectOption((await other.getAttribute('value')) ?? '');
  await one.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(
    page.locator('.toast').filter({ hasText: 'assigned to Paul Amundrud' }),
  ).toBeVisible();
});
