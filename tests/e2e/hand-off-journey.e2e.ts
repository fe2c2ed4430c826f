import { expect, test } from '@tests/support/e2e';
import {
  enterAs,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  tellAs,
  type,
  wordsIn,
} from '@tests/support/journey';

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

test('who cannot hand a case over is told why in the menu, and is not led there', async ({
  page,
}) => {
  await openDoor(page);
  const handOver = page.getByRole('menuitem', { name: 'Hand over…' });
  const look = async (person: string, reference: string): Promise<void> => {
    await enterAs(page, person, `/cases/${reference}`);
    await page.locator('main header').getByRole('button', { name: 'More' }).click();
  };
  const [free] = await rowsAs(page, PEOPLE.coordinator, 'owner=nobody');
  const [theirs] = await rowsAs(page, PEOPLE.liaisonOfMexicoCity, 'owner=me&campus=rochester');
  if (!free || !theirs) throw new Error('The world lacks a case of nobody, or of the liaison.');

  await look(PEOPLE.coordinator, free.reference);
  await expect(handOver).toBeDisabled();
  await expect(handOver).toHaveAttribute('title', 'Nobody has claimed the case. Claim it first.');

  await look(PEOPLE.coordinator, theirs.reference);
  await expect(handOver).toHaveAttribute('title', `The case is ${PEOPLE.liaisonOfMexicoCity}’s.`);
  await handOver.click({ force: true });
  await expect(page).toHaveURL(new RegExp(`/cases/${theirs.reference}$`));
  await page.keyboard.press('Escape');

  // The palette offers what can be done; a supervisor may hand over for whoever owns it.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill('Hand over');
  await expect(page.getByRole('option', { name: 'Hand over…' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await look(PEOPLE.supervisor, theirs.reference);
  await handOver.click();
  await expect(page).toHaveURL(new RegExp(`/cases/${theirs.reference}/hand-off$`));
  await expect(page.getByRole('form', { name: 'Hand the case over' })).toBeVisible();
});

const REASON = 'The estimate is not confirmed yet';

for (const { locale, way } of WALKS) {
  test(`a hand-off that came back stands in the sender’s day until it is taken up (${locale}, ${way})`, async ({
    page,
  }) => {
    const word = wordsIn(locale);
    const { liaisonOfMexicoCity: sender, coordinator } = PEOPLE;
    await openDoor(page, { locale });
    const [row] = await rowsAs(page, sender, 'owner=me&campus=rochester');
    if (!row) throw new Error('Mexico City carries no case for Rochester.');
    const id = '01900000-0000-7000-8000-000000000003';
    const path = `/api/cases/${row.reference}/hand-offs`;
    const asked = { id, toPerson: null, toOffice: null, toCampus: 'rochester', language: 'en' };
    const texts = { summary: 'As agreed', tasks: '', promises: '', risks: '' };
    await tellAs(page, sender, path, { method: 'POST', body: { ...asked, ...texts } });
    await tellAs(page, coordinator, `${path}/${id}/return`, {
      method: 'POST',
      body: { reason: REASON },
    });

    await enterAs(page, sender, '/my-day', way);
    const day = page.getByRole('list', { name: word('My day') });
    const entry = day.locator(':scope > li').filter({ hasText: row.reference });
    await expect(entry).toContainText(word('Hand-off returned'));
    await expect(entry).toContainText(REASON);
    await expect(entry).toContainText(coordinator);
    // What came back is not done, and nothing offers to take back what was answered.
    const done = page.getByRole('region', { name: word('Done just now') });
    await expect(done.getByRole('listitem').filter({ hasText: row.reference })).toHaveCount(0);

    // Handed over again it waits for its answer, and can be taken back.
    await press(page, entry.getByRole('button', { name: word('Hand on') }), way);
    const form = entry.getByRole('form', { name: word('Hand the case over') });
    await expect(form.getByRole('textbox').first()).not.toHaveValue('');
    await press(page, form.getByRole('button', { name: word('Hand over'), exact: true }), way);
    await expect(day.getByText(word('Hand-off returned'))).toHaveCount(0);
    await expect(done.getByRole('listitem').filter({ hasText: row.reference })).toBeVisible();
  });
}
