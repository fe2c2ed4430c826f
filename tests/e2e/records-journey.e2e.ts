import { barriersIn } from '@tests/support/barriers';
import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import {
  enterAs,
  ONCE_EACH,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  tabTo,
  type as typeInto,
  wordsIn,
  type ChosenRow,
} from '@tests/support/journey';

const ANSWER = 'The archive sends them on Thursday';
const REASON = 'The scans alone will do for a first reading';
const NOTE = 'The sister calls on Friday';

for (const [locale, way] of ONCE_EACH) {
  test(`job 3 in ${locale} by ${way}: ask, chase, receive, do without, send to review`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const rows = await rowsAs(page, PEOPLE.coordinator, 'stage=records&hold=off');
    const row = rows.find(
      (one: ChosenRow & { blocker?: { next: string } }) =>
        one.ownerId !== null && one.blocker?.next === 'ask-records',
    );
    if (!row) throw new Error('No case has records to ask for.');
    guard.keepPrivate(row.patientName, ANSWER, REASON, NOTE);
    await enterAs(page, PEOPLE.coordinator, `/cases/${row.reference}/records`, way);
    const stage = page.locator('main header').locator('strong').first();
    const lines = page.getByRole('list', { name: word('Record checklist') }).getByRole('listitem');
    const unasked = lines.filter({ hasText: word('Not asked yet', 'record') });
    await expect(unasked.first()).toBeVisible();

    const ask = page.getByRole('form', { name: word('Ask for records') }).getByRole('button');
    await press(page, ask, way);
    await expect(unasked).toHaveCount(0);

    const waiting = lines.filter({ hasText: word('Asked', 'record') }).first();
    const name = waiting.locator('button').first();
    const kind = await name.innerText();
    if (way === 'keyboard') {
      await tabTo(page, name);
      await page.keyboard.press('c');
    } else await waiting.getByText(word('Chase…')).click();
    const chase = page.getByRole('form', { name: word('Log a chase'), exact: true });
    await chase.waitFor();
    expect(await barriersIn(page)).toEqual([]);
    await typeInto(page, chase.getByLabel(word('What they answered')), ANSWER, way);
    await press(page, chase.getByRole('button', { name: word('Log chase'), exact: true }), way);
    await expect(page.getByRole('list', { name: word('Chases and letters') })).toContainText(
      ANSWER,
    );

    const line = lines.filter({ has: page.getByRole('button', { name: kind, exact: true }) });
    if (way === 'keyboard') {
      await tabTo(page, line.locator('button').first());
      await page.keyboard.press('r');
    } else await line.getByText(word('Received', 'record verb'), { exact: true }).click();
    const state = line.locator('.status-mark').first();
    await expect(state).toHaveText(word('Received', 'record'));

    const why = page.getByLabel(word('Why the review is possible without the missing records'));
    await typeInto(page, why, REASON, way);
    await press(
      page,
      page.getByRole('button', { name: word('Review possible without'), exact: true }),
      way,
    );
    await expect(page.getByText(REASON)).toBeVisible();
    await press(page, page.getByRole('button', { name: word('Send to review'), exact: true }), way);
    await expect(stage).toHaveText(word('Review', 'stage'));
    await page.reload();
    await expect(stage).toHaveText(word('Review', 'stage'));
  });
}

test('a note keeps its draft, names a colleague by keyboard, and a letter fills one page', async ({
  page,
  guard,
}) => {
  await openDoor(page);
  const rows = await rowsAs(page, PEOPLE.liaisonOfGuatemala, 'stage=records');
  const row = rows.find((one: ChosenRow & { language?: string }) => one.language?.startsWith('es'));
  if (!row) throw new Error('Guatemala gathers no records.');
  guard.keepPrivate(row.patientName, NOTE);
  await enterAs(page, PEOPLE.liaisonOfGuatemala, `/cases/${row.reference}/notes`);
  const form = page.getByRole('form', { name: 'Write a note' });
  const text = form.getByRole('textbox');
  await text.pressSequentially(`${NOTE} @byron`);
  await expect(page.getByRole('option')).toHaveCount(1);
  expect(await barriersIn(page)).toEqual([]);
  await text.press('Enter');
  await expect(text).toHaveValue(/@Byron \S+ \S+ $/);
  await expect(form.getByText('Kept as a draft')).toBeVisible();
  await page.reload();
  await expect(text).toHaveValue(new RegExp(`^${NOTE} @Byron`));
  await form.getByRole('button', { name: 'Write the note' }).click();
  const note = page.getByRole('list', { name: 'Notes' }).getByRole('listitem').first();
  await expect(note).toContainText(NOTE);
  await expect(note.locator('.chip')).toContainText('@Byron');
  await expect(text).toHaveValue('');
  await note.getByRole('button', { name: 'Mend' }).click();
  const mending = page.getByRole('form', { name: 'Mend the note' });
  await mending.getByRole('textbox').fill('On Saturday');
  await mending.getByRole('button', { name: 'Save' }).click();
  await expect(note).toContainText('On Saturday');

  await page.goto(`/cases/${row.reference}/letters/records-request`);
  const letter = page.getByRole('article', { name: 'What we still need' });
  await expect(letter.locator('[lang=es]').first()).toContainText('Lo que aún necesitamos');
  await expect(letter.locator('[lang=en]').first()).toContainText('What we still need');
  expect(await barriersIn(page)).toEqual([]);
  const printed = await page.pdf({ preferCSSPageSize: true });
  const pages = printed.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  figure('a letter is one A4 page', 1, pages === 1 ? 0 : 1);
  expect(pages).toBe(1);
  await page.getByRole('button', { name: 'Log as sent' }).click();
  await expect(page.getByRole('list', { name: 'Chases and letters' })).toContainText('Letter');
});
