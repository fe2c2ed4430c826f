import type { Locator } from '@playwright/test';
import type { Locale } from '@/i18n/locale';
import { barriersIn } from '@tests/support/barriers';
import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import { enterAs, openDoor, PEOPLE, rowAs, wordsIn } from '@tests/support/journey';
import { isFullRun } from '@tests/support/scale';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const SUMMARY = 'The daughter sends the letters tomorrow';
/** A thumb's width (WCAG 2.5.5; The look, "Type, space, colour"). */
const THUMB_PX = 44;

const LOCALES = ['ar', 'en'] as const satisfies readonly Locale[];
for (const locale of LOCALES.slice(0, isFullRun ? 2 : 1)) {
  test(`on a phone in ${locale}: from the queues by cards to a claim and a logged contact`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    guard.keepPrivate(SUMMARY);
    await openDoor(page, { locale });
    await enterAs(page, PEOPLE.coordinator, '/queues');
    const found: string[] = [];
    let looked = 0;
    const look = async (name: string): Promise<void> => {
      await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
      looked += 1;
      found.push(...(await barriersIn(page, name)));
      found.push(...(await page.evaluate(misfits, [name, THUMB_PX] as const)));
    };

    const all = page.getByRole('link', {
      name: new RegExp(`^${word('All queues')}, ${word('Unclaimed')}: \\d+$`),
    });
    await expect(page.getByRole('list', { name: word('Latin America') })).toBeVisible();
    await look('queues');
    await page.getByLabel(word('Sort by')).selectOption('overdue');
    await expect(page).toHaveURL(/sort=overdue/);
    const wanted = /\d+$/.exec((await all.getAttribute('aria-label')) ?? '')?.[0] ?? '';
    await all.tap();

    await expect(page.getByTestId('list-total')).toHaveText(wanted);
    const rows = page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: page.locator('td') });
    await expect(rows).toHaveCount(Number(wanted));
    await look('list');
    expect(await page.evaluate(cutInCards), 'a card says what to do, and whose it is').toEqual([]);
    const names = () => rows.locator('[data-place="1"]').allInnerTexts();
    await page.getByLabel(word('Sort by')).selectOption('patient');
    await expect(page).toHaveURL(/sort=patient/);
    await expect(rows.first()).toBeVisible();
    const upward = await names();
    await page.getByRole('button', { name: word('Largest or latest first') }).tap();
    await expect.poll(names).toEqual(upward.toReversed());
    await rows.first().getByRole('checkbox').tap();
    await expect(page.getByRole('region', { name: word('Selected cases') })).toBeVisible();
    await look('selection');
    await rows.first().getByRole('checkbox').tap();
    await rows.last().getByRole('button').tap();
    await expect(rows.last()).toContainText(PEOPLE.coordinator);

    // The card itself leads to its case; what is done there is in reach, wherever one reads.
    await rows.last().locator('[data-place="4"]').tap();
    const stage = page.locator('main header').locator('strong').first();
    await expect(stage).toHaveText(word('New', 'stage'));
    await look('case');
    await page.getByLabel(word('Section'), { exact: true }).selectOption('contacts');
    const form = page.getByRole('form', { name: word('Log a contact') });
    await form.getByLabel(word('Summary')).fill(SUMMARY);
    const log = form.getByRole('button', { name: word('Log contact') });
    // Read to its end: a bar at the thumb covers what one has not come to yet.
    await log.evaluate((button) => button.scrollIntoView({ block: 'nearest' }));
    await look('contact');
    await log.tap();
    await expect(page.getByRole('list', { name: word('Contacts log') })).toContainText(SUMMARY);
    // What is said of it stands over the way to another section, not on it.
    const said = page.getByRole('region', { name: word('Messages') }).getByRole('group');
    const menu = page.getByRole('navigation', { name: word('Sections of the case') });
    await expect
      .poll(async () => (await boxOf(said.last())).bottom <= (await boxOf(menu)).top)
      .toBe(true);
    await expect(stage).toHaveText(word('Contacting', 'stage'));
    await page.getByRole('link', { name: word('My day') }).tap();
    await expect(page.getByRole('region', { name: word('Done just now') })).toBeVisible();
    await look('my day');
    figure('E3 screens of a phone: barriers, sideways scroll, small targets', looked, found.length);
    expect(found).toEqual([]);
  });
}

