import type { Page } from '@playwright/test';
import { expect, test } from '@tests/support/e2e';
import { type Fault, faultNow, layFaultyNetwork, mendNetwork } from '@tests/support/faulty-network';
import { figure } from '@tests/support/figure';
import { askAs, enterAs, openDoor, PEOPLE, rowAs } from '@tests/support/journey';
import { rounds } from '@tests/support/scale';

/** As many as the demo has requests that nobody owns; the whole run lays out a bigger one. */
const [QUEUED, CASES] = [rounds(60, 200), rounds(2_400, 7_000)];
/**
 * What B3 promises: so many waiting writes. How soon they are told and sent is printed; see
 * docs/performance.md.
 */
const PROMISED = 200;
const ALL = '/api/.*';

/** Has so many rows been read, as of somebody who has looked through the list: cut off, none come any more. */
function readAhead(page: Page, count: number): Promise<void> {
  return page.evaluate(async (wanted) => {
    const frame = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => resolve());
      });
    const scroller = document.querySelector('.table-scroll');
    const isThere = (row: number): boolean =>
      document.querySelector(`tr[aria-rowindex="${String(row)}"] td a`) !== null;
    const startMs = performance.now();
    for (let row = 10; row <= wanted && performance.now() - startMs < 60_000;) {
      if (isThere(row)) row += 10;
      else if (scroller && !document.querySelector(`tr[aria-rowindex="${String(row)}"]`)) {
        scroller.scrollTop += 200;
      }
      await frame();
    }
    if (scroller) scroller.scrollTop = 0;
    await frame();
  }, count);
}

/** Presses so many of the list's buttons to claim, as fast as rows come into the page. */
function claimMany(page: Page, count: number): Promise<{ pressed: number; toldMs: number }> {
  return page.evaluate(async (wanted) => {
    const frame = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => resolve());
      });
    const scroller = document.querySelector('.table-scroll');
    let [pressed, toldMs] = [0, Number.POSITIVE_INFINITY];
    const startMs = performance.now();
    const bar = document.querySelector('header');
    const watcher = new MutationObserver(() => {
      if (/waits? to be sent/.test(bar?.textContent ?? '')) {
        const failedMs = performance.getEntriesByName('network cut')[0]?.startTime ?? startMs;
        toldMs = Math.min(toldMs, performance.now() - failedMs);
      }
    });
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
    while (pressed < wanted && performance.now() - startMs < 60_000) {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('td button')];
      for (const button of buttons.slice(0, wanted - pressed)) {
        button.click();
        pressed += 1;
      }
      if (scroller) scroller.scrollTop += 600;
      await frame();
      await frame();
    }
    while (toldMs === Number.POSITIVE_INFINITY && performance.now() - startMs < 10_000) {
      await frame();
    }
    watcher.disconnect();
    return { pressed, toldMs };
  }, count);
}

test('B3: many writes wait, are counted, and are sent once the server answers; every page says its age', async ({
  page,
  guard,
}) => {
  guard.expectError(/Failed to fetch|status of 4/);
  await layFaultyNetwork(page);
  await page.goto(`/sign-in?now=2026-11-24T16:00:00Z&cases=${String(CASES)}&simulator=off`);
  await enterAs(page, PEOPLE.supervisor, '/queues/all?owner=nobody&columns=reference,owner');
  await expect(page.getByRole('button', { name: /^Claim/ }).first()).toBeVisible();
  const total = Number(await page.getByTestId('list-total').innerText());
  const bar = page.getByRole('banner');
  // Whoever works has the whole frame by then.
  await expect(bar.getByRole('button', { name: /everything is sent/ })).toBeVisible();
  await readAhead(page, Math.min(QUEUED + 20, total));
  await faultNow(page, ALL, { kind: 'cut' });
  const { pressed, toldMs } = await claimMany(page, Math.min(QUEUED, total));
  console.info(`B3: told ${String(Math.round(toldMs))} ms after the first of them failed`);
  await expect(bar).toContainText(`${String(pressed)} changes wait to be sent`);

  // Wherever I go with what I have read, it says that it is old, and how old.
  const age = /The server does not answer; what you see was read at/;
  await expect(bar).toContainText(age);
  const startMs = Date.now();
  await mendNetwork(page);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(bar.getByRole('button', { name: /everything is sent/ })).toBeVisible();
  const drainMs = Date.now() - startMs;
  console.info(`B3: ${String(pressed)} writes were sent in ${String(drainMs)} ms`);
  const { total: left } = (await askAs(
    page,
    PEOPLE.supervisor,
    '/api/cases?owner=nobody&limit=1',
  )) as { total: number };
  figure(
    `B3 writes queued at once (of ${String(PROMISED)} promised), and arrived`,
    pressed,
    pressed - (total - left),
  );
  expect(pressed).toBe(QUEUED);
  expect(total - left).toBe(pressed);
  await expect(bar).not.toContainText(age);
});

/** A part of a case's page, and what of its answers makes it throw. */
interface Broken {
  readonly section: string;
  readonly part: string;
  readonly request: string;
  readonly fault: Fault;
}

const FAILS: Fault = { kind: 'refuse', status: 500, code: 'internal' };

const partsOf = (reference: string): readonly Broken[] => {
  const inCase = (rest: string): string => `/api/cases/${reference}/(${rest})`;
  return [
    { section: '/contacts', part: 'Contacts log', request: inCase('contacts'), fault: FAILS },
    {
      section: '/records',
      part: 'Chases and letters',
      request: inCase('chases|letters'),
      fault: FAILS,
    },
    { section: '/notes', part: 'Notes', request: inCase('notes'), fault: FAILS },
    { section: '/timeline', part: 'Timeline', request: inCase('events'), fault: FAILS },
  ];
};

test('G1: what breaks in one part of a page leaves the rest usable, and can be tried again', async ({
  page,
  guard,
}) => {
  guard.expectError(/status of 500|could not be|RangeError|time zone|500 internal/i);
  await layFaultyNetwork(page);
  await openDoor(page);
  const { reference } = await rowAs(page, PEOPLE.coordinator, 'stage=review&owner=me');
  const parts = partsOf(reference);
  await enterAs(page, PEOPLE.coordinator, '/queues');
  let failed = 0;
  for (const { section, part, request, fault } of parts) {
    await page.goto('/queues/peru');
    await page.getByRole('table').waitFor();
    await faultNow(page, request, fault);
    await page.evaluate((path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/cases/${reference}${section}`);
    const sentence = page.getByText(`${part} could not be shown. The rest of the page works.`);
    await expect.soft(sentence, part).toBeVisible();
    if (!(await sentence.isVisible())) failed += 1;
    // The rest: the head, its menu, and another section.
    await page.locator('main header').getByRole('button', { name: 'More' }).click();
    await expect(page.getByRole('menuitem').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await mendNetwork(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(sentence).toBeHidden();
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  }
  figure('G1 parts that broke alone', parts.length, failed);
});
