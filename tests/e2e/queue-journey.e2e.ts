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
