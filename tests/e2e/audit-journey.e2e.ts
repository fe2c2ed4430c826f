import { expect, test } from '@tests/support/e2e';
import {
  enterAs,
  JOURNEYS,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  tellAs,
  wordsIn,
} from '@tests/support/journey';

for (const [locale, way] of JOURNEYS) {
  test(`audit in ${locale} by ${way}: who has seen a case, what they did, and numbers to agree to`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const [row] = await rowsAs(page, PEOPLE.liaisonOfGuatemala, 'stage=contacting');
    const reference = row?.reference ?? '';
    guard.keepPrivate(row?.patientName ?? '');
    await tellAs(page, PEOPLE.liaisonOfGuatemala, `/api/cases/${reference}/views`, {
      method: 'POST',
      body: { shownIn: 'page' },
    });

    await enterAs(page, PEOPLE.supervisor, `/cases/${reference}`, way);
    await press(page, page.getByRole('button', { name: word('More') }).last(), way);
    // In a menu the arrows walk, not Tab.
    await page.getByRole('menuitem', { name: word('Who has seen this case?') }).press('Enter');
    await expect(page).toHaveURL(
      new RegExp(`case=${reference}.*action=viewed|action=viewed.*case=`),
    );
    const trail = page.getByRole('table', { name: word('Audit trail') });
    const seen = trail.getByRole('row').filter({ hasText: word('opened the case') });
    await expect(seen.filter({ hasText: PEOPLE.liaisonOfGuatemala }).first()).toBeVisible();

    // From the person: first what they did in this case, then all of it.
    await press(page, trail.getByRole('link', { name: PEOPLE.liaisonOfGuatemala }).first(), way);
    await expect(page).toHaveURL(/person=/);
    await press(page, page.getByRole('button', { name: word('Clear all') }), way);
    await expect(page).not.toHaveURL(/person=/);

    await press(
      page,
      page.getByRole('link', {
        name: word('Numbers shown, to look at: {waiting}').split('{')[0] ?? '',
      }),
      way,
    );
    const shown = page.getByRole('list', { name: word('Numbers shown') });
    const agree = shown.getByRole('button', { name: word('Seen and agreed') });
    await expect(agree).toHaveCount(2);
    await press(page, agree.first(), way);
    await expect(agree).toHaveCount(1);
  });
}
