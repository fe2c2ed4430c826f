import type { Page } from 'playwright-core';

/** One thing a person does on the list, and what must be there when it has settled. */
export interface Action {
  readonly name: string;
  readonly done: string;
  readonly act: (page: Page) => Promise<void>;
}

/** An application to be measured. */
export interface Target {
  readonly name: string;
  /** The address of the list; `cases` is how many there shall be. */
  readonly address: (cases: number) => string;
  /** Matches only a row that is filled. */
  readonly row: string;
  /** In this order: each begins where the one before ended. */
  readonly actions: readonly Action[];
  /** Does what is needed before the list is shown; called once per fresh browser context. */
  readonly enter?: (page: Page) => Promise<void>;
}

const SHORT = { timeout: 3_000 };

/** React, Query and Table with ten bare rows: the floor that everything is divided by. */
export const FLOOR: Target = {
  name: 'floor',
  address: () => '/',
  row: 'tbody tr td',
  actions: [
    {
      name: 'sort',
      done: 'tbody tr td',
      act: (page) => page.getByRole('button', { name: 'Name' }).click(SHORT),
    },
    {
      name: 'search',
      done: 'tbody tr td',
      act: (page) => page.getByRole('searchbox').fill('5', SHORT),
    },
    {
      name: 'next window',
      done: 'tbody tr td',
      act: (page) => page.getByRole('button', { name: 'Next' }).click(SHORT),
    },
  ],
};

const ROW = '[role=row] a[href^="/cases/"], tr a[href^="/cases/"]';

/** The dashboard: the queue of all offices. */
export const OURS: Target = {
  name: 'ours',
  address: (cases) => `/queues/all?cases=${String(cases)}`,
  row: ROW,
  actions: [
    {
      name: 'sort',
      done: ROW,
      act: (page) =>
        page
          .getByRole('columnheader')
          .getByRole('button', { name: 'Patient' })
          .first()
          .click(SHORT),
    },
    {
      name: 'next window',
      done: ROW,
      act: async (page) => {
        await page.locator(ROW).first().hover(SHORT);
        await page.mouse.wheel(0, 8_000);
      },
    },
    {
      name: 'search',
      done: ROW,
      act: (page) => page.getByRole('searchbox').first().fill('mar', SHORT),
    },
    {
      name: 'filter',
      done: 'main',
      act: async (page) => {
        await page.getByLabel('Stage').first().selectOption({ index: 1 }, SHORT);
      },
    },
    {
      name: 'open a case',
      done: 'main h1',
      act: (page) => page.locator(ROW).first().click(SHORT),
    },
    {
      name: 'back',
      done: ROW,
      act: async (page) => {
        await page.goBack();
      },
    },
  ],
  enter: async (page) => {
    await page.goto('/sign-in');
    await page.getByRole('main').getByRole('listitem').getByRole('button').first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  },
};
