import type { Page } from '@playwright/test';
import type { Locale } from '@/i18n/locale';
import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import { enterAs, openDoor, PEOPLE, rowAs } from '@tests/support/journey';
import { routesOf } from '@tests/support/routes';
import { isFullRun } from '@tests/support/scale';

/** What a coordinator is not shown. */
const SUPERVISORS = /^\/(absences|duty|audit|workload|reports|nowhere)/;

/** Longer than any page has stops: a walk that has not come round by then is caught. */
const MOST_STEPS = 260;

/** What intake lacks, as the case words it, and the field where it is filled in. */
const FIELDS: Readonly<Record<string, string>> = {
  'birth date': 'birthOn',
  language: 'language',
  'phone or e-mail': 'caller.phone',
  'caller’s consent': 'caller.consent',
  reason: 'reason',
  specialty: 'specialties',
  payer: 'payer',
};

/** Where the focus is: a stop, seen or hidden; or away, or at a stop where it has been before. */
type Stop =
  | { readonly kind: 'round' }
  /** In another part of the same control: a date has day, month and year. */
  | { readonly kind: 'within' }
  | { readonly kind: 'stop'; readonly name: string; readonly isHidden: boolean };

/** What a page remembers of the walks over it: what stood before the first, and where each has been. */
interface Walked {
  readonly stood: ReadonlySet<Element>;
  readonly walks: Set<Element>[];
  last: Element | null;
}

const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return { kind: 'round' };
    const { walked } = globalThis as unknown as { walked: Walked };
    const been = walked.walks.at(-1);
    if (element === walked.last) return { kind: 'within' };
    walked.last = element;
    if (been?.has(element)) return { kind: 'round' };
    been?.add(element);
    const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x0, x1] = [Math.max(0, left), Math.min(innerWidth, right)];
    const [y0, y1] = [Math.max(0, top), Math.min(innerHeight, bottom)];
    // Nine points of it: one that is on top is enough, fully hidden is what must not be.
    const isSeen = [0.1, 0.5, 0.9].some((across) =>
      [0.1, 0.5, 0.9].some((down) => {
        const hit = document.elementFromPoint(x0 + (x1 - x0) * across, y0 + (y1 - y0) * down);
        return hit !== null && (element.contains(hit) || hit.contains(element));
      }),
    );
    return { kind: 'stop', name: name.slice(0, 80), isHidden: x1 <= x0 || y1 <= y0 || !isSeen };
  });

/** Walks the page from one end to the other; says what was hidden, and whether it never came there. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly string[]> {
  await toEnd(page, key === 'Tab' ? 'first' : 'last');
  const wrong: string[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press(key);
    const stop = await stopOf(page);
    if (stop.kind === 'stop' && stop.isHidden) wrong.push(`${key} ${String(step)}: ${stop.name}`);
    if (stop.kind === 'round') return wrong;
  }
  return [...wrong, `${key}: never came round`];
}

/**
 * Puts the focus where it is when a page has just come, or behind all of it, for a walk over it. No walk
 * leads out of the page and in again: on its way back the browser sets the focus when it likes.
 */
const toEnd = (page: Page, end: 'first' | 'last'): Promise<void> =>
  page.evaluate((side) => {
    const scope = globalThis as unknown as { walked: Walked | undefined };
    scope.walked ??= { stood: new Set(document.querySelectorAll('*')), walks: [], last: null };
    scope.walked.walks.push(new Set());
    scope.walked.last = null;
    // What had the focus and is gone leaves its place as the one to go on from.
    const edge = document.createElement('button');
    if (side === 'first') document.body.prepend(edge);
    else document.body.append(edge);
    edge.focus();
    edge.remove();
    document.documentElement.scrollTop = 0;
  }, end);

/**
 * Stops that one walk came by and another did not: a part of the page keeps the focus to itself. What
 * has come or gone between them is none.
 */
const missedOnce = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { stood, walks } = (globalThis as unknown as { walked: Walked }).walked;
    const all = new Set(walks.flatMap((been) => [...been]));
    const ways = ['forth', 'back'];
    return [...all]
      .filter((stop) => stood.has(stop) && stop.isConnected)
      .flatMap((stop) =>
        walks.flatMap((been, way) =>
          been.has(stop)
            ? []
            : [`missed ${ways[way] ?? ''}: ${stop.tagName} ${stop.textContent.slice(0, 60)}`],
        ),
      );
  });

// All of it takes its time.
if (isFullRun) test.describe.configure({ timeout: 1_200_000 });

for (const locale of ['en', 'ar'] as const satisfies readonly Locale[]) {
  test(`E2 in ${locale}: the focus is never hidden nor caught, forth and back`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 400 });
    await openDoor(page, { locale });
    const { reference } = await rowAs(page, PEOPLE.coordinator, 'stage=review&owner=me');
    const other = await rowAs(page, PEOPLE.coordinator, 'stage=contacting');
    await enterAs(page, PEOPLE.coordinator, '/queues');
    const wrong: string[] = [];
    let walks = 0;
    const inCase = `/cases/${reference}`;
    const paths = isFullRun
      ? routesOf(reference, other.reference).filter((path) => !SUPERVISORS.test(path))
      : locale === 'en'
        ? ['/queues/mexico-city', inCase, `${inCase}/decision`]
        : ['/queues', `${inCase}/contacts`, `${inCase}/timeline`];
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
      // The rest of the bar comes when the page stands.
      await page.getByRole('banner').locator('[aria-haspopup=menu]').waitFor();
      const found = [
        ...(await walk(page, 'Tab')),
        ...(await walk(page, 'Shift+Tab')),
        ...(await missedOnce(page)),
      ];
      wrong.push(...found.map((what) => `${path} ${what}`));
      walks += 2;
    }
    figure('E2 walks by Tab and Shift+Tab at 1280×400', walks, wrong.length);
    expect(wrong).toEqual([]);
  });
}

