import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import { follow } from '@tests/support/follow';
import { isFullRun } from '@tests/support/scale';
import { enterAs, openDoor, PEOPLE, rowAs } from '@tests/support/journey';

const NOTHING = 'There is nothing here for you';

test('each number of the queues leads to as many rows', async ({ page }) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues');
  const numbers = page.locator('td a.link-number[aria-label*=": "]');
  await numbers.first().waitFor();
  const cells = (
    await numbers.evaluateAll((links) =>
      links.map((link) => ({
        label: link.getAttribute('aria-label') ?? '',
        href: link.getAttribute('href') ?? '',
      })),
    )
  ).filter(({ label }) => /: \d+$/.test(label));
  // Every measure with another office each time, and all of the totals.
  const measures = new Set(cells.map(({ href }) => href.split('?')[1] ?? '')).size;
  const chosen = cells
    .filter(
      ({ href }, index) =>
        href.startsWith('/queues/all') ||
        index % measures === Math.floor(index / measures) % measures,
    )
    .filter((_, index) => isFullRun || index % 2 === 0);
  let failed = 0;
  for (const { label } of chosen) {
    const wanted = Number(/\d+$/.exec(label)?.[0]);
    await page.getByRole('link', { name: label, exact: true }).click();
    const total = page.getByTestId('list-total');
    await expect(total).toHaveText(/\d/);
    if (Number((await total.textContent())?.replaceAll(',', '')) !== wanted) failed += 1;
    if (wanted > 0 && wanted < 20) {
      const shown = Number(await page.getByRole('table').getAttribute('aria-rowcount')) - 1;
      if (shown !== wanted) failed += 1;
    }
    await page.goBack();
    await expect(total).toHaveCount(0);
  }
  figure('C3 numbers of the queues against their lists on screen', chosen.length, failed);
  expect(failed).toBe(0);
});

test('filters of the address are chips that can be taken away', async ({ page }) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all?stage=new&urgency=urgent');
  const chips = page.getByRole('region', { name: 'Filters' });
  await expect(chips).toContainText('New');
  await expect(chips).toContainText('Urgent');
  await chips.getByRole('button', { name: /Urgent/ }).click();
  await expect(page).toHaveURL(/\/queues\/all\?stage=new$/);
  await chips.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/\/queues\/all$/);
  await expect(chips).toHaveCount(0);
});

test('what an address says that nobody knows is dropped with a notice', async ({ page }) => {
  await openDoor(page);
  await enterAs(
    page,
    PEOPLE.coordinator,
    '/queues/all?stage=sideways&colour=red&sort=%00&band=overdue',
  );
  await expect(page.getByText(/Left out of the address/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Filters' })).toContainText('Overdue');
  await page.getByRole('button', { name: 'Tidy the address' }).click();
  await expect(page).toHaveURL(/\/queues\/all\?band=overdue$/);
});

/** An address of each page that chooses what it shows by values, and what of it means nothing. */
const UNKNOWN_VALUES = [
  ['/queues?sort=sideways', ['sort=sideways']],
  [
    '/arrivals?campus=atlantis&week=2026-02-31&day=soon&demand=table',
    ['campus=atlantis', 'week=2026-02-31', 'day=soon'],
  ],
  ['/workload?by=office&sort=colour&of=office:atlantis', ['sort=colour', 'of=office:atlantis']],
  // Of a month ahead there is nothing to tell.
  ['/reports/rochester?month=2099-01&side=inside', ['month=2099-01', 'side=inside']],
] as const;

test('each page says which values of its address it left out, and tidies them away', async ({
  page,
}) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.supervisor, '/preferences');
  for (const [address, unknown] of UNKNOWN_VALUES) {
    await follow(page, address);
    const notice = page.getByText(/Left out of the address/);
    for (const value of unknown) await expect(notice).toContainText(value);
    await page.getByRole('button', { name: 'Tidy the address' }).click();
    await expect(notice).toHaveCount(0);
    // An address is written when the picture that it is of stands.
    await expect(page).not.toHaveURL(({ href }) =>
      unknown.some((value) => href.includes(String(value.split('=')[1]))),
    );
  }
  await follow(page, '/workload?by=office');
  await expect(page.getByRole('heading', { level: 1, name: 'Workload' })).toBeVisible();
  await expect(page.getByText(/Left out of the address/)).toHaveCount(0);
});

test('a report of a place that there is not is not there', async ({ page }) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.supervisor, '/preferences');
  for (const place of ['atlantis', 'office:peru', '__proto__', '%00']) {
    await follow(page, '/preferences');
    await expect(page.getByRole('heading', { name: 'Preferences' })).toBeVisible();
    await follow(page, `/reports/${place}`);
    await expect(page.getByText(NOTHING)).toBeVisible();
  }
});

