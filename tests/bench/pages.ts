import type { Page } from 'playwright-core';
import { SHORT, type Action } from './action.ts';

/** Sections of a case by the name of their link, and the heading that each has. */
const SECTIONS = {
  Contacts: 'contacts-title',
  Records: 'records-title',
  Appointments: 'appointments-title',
  Travel: 'travel-title',
  Interpreters: 'interpreters-title',
  Lodging: 'lodging-title',
  Finance: 'finance-title',
  Tasks: 'tasks-title',
  Orientation: 'orientation-title',
  Readiness: 'readiness-title',
  'Hand-off': 'hand-off-title',
  Notes: 'notes-title',
} as const;

/** Screens of a supervisor's rail by the name of their link. */
const SCREENS = {
  Arrivals: '/arrivals',
  'Follow-up': '/follow-up/reports',
  Workload: '/workload',
  Audit: '/audit',
} as const;

const openCase = async (page: Page): Promise<void> => {
  await page.locator('tr a[href^="/cases/"]').first().click(SHORT);
  await page.locator('#section').first().waitFor(SHORT);
};

const typeInto = (page: Page, label: string, text: string): Promise<void> =>
  page.getByRole('textbox', { name: label }).first().pressSequentially(text, SHORT);

/** What people do beyond the list: each section, each screen, and writing. */
export const PAGES: readonly Action[] = [
  ...Object.entries(SECTIONS).map(([name, title], place): Action => ({
    name: `section ${name}`,
    until: 'painted',
    done: `#${title}`,
    ...(place === 0 && { before: openCase }),
    act: (page) =>
      page.getByRole('link', { name, exact: true }).and(page.locator('main a')).click(SHORT),
  })),
  {
    name: 'letter on screen',
    until: 'letter',
    done: '#notes-title',
    before: (page) => page.getByRole('textbox', { name: 'Note' }).first().focus(SHORT),
    act: (page) => page.keyboard.type('The family called'),
  },
  {
    name: 'save a note',
    done: '#notes-title',
    act: (page) => page.keyboard.press('Control+Enter'),
  },
  ...Object.entries(SCREENS).map(([name, path]): Action => ({
    name: `screen ${name}`,
    until: 'painted',
    done: 'main h1',
    at: path,
    heading: name,
    act: (page) => page.getByRole('navigation').getByRole('link', { name }).first().click(SHORT),
  })),
  {
    name: 'duplicate hint',
    done: 'main h1',
    before: async (page) => {
      await page.getByRole('link', { name: 'New request' }).first().click(SHORT);
      await typeInto(page, 'Given names', 'Maria');
    },
    act: (page) => typeInto(page, 'Family names', 'Garcia'),
  },
];
