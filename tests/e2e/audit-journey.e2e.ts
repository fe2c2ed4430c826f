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
    // Whoever is named leads to what they did.
    await expect(page.locator('main a[href^="/audit?person="]').first()).toBeVisible();
    await press(page, page.getByRole('button', { name: word('More') }).last(), way);
    // In a menu the arrows walk, not Tab; it is open once its first item has the focus.
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.getByRole('menuitem', { name: word('Who has seen this case?') }).press('Enter');
    await expect(page).toHaveURL(
      new RegExp(`case=${reference}.*action=viewed|action=viewed.*case=`),
    );
    const trail = page.getByRole('table', { name: word('Audit trail') });
    const seen = trail.getByRole('row').filter({ hasText: word('opened the case') });
    await expect(seen.filter({ hasText: PEOPLE.liaisonOfGuatemala }).first()).toBeVisible();

    // Whatever supervisors had shown waits for another of them.
    const waiting = word('Numbers shown, to look at: {waiting}').split('{')[0] ?? '';
    await press(page, page.getByRole('link', { name: waiting }), way);
    const shown = page.getByRole('list', { name: word('Numbers shown') });
    const agree = shown.getByRole('button', { name: word('Seen and agreed') });
    await expect(agree).toHaveCount(2);
    await press(page, agree.first(), way);
    await expect(agree).toHaveCount(1);

    // Back in the trail: what else did this person do in the case, and then at all.
    await page.goBack();
    await press(page, trail.getByRole('link', { name: PEOPLE.liaisonOfGuatemala }).first(), way);
    await expect(page).toHaveURL(/person=/);
    const all = page.getByRole('button', { name: word('Clear all') });
    await all.focus();
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(/person=/);

    // A case that moved says from which stage to which.
    await page.goto('/audit?action=changed');
    const [moved = ''] = word('changed the case: {what}, from {from} to {to}')
      .replace('{what}', word('Moved to another stage'))
      .split('{from}');
    await expect(trail.getByRole('row').filter({ hasText: moved }).first()).toBeVisible();
  });
}
