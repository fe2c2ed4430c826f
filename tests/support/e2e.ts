import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { keepEvidence } from './evidence';
import { figure } from './figure';
import { addPresentTraces, patientDataIn, watch, type Watched } from './page-watch';
import { slowDown } from './slow-page';

interface Totals {
  documents: number;
  violations: number;
  needles: number;
  leaks: number;
}

/** What a journey may say about the guards that stand around it. */
export interface Guard {
  /** A console error that this journey provokes on purpose. */
  readonly expectError: (pattern: RegExp) => void;
  /** Words of patients on the screen: none of them may show up in addresses, titles, console, storage. */
  readonly keepPrivate: (...words: readonly string[]) => void;
  /** Looks at what the open pages show and keep now; it is looked at again at the end. */
  readonly look: () => Promise<void>;
  /** Puts the same guards around one more browser context, as for a second person. */
  readonly also: (context: BrowserContext) => Promise<void>;
}

/**
 * `test` for journeys, with three guards around every one: no console error and no uncaught error
 * that was not announced, no violation of the Content-Security-Policy (D1), and no patient data
 * where it must not be (D6).
 */
export const test = base.extend<{ guard: Guard }, { totals: Totals }>({
  totals: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's pattern
    async ({}, use) => {
      const totals: Totals = { documents: 0, violations: 0, needles: 0, leaks: 0 };
      await use(totals);
      figure('D1 policy violations over documents opened', totals.documents, totals.violations);
      figure('D6 patient words looked for outside the page', totals.needles, totals.leaks);
    },
    { scope: 'worker' },
  ],

  guard: [
    async ({ context, totals }, use, testInfo) => {
      const watched: { context: BrowserContext; seen: Watched }[] = [];
      const expected: RegExp[] = [];
      const secrets = new Set<string>();
      const evidence: (() => Promise<string>)[] = [];
      const also = async (one: BrowserContext): Promise<void> => {
        await slowDown(one);
        const seen = await watch(one);
        evidence.push(await keepEvidence(one));
        watched.push({ context: one, seen });
        one.on('close', () => {
          // What a closed context said stays in `seen`; its pages can no longer be asked.
        });
      };
      const look = async (): Promise<void> => {
        for (const { context: one, seen } of watched) {
          await addPresentTraces(seen, one.pages());
        }
      };
      await also(context);
      await use({
        also,
        look,
        expectError: (pattern) => void expected.push(pattern),
        keepPrivate: (...words) => {
          for (const word of words) secrets.add(word);
        },
      });

      if (testInfo.errors.length > 0) {
        const told = await Promise.all(evidence.map((tell) => tell().catch(String)));
        testInfo.errors.push({ message: `As it failed:\n${told.join('\n')}` });
      }
      await look();
      const all = watched.map(({ seen }) => seen);
      const leaks = patientDataIn(
        all.flatMap(({ traces }) => traces),
        [...secrets],
      );
      const violations = all.flatMap((seen) => seen.violations);
      const surprises = all
        .flatMap(({ errors }) => errors)
        .filter((error) => !expected.some((pattern) => pattern.test(error)));

      totals.documents += all.reduce((sum, { documents }) => sum + documents, 0);
      totals.violations += violations.length;
      totals.needles += secrets.size;
      totals.leaks += leaks.length;
      expect.soft(violations, 'violations of the Content-Security-Policy').toEqual([]);
      expect.soft(leaks, 'patient data outside the page').toEqual([]);
      expect.soft(surprises, 'console errors that nobody announced').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

/**
 * Signs one of the demo's people in through the sign-in page, and waits until the page is left.
 *
 * @param name the person, as the page lists them
 * @param from the address that asked for the sign-in, to be returned to
 */
export async function signIn(page: Page, name: string | RegExp, from = '/'): Promise<void> {
  await page.goto(from === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(from)}`);
  const person = page.getByRole('main').getByRole('button', { name }).first();
  await person.click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}