test('E2: what opens gives the focus back to its opener', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await openDoor(page);
  const { reference } = await rowAs(page, PEOPLE.coordinator, 'stage=review&owner=me');
  await enterAs(page, PEOPLE.coordinator, '/queues/all');
  const opened: readonly (readonly [string, string, string])[] = [
    ['/queues/all', 'Add a filter', 'Tab'],
    ['/queues/all', 'Choose columns', 'Tab'],
    [`/cases/${reference}`, 'More', 'ArrowDown'],
  ];
  for (const [path, name, inward] of opened) {
    await page.goto(path);
    const opener = page.getByRole('button', { name, exact: true }).first();
    await opener.focus();
    await page.keyboard.press('Enter');
    // What is inside comes when it is opened for the first time.
    await page.locator(':popover-open :is(input, button, select, a)').first().waitFor();
    // A menu is walked by arrows; Tab would leave it.
    await page.keyboard.press(inward);
    await page.keyboard.press('Escape');
    await expect.soft(opener, `${path}: ${name}`).toBeFocused();
  }
  figure('E2 focus back at its opener', opened.length, test.info().errors.length);
});

test('E2: a form in the place of its row gives the focus back to the button, which is drawn anew', async ({
  page,
}) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.supervisor, '/duty');
  // Before the button stands what a supervisor goes on by: who is on duty.
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('link') })
    .first();
  const change = page.getByRole('button', {
    name: String(await row.getByRole('button').getAttribute('aria-label')),
  });
  await change.focus();
  await page.keyboard.press('Enter');
  await expect(change).toHaveCount(0);
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await expect(change).toBeFocused();
});

test('E2: the focus begins where the work does, and goes back to where it came from', async ({
  page,
}) => {
  await openDoor(page);
  const list = '/queues/all?intake=incomplete&stage=contacting';
  const { reference } = await rowAs(page, PEOPLE.coordinator, 'intake=incomplete&stage=contacting');
  await enterAs(page, PEOPLE.coordinator, list);
  const row = page.getByRole('table').getByRole('link', { name: reference });
  const dialog = page.getByRole('dialog');
  const menu = page.getByRole('banner').locator('[aria-haspopup=menu]');
  await menu.waitFor();
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#section')).toBeFocused();

  // What has no key is found by its words, and begins at its first field.
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('put on hold');
  await expect(page.getByRole('option', { selected: true })).toHaveText('Put on hold…');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Waiting on')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#section')).toBeFocused();

  // What is missing leads to its field, from another section as well.
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/\/contacts/);
  // Shown, not only on its way: a link to the page that still stands would call that one off.
  const contacts = page
    .getByRole('navigation', { name: 'Sections of the case' })
    .getByRole('link', { name: 'Contacts', exact: true });
  await expect(contacts).toHaveAttribute('aria-current', 'page');
  const missing = page.getByRole('link', { name: /^Fill in/ }).last();
  const name = (await missing.innerText()).replace('Fill in: ', '');
  await missing.focus();
  await page.keyboard.press('Enter');
  const field = page.locator('form [name]:focus');
  await expect(field).toHaveAttribute('name', FIELDS[name] ?? name);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(row, 'back at the row that was opened').toBeFocused();
  figure('E2 focus at the beginning of work, and back', 5, test.info().errors.length);
});

test('E2: a row that is claimed by its button keeps the focus, which the button cannot', async ({
  page,
}) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all?stage=new');
  const claim = page
    .getByRole('table')
    .getByRole('button', { name: /^Claim/ })
    .first();
  const reference = ((await claim.getAttribute('aria-label')) ?? '').replace('Claim ', '');
  // The focus is kept by what comes when the rows stand.
  await page.getByRole('banner').locator('[aria-haspopup=menu]').waitFor();
  await claim.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Claim ${reference}` })).toHaveCount(0);
  await expect(page.getByRole('table').getByRole('link', { name: reference })).toBeFocused();
});

test('the head of a case tells its height to those that make room for it, and restyles nothing else', async ({
  page,
}) => {
  await openDoor(page);
  const { reference } = await rowAs(page, PEOPLE.coordinator, 'stage=review&owner=me');
  await enterAs(page, PEOPLE.coordinator, `/cases/${reference}`);
  const head = page.locator('main header');
  await expect(page.getByRole('heading', { name: 'Request' })).toBeVisible();
  const told = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).getPropertyValue('--case-head'));
  for (const width of [1280, 900]) {
    await page.setViewportSize({ width, height: 700 });
    const height = async (): Promise<string> =>
      head.evaluate((element: HTMLElement) => `${String(element.offsetHeight)}px`);
    await expect.poll(async () => (await told('main')) === (await height())).toBe(true);
    expect(await told('main nav')).toBe(await height());
    expect(await told('main aside')).toBe(await height());
    // It is inherited by nothing: neither the section nor what stands in it is styled anew.
    expect(await told('#section')).toBe('');
    expect(await told('main header button')).toBe('');
    const room = await page
      .locator('main')
      .evaluate((element) => getComputedStyle(element).scrollPaddingBlockStart);
    expect(Number.parseFloat(room)).toBe(Number.parseFloat(await height()) + 8);
  }
});
