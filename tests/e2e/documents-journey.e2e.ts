import type { CasePlanWire } from '@/contract/plan/case-plan';
import { expect, test } from '@tests/support/e2e';
import {
  askAs,
  enterAs,
  JOURNEYS,
  openDoor,
  PEOPLE,
  press,
  rowAs,
  tellAs,
  wordsIn,
} from '@tests/support/journey';
import { enterFaulty, refusedOffline } from '@tests/support/refused-offline';
import { scrolledSideways } from '@tests/support/sideways';

const SLIDES = 'Slides of the biopsy, block A3';
/** As long as a title may be, and nowhere to break it. */
const LONG = 'a'.repeat(300);
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

test('what is pressed and gone hands the focus to the register, and a long title stays in its column', async ({
  page,
  guard,
}) => {
  await openDoor(page);
  const row = await rowAs(page, PEOPLE.supervisor, 'stage=contacting&hold=off');
  guard.keepPrivate(row.patientName, SLIDES);
  await enterAs(page, PEOPLE.supervisor, `/cases/${row.reference}/records`, 'keyboard');
  const form = page.getByRole('form', { name: 'Register a document' });
  const lent = form.getByRole('checkbox', { name: /Lent to us/ });
  for (const title of [SLIDES, LONG]) {
    await page.getByRole('button', { name: 'Register a document…' }).click();
    await form.getByLabel('What it is').fill(title);
    await form.getByLabel('Where it is kept').fill(title);
    await form.getByLabel('Line of the checklist').selectOption('pathology');
    await lent.check();
    // What is asked of the lent alone comes after what asks for it.
    await lent.press('Tab');
    await expect(form.getByLabel('Given back on')).toBeFocused();
    await form.getByRole('button', { name: 'Register', exact: true }).click();
    await expect(form).toBeHidden();
  }
  const register = page.getByRole('list', { name: 'Documents' });
  await expect(register.getByRole('listitem').filter({ hasText: LONG })).toBeVisible();
  const over = await register.evaluate((list) => list.scrollWidth - list.clientWidth);
  expect([over, await scrolledSideways(page)]).toEqual([0, 0]);

  const slides = register.getByRole('listitem').filter({ hasText: SLIDES });
  await slides.getByRole('button', { name: `More for ${SLIDES}` }).press('Enter');
  await page.getByRole('menuitem', { name: 'Take out of the register' }).press('Enter');
  await expect(slides).toBeHidden();
  // Not the next "Given back", which one more press would have done to another document.
  await expect(register).toBeFocused();
});

test('a change that was given offline and refused is taken up beside what somebody else has changed since', async ({
  page,
  guard,
}) => {
  const reference = await enterFaulty(page, guard, 'records');
  const entry = page.getByRole('list', { name: 'Documents' }).getByRole('listitem').first();
  await entry.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Change…' }).click();
  const form = page.getByRole('form', { name: 'Change a document' });
  const [title, note] = [form.getByLabel('What it is'), form.getByLabel('Note')];
  const named = await title.inputValue();
  await refusedOffline(page, {
    reference,
    give: async () => {
      await note.fill('The second page is not there');
      await form.getByRole('button', { name: 'Save' }).click();
      await expect(entry).toContainText('The second page is not there');
      await expect(entry).toContainText('Changed, not sent yet');
    },
    // Another person, on another line.
    meanwhile: async (other) => {
      const { documents } = (await askAs(
        other,
        PEOPLE.coordinator,
        `/api/cases/${reference}/plan`,
      )) as CasePlanWire;
      const held = documents.find((each) => each.title === named);
      if (held === undefined) throw new Error('The document is gone');
      const { id, version, caseId: _caseId, by: _by, ...fields } = held;
      const address = `/api/cases/${reference}/documents/${id}/edit`;
      const body = { ...fields, keptAt: SHELF };
      await tellAs(other, PEOPLE.coordinator, address, { method: 'POST', body, version });
    },
  });
  await expect(form).toContainText('Nothing of yours is lost: choose what stays.');
  await form.getByRole('radio', { name: /The second page is not there/ }).check();
  await form.getByRole('radio', { name: SHELF }).check();
  await form.getByRole('button', { name: 'Keep the chosen values' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(entry).toContainText(SHELF);
  await expect(entry).toContainText('The second page is not there');
});
