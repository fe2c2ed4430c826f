import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import { enterAs, openDoor, PEOPLE } from '@tests/support/journey';

/** The goal for a page's life (The look, "How things are written"; docs/performance.md). */
const GOAL = 0.02;

interface Shift {
  readonly value: number;
  readonly what: string;
}

for (const [screen, viewport] of [
  ['a window', { width: 1280, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test(`in ${screen}, what comes later to the queues finds its room there`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(watchShifts);
    await openDoor(page, { locale: 'ar' });
    await enterAs(page, PEOPLE.supervisor, '/queues');
    const shifts: Shift[] = [];
    // The names of the staff come last: who is on duty, and whose a case is.
    for (const [address, name] of [
      ['/queues', /المناوب/],
      ['/queues/all', /Lourdes Begay/],
    ] as const) {
      await page.goto(address);
      await expect(page.getByRole('main').getByText(name).first()).toBeVisible();
      await expect(page.locator('main .skeleton')).toHaveCount(0);
      const seen = await page.evaluate(() => window.shifts);
      const sum = seen.reduce((total, { value }) => total + value, 0);
      if (sum > GOAL) shifts.push(...seen);
    }
    figure('layout shift: pages of queues beyond 0.02', 2, shifts.length === 0 ? 0 : 1);
    expect(shifts).toEqual([]);
  });
}

declare global {
  interface Window {
    shifts: Shift[];
  }
}

/** Notes in the page what moved without anybody having pressed anything. */
function watchShifts(): void {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
        readonly value: number;
        readonly hadRecentInput: boolean;
        readonly sources: readonly { readonly node?: Node }[];
      };
      if (hadRecentInput) continue;
      window.shifts.push({
        value,
        what: sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? '').join(' | '),
      });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