test('on a phone a case that is opened begins at its beginning, and a section is gone to', async ({
  page,
}) => {
  const word = wordsIn('ar');
  await openDoor(page, { locale: 'ar' });
  const { reference } = await rowAs(page, PEOPLE.coordinator, 'stage=preparing');
  const inCase = `/cases/${reference}`;
  await enterAs(page, PEOPLE.coordinator, `${inCase}/travel`);
  const main = page.getByRole('main');
  const title = main.getByText(reference, { exact: true }).first();
  const section = page.locator('#section');
  const nav = main.getByRole('navigation', { name: word('Sections of the case') });
  const menu = nav.getByLabel(word('Section'), { exact: true });
  const fromAbove = (): Promise<number> => main.evaluate(({ scrollTop }) => scrollTop);
  const begins = async (): Promise<void> => {
    await expect(section).toBeFocused();
    await expect(title).toBeInViewport({ ratio: 1 });
    expect(await fromAbove()).toBe(0);
  };
  await begins();
  await page.reload();
  await expect(section.getByRole('heading').first()).toBeVisible();
  await begins();

  await menu.selectOption('contacts');
  await expect(section).toBeFocused();
  await expect.poll(fromAbove).toBeGreaterThan(0);
  await expect(section.getByRole('heading').first()).toBeInViewport({ ratio: 1 });

  // What was scrolled before is no place in the case that is opened next.
  await page
    .getByRole('link', { name: word('Queues') })
    .last()
    .tap();
  await page
    .getByRole('link', { name: new RegExp(`^${word('All queues')}, `) })
    .first()
    .tap();
  await page.getByRole('table').getByRole('row').nth(2).locator('[data-place="4"]').tap();
  await expect(section).toBeFocused();
  expect(await fromAbove()).toBe(0);

  // A letter is none of the sections, so that each of them can be chosen.
  await page.goto(`${inCase}/letters/itinerary`);
  await expect(menu.locator('option:checked')).toHaveText(word('Letter'));
  await menu.selectOption('');
  await expect(page).toHaveURL(new RegExp(`${inCase}$`));
  await expect(menu.locator('option:checked')).toHaveText(word('Overview', 'section'));

  // What cannot be done yet looks the same under a finger, which leaves it hovered.
  const notYet = main.locator('header .button[aria-disabled=true]').first();
  const colourOf = (): Promise<string> =>
    notYet.evaluate((one) => getComputedStyle(one).backgroundColor);
  const before = await colourOf();
  await notYet.tap({ force: true });
  expect(await colourOf()).toBe(before);

  await main
    .getByRole('button', { name: word('More') })
    .first()
    .tap();
  const items = page.getByRole('menu').getByRole('menuitem');
  await expect(items.first()).toBeVisible();
  for (const { bottom, top } of await Promise.all((await items.all()).map(boxOf))) {
    expect(bottom - top).toBeGreaterThanOrEqual(THUMB_PX);
  }
});

