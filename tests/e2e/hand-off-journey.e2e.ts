import { expect, test } from '@tests/support/e2e';
import { enterAs, openDoor, PEOPLE, press, rowsAs, type, wordsIn } from '@tests/support/journey';

const WALKS = [
  { locale: 'en', way: 'mouse' },
  { locale: 'ar', way: 'keyboard' },
] as const;

for (const { locale, way } of WALKS) {
  test(`a case is handed to a campus and accepted (${locale}, ${way})`, async ({
    page,
    context,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const rows = await rowsAs(page, PEOPLE.liaisonOfMexicoCity, 'owner=me&campus=rochester');
    const [row] = rows;
    if (!row) throw new Error('Mexico City carries no case for Rochester.');
    const address = `/cases/${row.reference}`;
    await enterAs(page, PEOPLE.liaisonOfMexicoCity, address);
    await press(page, page.locator('main header').getByRole('button', { name: word('More') }), way);
    const item = page.getByRole('menuitem', { name: word('Hand over…') });
    if (way === 'mouse') await item.click();
    else {
      await item.focus();
      await page.keyboard.press('Enter');
    }
    const form = page.getByRole('form', { name: word('Hand the case over') });
    // Built from the case, in a language of the campus, to its coordinators.
    await expect(form.getByRole('combobox').first()).toHaveValue('campus:rochester');
    const risks = form.getByRole('textbox', { name: word('Risks') });
    await expect(form.getByRole('textbox', { name: word('Summary') })).toHaveValue(/\S/);
    await type(page, risks, 'Call the daughter first', way);
    // What was edited is there again after another section was looked at.
    const sections = page.getByRole('navigation', { name: word('Sections of the case') });
    await press(page, sections.getByRole('link').first(), way);
    await expect(form).toHaveCount(0);
    await page.goBack();
    await expect(risks).toHaveValue('Call the daughter first');
    await press(page, form.getByRole('button', { name: word('Hand over'), exact: true }), way);
    await expect(page.getByRole('heading', { name: word('Waits for an answer') })).toBeVisible();
    await expect(page.locator('main header')).toContainText(PEOPLE.liaisonOfMexicoCity);

    const other = await context.newPage();
    await openDoor(other, { locale });
    await enterAs(other, PEOPLE.coordinator, '/queues/all?handOff=in');
    await press(other, other.getByRole('link', { name: row.reference }), way);
    await press(other, other.getByRole('link', { name: word('Read the hand-off') }), way);
    await expect(other.getByText('Call the daughter first')).toBeVisible();
    await press(other, other.getByRole('button', { name: word('Accept the hand-off') }), way);
    await expect(other.locator('main header')).toContainText(PEOPLE.coordinator);
    // Both sides see who answers for it now, and how it came to that.
    await expect(page.getByRole('heading', { name: word('Earlier hand-offs') })).toBeVisible();
    await expect(page.locator('main header')).toContainText(PEOPLE.coordinator);
  });
}