test('a search without accents finds a name with them, marks the hit, and stays out of every address', async ({
  page,
  guard,
}) => {
  guard.keepPrivate('nunez');
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('nunez');
  await expect(page.locator('mark').first()).toHaveText('Núñez');
  await expect(page).toHaveURL(/\/queues\/all$/);
  // It is there again after a reload, and for whoever comes back from a case.
  await page.reload();
  const search = page.getByRole('searchbox', { name: 'Search' });
  await expect(search).toHaveValue('nunez');
  await expect(page.locator('mark').first()).toHaveText('Núñez');
  await page.getByRole('table').getByRole('link', { name: /^IC-/ }).first().click();
  await expect(page).toHaveURL(/\/cases\/.*from=all$/);
  await page.goBack();
  await expect(search).toHaveValue('nunez');
  await expect(page.locator('mark').first()).toHaveText('Núñez');
  await search.fill('');
  await expect(page.locator('mark')).toHaveCount(0);
});

test('an unknown reference looks as one of another office does', async ({ page, guard }) => {
  guard.expectError(/status of 404/);
  await openDoor(page);
  const row = await rowAs(page, PEOPLE.supervisor, 'office=canada');
  await enterAs(page, PEOPLE.liaisonOfMexicoCity, '/queues');
  const seen: string[] = [];
  for (const reference of [row.reference, 'IC-2026-999999', 'IC-1', 'nonsense']) {
    await page.goto(`/cases/${reference}`);
    await expect(page.getByText(NOTHING)).toBeVisible();
    seen.push(await page.getByRole('main').innerText());
  }
  expect(new Set(seen).size).toBe(1);
});

test('the queue of another office looks as one that there is not, and a case says no list of it', async ({
  page,
  guard,
}) => {
  guard.expectError(/status of 404/);
  await openDoor(page);
  const own = await rowAs(page, PEOPLE.liaisonOfMexicoCity, 'office=mexico-city');
  await enterAs(page, PEOPLE.liaisonOfMexicoCity, '/queues');
  const seen: string[] = [];
  for (const office of ['canada', 'canada?stage=new', 'atlantis']) {
    await page.goto(`/queues/${office}`);
    await expect(page.getByText(NOTHING)).toBeVisible();
    seen.push(await page.getByRole('main').innerText());
  }
  expect(new Set(seen).size).toBe(1);
  await page.goto('/queues/mexico-city');
  await expect(page.getByTestId('list-total')).toHaveText(/\d/);
  await page.goto(`/cases/${own.reference}?from=canada`);
  await expect(page.getByText(own.reference).first()).toBeVisible();
  await expect(page.locator('a[href^="/queues/canada"]')).toHaveCount(0);
});

test('the next request of a filtered list is one of that list', async ({ page }) => {
  await openDoor(page);
  const { office, stage } = await rowAs(page, PEOPLE.coordinator, 'owner=me&hold=off');
  await enterAs(page, PEOPLE.coordinator, `/queues/${office}?stage=${stage}`);
  await page.goto(`/queues/${office}?stage=${stage}`);
  await page.getByRole('table', { name: 'Cases' }).waitFor();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(new RegExp(`/cases/.*stage=${stage}`));
  await expect(page.getByText(/\d+ of \d+/).first()).toBeVisible();
});

test('Back returns to the filter and the place in the list', async ({ page }) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.supervisor, '/queues/all?waiting=&sort=-arrived&owner=nobody');
  await page.goto('/queues/all?sort=-arrived');
  const table = page.getByRole('table', { name: 'Cases' });
  await table.waitFor();
  const scroller = page.locator('[tabindex="0"]').filter({ has: table }).last();
  await scroller.evaluate((element) => {
    element.scrollTop = 900;
  });
  const link = table.getByRole('link', { name: /^IC-/ }).nth(12);
  await link.click();
  await expect(page).toHaveURL(/\/cases\//);
  await page.goBack();
  await expect(page).toHaveURL(/\/queues\/all\?sort=-arrived$/);
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBe(900);
});

test('each tab says by its title what it shows: no two queues, lists or sections are called the same', async ({
  page,
}) => {
  await openDoor(page);
  const { reference } = await rowAs(page, PEOPLE.supervisor, 'stage=preparing');
  await enterAs(page, PEOPLE.supervisor, '/queues');
  const titles: readonly (readonly [address: string, title: string])[] = [
    ['/queues/all', 'All queues'],
    ['/queues/peru', 'Peru'],
    ['/follow-up/reports', 'Reports · Follow-up'],
    ['/follow-up/next-visits', 'Next visits · Follow-up'],
    [`/cases/${reference}`, `${reference} · Overview`],
    [`/cases/${reference}/hand-off`, `${reference} · Hand-off`],
    [`/cases/${reference}/letters/itinerary`, `${reference} · Letter`],
  ];
  for (const [address, title] of titles) {
    await follow(page, address);
    await expect.soft(page, address).toHaveTitle(title);
  }
});