test('on a phone numbers dial inside a case, and tables are read without scrolling sideways', async ({
  page,
}) => {
  const word = wordsIn('ar');
  await openDoor(page, { locale: 'ar' });
  const preparing = await rowAs(page, PEOPLE.coordinator, 'stage=preparing');
  const home = await rowAs(page, PEOPLE.coordinator, 'stage=follow-up');
  await enterAs(page, PEOPLE.coordinator, `/cases/${preparing.reference}/contacts`);
  const main = page.getByRole('main');
  const form = main.getByRole('form', { name: word('Log a contact') });
  const dials = (within: Locator) => within.locator('a[href^="tel:+"]');
  const before = dials(main.getByRole('complementary'));
  await expect(before).toHaveCount(1);
  await expect(before).toHaveCSS('direction', 'ltr');
  // In groups, once the table of countries is there.
  await expect(before).toHaveText(/^\+\d+ \d/);
  const { top, bottom } = await boxOf(before);
  expect(bottom - top).toBeGreaterThanOrEqual(THUMB_PX);
  // The form names the number that will be rung; a message by post has none.
  await expect(dials(form)).toHaveText(await before.innerText());
  await form.getByLabel(word('Direction')).selectOption('incoming');
  await expect(dials(form)).toHaveCount(0);
  await page.goto(`/cases/${preparing.reference}`);
  await expect(dials(page.locator('#section')).first()).toBeVisible();

  const cut: string[] = [];
  for (const [path, table] of [
    [`${preparing.reference}/travel`, word('Travel party')],
    [`${preparing.reference}/finance`, word('Coverage')],
    [`${home.reference}/follow-up`, word('Account')],
  ] as const) {
    await page.goto(`/cases/${path}`);
    await expect(main.getByRole('table', { name: table }).first()).toBeVisible();
    const beside = await main
      .locator('.table-scroll')
      .evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).length);
    if (beside > 0) cut.push(`${path}: ${String(beside)} scroll sideways`);
  }
  expect(cut).toEqual([]);
});

/** What of a card has no room in it, or lies under something of the same. */
function cutInCards(): readonly string[] {
  return [...document.querySelectorAll('tr:has(> [data-place])')].flatMap((card) => {
    const cell = (place: string) => card.querySelector<HTMLElement>(`[data-place="${place}"]`);
    const [name, why] = [cell('1')?.querySelector('span'), cell('4')];
    const isCut = [name, why].some((one) => one && one.scrollHeight > one.clientHeight + 1);
    const button = cell('5')?.querySelector('button');
    const isUnder =
      why && button && why.getBoundingClientRect().bottom > button.getBoundingClientRect().top + 1;
    return isCut || isUnder ? [card.textContent] : [];
  });
}

const boxOf = async (one: Locator): Promise<{ readonly top: number; readonly bottom: number }> =>
  one.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom };
  });

/** What scrolls sideways, and which buttons, links of their own and fields a thumb would miss. */
function misfits([name, least]: readonly [string, number]): readonly string[] {
  const root = document.documentElement;
  const wrong = root.scrollWidth > root.clientWidth ? [`${name}: scrolls sideways`] : [];
  const targets = 'button, select, input, textarea, nav a, summary, a.tap, a.link-number';
  for (const control of document.querySelectorAll(targets)) {
    if (!control.checkVisibility() || control.closest('.visually-hidden')) continue;
    // A tick box is pressed with all that stands around it.
    const target = control.matches('[type=checkbox]')
      ? (control.closest('label, td') ?? control)
      : control;
    const { width, height } = target.getBoundingClientRect();
    // A number is as wide as it is; a thumb needs its height.
    const isNarrow = width < least - 5 && !control.matches('a.tap, a.link-number');
    if (height < least - 1 || isNarrow) {
      const what = (control.getAttribute('aria-label') ?? control.textContent).slice(0, 40);
      wrong.push(`${name}: ${control.tagName} ${what} ${Math.round(width)}×${Math.round(height)}`);
    }
  }
  return wrong;
}

test('on a phone what can be done with a task of the day stands beside it', async ({ page }) => {
  await openDoor(page);
  await enterAs(page, 'Ximena Cuéllar Ponce', '/my-day');
  const tasks = page.getByRole('list', { name: /^Tasks of / });
  await expect(tasks.first()).toBeVisible();
  const menus = tasks.getByRole('button', { name: /^Other steps: / });
  const count = await menus.count();
  expect(count).toBeGreaterThan(2);
  const below = await menus.evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const line = button.closest('li');
      const title = line?.querySelector('bdi')?.getBoundingClientRect();
      const text = line?.querySelector('time, .quiet')?.getBoundingClientRect();
      const end = Math.max(title?.bottom ?? 0, text?.bottom ?? 0);
      return button.getBoundingClientRect().top < end ? [] : [line?.textContent ?? ''];
    }),
  );
  expect(below).toEqual([]);
});
