import { expect, test } from '@tests/support/e2e';
import { enterAs, JOURNEYS, openDoor, PEOPLE, press, rowAs, wordsIn } from '@tests/support/journey';

const NOTE = 'Grandmother asked about the stairs at the entrance';

for (const [locale, way] of JOURNEYS) {
  test(`orientation in ${locale} by ${way}: log a call, keep words, undo it`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const row = await rowAs(page, PEOPLE.supervisor, 'stage=clearance&hold=off');
    guard.keepPrivate(row.patientName, NOTE);
    await enterAs(page, PEOPLE.supervisor, `/cases/${row.reference}/orientation`, way);
    const begin = page.getByRole('button', { name: word('Log an orientation…') });
    await press(page, begin, way);
    const form = page.getByRole('form', { name: word('Log an orientation') });
    const save = form.getByRole('button', { name: word('Log orientation') });
    await press(page, save, way);
    await expect(form.getByRole('group', { name: word('Topics gone through') })).toBeFocused();

    await form.getByLabel(word('Note')).fill(NOTE);
    const first = form.getByRole('checkbox', { name: word('The first day') });
    await first.focus();
    await page.keyboard.press('Space');
    await form.getByRole('checkbox', { name: word('Itinerary'), exact: true }).check();
    await page.reload();
    await press(page, begin, way);
    await expect(form.getByLabel(word('Note'))).toHaveValue(NOTE);
    await expect(first).toBeChecked();
    await press(page, save, way);

    const calls = page.getByRole('list', { name: word('Calls') });
    await expect(calls).toContainText(NOTE);
    const topics = page.getByRole('region', { name: word('Topics'), exact: true });
    await expect(
      topics.getByRole('listitem').filter({ hasText: word('The first day') }),
    ).not.toContainText(word('Open', 'topic'));
    await press(page, page.getByRole('button', { name: word('Undo') }), way);
    await expect(page.getByText(word('Nobody has prepared the family yet'))).toBeVisible();
  });
}
