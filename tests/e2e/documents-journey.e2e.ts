import { expect, test } from '@tests/support/e2e';
import { enterAs, JOURNEYS, openDoor, PEOPLE, press, rowAs, wordsIn } from '@tests/support/journey';

const SLIDES = 'Slides of the biopsy, block A3';
const SHELF = 'Pathology, outside slides, tray 12';

for (const [locale, way] of JOURNEYS) {
  test(`documents in ${locale} by ${way}: register, keep words, give back, take out and undo`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const row = await rowAs(page, PEOPLE.supervisor, 'stage=contacting&hold=off');
    guard.keepPrivate(row.patientName, SLIDES);
    await enterAs(page, PEOPLE.supervisor, `/cases/${row.reference}/records`, way);
    const begin = page.getByRole('button', { name: word('Register a document…') });
    await press(page, begin, way);
    const form = page.getByRole('form', { name: word('Register a document') });
    const save = form.getByRole('button', { name: word('Register'), exact: true });
    await form.getByLabel(word('What it is')).fill(SLIDES);
    await form.getByLabel(word('Where it is kept')).fill(SHELF);
    await press(page, save, way);
    const line = form.getByLabel(word('Line of the checklist'));
    await expect(line).toBeFocused();

    await line.selectOption('pathology');
    await form
      .getByRole('checkbox', { name: word('Lent to us: it goes back to whoever gave it') })
      .check();
    await page.reload();
    await press(page, begin, way);
    await expect(form.getByLabel(word('What it is'))).toHaveValue(SLIDES);
    await expect(line).toHaveValue('pathology');
    await press(page, save, way);

    const register = page.getByRole('list', { name: word('Documents', 'register') });
    const entry = register.getByRole('listitem').filter({ hasText: SLIDES });
    await expect(entry).toContainText(SHELF);
    await expect(entry).toContainText(word('To be given back'));
    await press(page, page.getByRole('button', { name: word('More'), exact: true }), way);
    const ending = page.getByRole('menuitem', { name: word('Close the case…') });
    await (way === 'mouse' ? ending.click() : ending.press('Enter'));
    const lent = page.getByRole('region', { name: word('Lent to us, to be given back') });
    await expect(lent).toContainText(`${SLIDES} · ${SHELF}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await press(page, entry.getByRole('button', { name: word('Given back') }), way);
    await expect(entry).not.toContainText(word('To be given back'));

    await page.reload();
    await expect(entry).toContainText(SHELF);
    await expect(entry).not.toContainText(word('To be given back'));
    await press(page, entry.getByRole('button', { name: SLIDES }), way);
    const item = page.getByRole('menuitem', { name: word('Take out of the register') });
    await (way === 'mouse' ? item.click() : item.press('Enter'));
    await expect(entry).toBeHidden();
    await press(page, page.getByRole('button', { name: word('Undo') }), way);
    await expect(entry).toBeVisible();
  });
}
