import { findOffice } from '@/reference/offices';
import { expect, test } from '@tests/support/e2e';
import {
  askAs,
  enterAs,
  JOURNEYS,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  wordsIn,
  type ChosenRow,
} from '@tests/support/journey';

for (const [locale, way] of JOURNEYS) {
  test(`job 1 in ${locale} by ${way}: find the request to answer next, and claim it`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const unclaimed = await rowsAs(page, PEOPLE.coordinator, 'stage=new&owner=nobody');
    let chosen: ChosenRow | undefined;
    for (const { office } of unclaimed) {
      const next = (await askAs(page, PEOPLE.coordinator, `/api/next-best?office=${office}`)) as {
        row: ChosenRow | null;
      };
      if (next.row?.ownerId === null) chosen ??= next.row;
    }
    if (!chosen) throw new Error('No office has an unclaimed request that comes next.');
    guard.keepPrivate(chosen.patientName);

    await enterAs(page, PEOPLE.coordinator, '/', way);
    await expect(page).toHaveURL(/\/queues$/);
    await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
    const office = findOffice(chosen.office)?.name[locale] ?? '';
    const number = page.getByRole('link', {
      name: new RegExp(`^${office}, ${word('Unclaimed')}: \\d+$`),
    });
    const count = /\d+$/.exec((await number.getAttribute('aria-label')) ?? '')?.[0] ?? '';
    expect(Number(count)).toBeGreaterThan(0);
    await press(page, number, way);
    await expect(page).toHaveURL(new RegExp(`/queues/${chosen.office}\\?owner=nobody$`));
    await expect(page.getByTestId('list-total')).toHaveText(count);

    if (way === 'keyboard') {
      await page.getByRole('table').waitFor();
      await page.keyboard.press('n');
    } else await page.getByRole('button', { name: word('Next request') }).click();
    await expect(page).toHaveURL(new RegExp(`/cases/${chosen.reference}`));
    await expect(page.getByText(chosen.reference).first()).toBeVisible();

    await press(page, page.getByRole('button', { name: word('Claim'), exact: true }), way);
    const state = page.locator('main header');
    await expect(state).toContainText(PEOPLE.coordinator);
    const messages = page.getByRole('region', { name: word('Messages') });
    await expect(
      messages.getByText(word('Claimed {reference}').replace('{reference}', chosen.reference)),
    ).toBeVisible();
    await page.reload();
    await expect(state).toContainText(PEOPLE.coordinator);
    await expect(page.getByRole('button', { name: word('Claim'), exact: true })).toBeHidden();
  });
}

test('who works through the unclaimed goes on from where each stood, though it has left the list', async ({
  page,
}) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all?owner=nobody');
  const links = page.getByRole('table').getByRole('link', { name: /^IC-/ });
  await links.first().waitFor();
  const [first = '', second = '', third = ''] = await links.allInnerTexts();
  const header = page.locator('main header');
  const shown = (reference: string) =>
    expect(page).toHaveURL(new RegExp(`/cases/${reference}\\?from=all&owner=nobody$`));

  await links.first().click();
  for (const [reference, following] of [
    [first, second],
    [second, third],
  ] as const) {
    await shown(reference);
    await expect(header).toContainText(/\d+ of \d+/);
    await header.getByRole('button', { name: 'Claim', exact: true }).click();
    await expect(header).toContainText(PEOPLE.coordinator);
    await expect(header).toContainText('not in the list now');
    await page.keyboard.press('j');
    await shown(following);
  }
  // Come to by its address, it is between those beside which it would stand.
  await page.goto(`/cases/${second}?from=all&owner=nobody`);
  await expect(header).toContainText('not in the list now');
  await page.keyboard.press('j');
  await shown(third);
});

test('from a case the next request is another one, and those passed over come again from the list', async ({
  page,
}) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all');
  await page.getByRole('table').waitFor();
  const section = page.locator('#section');
  const seen: string[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await page.keyboard.press('n');
    const before = seen.at(-1) ?? 'none';
    await expect(page).toHaveURL(new RegExp(`/cases/(?!${before})IC-`));
    const reference = /IC-[\d-]+/.exec(page.url())?.[0] ?? '';
    // The address is there before the page: until then the keys are those of the case before.
    await expect(page.locator('main header')).toContainText(reference);
    await expect(section).toBeFocused();
    seen.push(reference);
    // What was passed over is not forgotten from one section of a case to the next.
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await expect(page).toHaveURL(/\/contacts/);
  }
  expect(new Set(seen).size).toBe(3);
  await page.locator('main header').getByRole('link', { name: 'All queues' }).click();
  await page.getByRole('table').waitFor();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(new RegExp(`/cases/${seen[0]}`));
});
