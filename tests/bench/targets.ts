import { SHORT, type Action } from './action.ts';
import { PAGES } from './pages.ts';

/** An application to be measured. */
export interface Target {
  readonly name: string;
  /** The address of the list; `cases` is how many there shall be. */
  readonly address: (cases: number) => string;
  /** Matches only a row that is filled. */
  readonly row: string;
  /** In this order: each begins where the one before ended. */
  readonly actions: readonly Action[];
  /** The same again from an address of their own, after all others. */
  readonly more?: {
    readonly address: (cases: number) => string;
    readonly actions: readonly Action[];
  };
  /** The button of the sign-in page that is pressed beforehand; see `signInBeforehand`. */
  readonly signIn?: string;
}

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

/**
 * The plainest page over the product's own server: React, Query and Table, 23 bare rows of eleven texts
 * (ADR 0021). What it takes is the stack's, and no page of the product can take less.
 */
export const GROUND: Target = {
  ...FLOOR,
  name: 'ground',
  address: (cases) => `/?cases=${String(cases)}`,
  signIn: '#sign-in',
};

const ROW = '[role=row] a[href^="/cases/"], tr a[href^="/cases/"]';

/** Only a case's page has a link to its timeline; with it stands the section that is shown. */
const CASE = 'main:has(#section h2) a[href*="/timeline"]';

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
      done: ROW,
      before: async (page) => {
        await page.getByRole('searchbox').first().fill('', SHORT);
        await page.getByRole('button', { name: 'Add a filter' }).click(SHORT);
        await page.getByRole('checkbox', { name: 'Records' }).hover(SHORT);
      },
      act: (page) => page.getByRole('checkbox', { name: 'Records' }).click(SHORT),
    },
    {
      name: 'open a case',
      until: 'painted',
      done: CASE,
      before: async (page) => {
        await page.keyboard.press('Escape');
        await page.locator(ROW).first().hover(SHORT);
      },
      act: (page) => page.locator(ROW).first().click(SHORT),
    },
    {
      name: 'open a section',
      until: 'painted',
      done: '#timeline-title',
      act: (page) => page.getByRole('link', { name: 'Timeline' }).first().click(SHORT),
    },
    {
      name: 'back',
      done: ROW,
      before: async (page) => {
        await page.goBack();
        await page.locator(CASE).first().waitFor(SHORT);
      },
      act: async (page) => {
        await page.goBack();
      },
    },
  ],
  more: {
    address: (cases) => `/queues/all?cases=${String(cases)}&stage=preparing`,
    actions: PAGES,
  },
  signIn: 'main section:last-of-type li button',
};
