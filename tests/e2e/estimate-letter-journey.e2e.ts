import { expect, test } from '@tests/support/e2e';
import {
  askAs,
  doAs,
  enterAs,
  JOURNEYS,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  wordsIn,
} from '@tests/support/journey';

for (const [locale, way] of JOURNEYS) {
  test(`the estimate goes out as a letter in ${locale} by ${way}, in the family's language, and is logged`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    const warning = word(
      'The patient does not know the diagnosis, and what this letter names may tell it: see to it that only those read it who may know.',
    );
    await openDoor(page, { locale });
    const rows = await rowsAs(page, PEOPLE.supervisor, 'stage=clearance&payer=self&language=es');
    const [row = null] =
      rows.length > 0 ? rows : await rowsAs(page, PEOPLE.supervisor, 'stage=clearance');
    if (row === null) throw new Error('No case is in clearance.');
    const { reference } = row;
    guard.keepPrivate(row.patientName);
    const unaware = { disclosure: { patientUnaware: true } };
    await doAs(page, PEOPLE.supervisor, `/api/cases/${reference}`, unaware, 'PATCH');
    await enterAs(page, PEOPLE.supervisor, `/cases/${reference}/finance`, way);
    await press(
      page,
      page.getByRole('link', { name: word('Letter with deposit instructions') }),
      way,
    );
    const sheet = page.locator('.print-sheet');
    await expect(sheet).toContainText(reference);
    await expect(sheet).toContainText('Estimate of the visit');
    await expect(sheet).toContainText('USD');
    await expect(page.getByRole('status').filter({ hasText: warning })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('form', { includeHidden: true })).toBeHidden();
    await expect(sheet).toBeVisible();
    await expect(page.getByText(warning)).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await press(page, page.getByRole('button', { name: word('Log as sent') }), way);
    await expect(page).toHaveURL(new RegExp(`${reference}/finance`));
    await expect
      .poll(async () =>
        JSON.stringify(await askAs(page, PEOPLE.supervisor, `/api/cases/${reference}/letters`)),
      )
      .toContain('"estimate"');
  });
}
