import type { Page } from '@playwright/test';
import type { Locale } from '@/i18n/locale';
import { barriersIn } from '@tests/support/barriers';
import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import { enterAs, openDoor, PEOPLE, rowAs, showDoor } from '@tests/support/journey';
import { isFullRun } from '@tests/support/scale';
import { scrolledSideways } from '@tests/support/sideways';

/** All four pairs, the first two differing in both. */
const LOOKS: readonly (readonly [Locale, 'light' | 'dark'])[] = [
  ['en', 'light'],
  ['ar', 'dark'],
  ['en', 'dark'],
  ['ar', 'light'],
];

interface State {
  readonly name: string;
  readonly path: string;
  readonly open?: (page: Page) => Promise<void>;
}

/** The routes and states that are looked at, around one case and another that is compared with it. */
function statesOf(reference: string, other: string): readonly State[] {
  const inCase = `/cases/${reference}`;
  return [
    { name: 'queues', path: '/queues' },
    { name: 'my day', path: '/my-day' },
    {
      name: 'arrivals',
      path: '/arrivals?campus=rochester&week=2026-11-30&day=2026-12-01&hour=es.9',
    },
    { name: 'arrivals on paper', path: '/arrivals/print/desk?campus=rochester&week=2026-11-30' },
    { name: 'list', path: '/queues/all' },
    { name: 'empty list', path: '/queues/all?q=zzzzzz' },
    { name: 'new request', path: '/requests/new' },
    { name: 'overview', path: inCase },
    { name: 'contacts', path: `${inCase}/contacts` },
    { name: 'records', path: `${inCase}/records` },
    { name: 'decision', path: `${inCase}/decision` },
    { name: 'tasks', path: `${inCase}/tasks` },
    { name: 'readiness', path: `${inCase}/readiness` },
    { name: 'orientation', path: `${inCase}/orientation` },
    { name: 'lodging', path: `${inCase}/lodging` },
    { name: 'appointments', path: `${inCase}/appointments` },
    { name: 'hand-off', path: `${inCase}/hand-off` },
    { name: 'notes', path: `${inCase}/notes` },
    { name: 'timeline', path: `${inCase}/timeline` },
    { name: 'merge', path: `${inCase}/merge/${other}` },
    { name: 'not found', path: '/cases/IC-2026-999999' },
    {
      name: 'dialog',
      path: inCase,
      open: async (page) => {
        // The menu of everything else, and its first entry: hold.
        await page.locator('main header').getByRole('button', { expanded: false }).last().click();
        await page.getByRole('menuitem').first().click();
        await page.getByRole('dialog').waitFor();
      },
    },
  ];
}

async function settled(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

for (const [index, [locale, scheme]] of LOOKS.slice(0, isFullRun ? 4 : 2).entries()) {
  test(`E1 and E3 in ${locale}, ${scheme}: no barrier that a program can find, and nothing wider than a narrow screen`, async ({
    page,
    guard,
  }) => {
    guard.expectError(/status of 404/);
    await openDoor(page, { locale, scheme });
    const row = await rowAs(page, PEOPLE.coordinator, 'stage=review&owner=me');
    const other = await rowAs(page, PEOPLE.coordinator, 'stage=contacting');
    const found: string[] = [];
    const wide: string[] = [];
    const look = async (name: string): Promise<void> => {
      found.push(...(await barriersIn(page, name)));
      const over = await scrolledSideways(page);
      if (over > 0) wide.push(`${name}: ${String(over)} px`);
    };
    await showDoor(page);
    await look('sign-in');
    await enterAs(page, PEOPLE.coordinator);
    // Each state in one of two looks that differ in both; in a full run all states in all four.
    const half = index % 2;
    const states = statesOf(row.reference, other.reference).filter(
      (_, at) => isFullRun || at % 2 === half,
    );
    for (const { name, path, open } of states) {
      await page.goto(path);
      await settled(page);
      await open?.(page);
      await look(name);
    }
    figure('E1 axe over routes and states', states.length + 1, found.length);
    figure('E3 sideways scroll at 320 px', states.length + 1, wide.length);
    expect(found).toEqual([]);
    expect(wide).toEqual([]);
  });
}
