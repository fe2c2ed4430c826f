import type { Page } from '@playwright/test';
import { newIdAt } from '@/lib/new-id';
import { expect, test } from '@tests/support/e2e';
import { follow } from '@tests/support/follow';
import {
  askAs,
  enterAs,
  openDoor,
  PEOPLE,
  press,
  tabTo,
  tellAs,
  type,
  type Way,
  wordsIn,
} from '@tests/support/journey';

/** The moment of the journeys' world. */
const NOW_MS = Date.parse('2026-11-24T16:00:00.000Z');

const WALKS = [
  ['en', 'mouse'],
  ['ar', 'keyboard'],
] as const;

interface Row {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly patientName: string;
  readonly ownerId: string | null;
}

const reportsAs = async (page: Page, query: string): Promise<readonly Row[]> =>
  (
    (await askAs(page, PEOPLE.supervisor, `/api/follow-ups?kind=report&${query}`)) as {
      items: readonly Row[];
    }
  ).items;

/** A colleague has asked, and they named a day; without one nobody answered. */
const chaseAs = (page: Page, { reference, id }: Row, promisedOn: string | null) =>
  tellAs(page, PEOPLE.coordinator, `/api/cases/${reference}/follow-ups/${id}/chases`, {
    method: 'POST',
    body: {
      id: newIdAt(NOW_MS),
      whom: 'specialty',
      way: 'phone',
      asked: 'How far is it?',
      answer: promisedOn === null ? null : 'It will be there',
      promisedOn,
    },
  });

async function select(page: Page, count: number, way: Way): Promise<void> {
  for (let row = 0; row < count; row += 1) {
    const line = page.locator(`tr[aria-rowindex="${String(row + 2)}"]`);
    if (way === 'mouse') await line.getByRole('checkbox').click();
    else {
      await tabTo(page, line.getByRole('link').first());
      await page.keyboard.press('x');
    }
  }
}

for (const [locale, way] of WALKS) {
  test(`job 8 in ${locale} by ${way}: find what is overdue, answer a call about it, chase it`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const [first, second] = await reportsAs(page, 'state=sent&state=translated&limit=2');
    if (!first || !second) throw new Error('The world has too few reports');
    guard.keepPrivate(first.patientName, second.patientName);
    await chaseAs(page, first, '2026-11-23');
    await chaseAs(page, second, '2026-11-23');

    await enterAs(page, PEOPLE.supervisor, '/follow-up', way);
    await expect(page).toHaveURL(/\/follow-up\/reports$/);
    const lists = page.getByRole('navigation', { name: word('Lists of follow-ups') });
    const passed = lists.locator('a[href$="promise=passed"]');
    await expect(passed).toHaveText('2');
    await press(page, passed, way);
    const total = page.getByTestId('list-total');
    await expect(total).toHaveText('2');

    // Somebody rings about the first of them.
    await press(page, page.getByRole('button', { name: word('Answer a question') }), way);
    const answer = page.getByRole('complementary', { name: word('Answer a question') });
    const search = answer.getByRole('searchbox');
    await expect(search).toBeFocused();
    await type(page, search, first.patientName, way);
    await expect(answer).toContainText(first.reference);
    const other = answer.getByRole('button', { name: first.reference });
    if (await other.isVisible()) await press(page, other, way);
    const report = answer.getByRole('region', { name: word('Report') });
    await expect(report).toContainText(
      word(
        'Promise no date: it is late, or nobody has named one. Promise a call back within one working day, and chase it now.',
      ),
    );
    await page.keyboard.press('Escape');
    await expect(answer).toBeHidden();

    // Both are chased; of one a colleague was faster.
    await select(page, 2, way);
    const bar = page.getByRole('region', { name: word('Selected follow-ups') });
    await expect(bar).toBeVisible();
    if (way === 'keyboard') {
      await page.keyboard.press('a');
      await page.keyboard.press('Enter');
    } else await page.getByRole('button', { name: word('Chase…') }).click();
    const dialog = page.getByRole('dialog');
    const whom = dialog.getByLabel(word('Whom you ask'));
    await whom.selectOption('patient');
    const preview = dialog.getByRole('region', { name: word('As each person reads it') });
    await expect(preview).toContainText(first.reference);
    await expect(preview).toContainText(second.reference);
    await expect(preview).not.toContainText('{patient}');
    await chaseAs(page, second, null);
    await press(page, dialog.locator('button[type=submit]'), way);
    await expect(dialog.getByRole('list', { name: word('Refused') })).toContainText(
      second.patientName,
    );
    const texts = dialog.getByRole('list', { name: word('Texts to take along') });
    await expect(texts.getByRole('listitem')).toHaveCount(1);
    await expect(texts.getByRole('link')).toHaveAttribute('href', /^mailto:/);
    await press(page, dialog.getByRole('button', { name: word('Close') }).first(), way);
    await expect(dialog).toBeHidden();
    const plan = JSON.stringify(
      await askAs(page, PEOPLE.supervisor, `/api/cases/${first.reference}/plan`),
    );
    expect(plan).toContain(`(${first.reference})`);

    // What is mine now is told to whose it was, and goes back with one press.
    const ownerOf = async (row: Row): Promise<string> =>
      (await reportsAs(page, `status=all&id=${row.id}`))[0]?.ownerId ?? '';
    const before = await ownerOf(second);
    await select(page, 1, way);
    await press(page, bar.getByRole('button', { name: word('Take over…') }), way);
    await press(page, dialog.locator('button[type=submit]'), way);
    const undo = dialog.getByRole('button', { name: word('Undo') });
    await expect(undo).toBeVisible();
    const taken = [await ownerOf(first), await ownerOf(second)];
    await press(page, undo, way);
    await expect(dialog).toBeHidden();
    const back = [await ownerOf(first), await ownerOf(second)];
    expect(taken).not.toEqual(back);
    expect(back[1]).toBe(before);

    // One row is chased by its key alone.
    await tabTo(page, page.locator('tr[aria-rowindex="2"]').getByRole('link').first());
    await page.keyboard.press('m');
    await expect(dialog.getByLabel(word('Whom you ask'))).toBeVisible();
    await press(page, dialog.getByRole('button', { name: word('Cancel') }), way);
    await expect(dialog).toBeHidden();

    // Who was asked again is waited for anew: of broken promises there are none left. Each number of the
    // ageing opens exactly its rows.
    await expect(passed).toHaveText('0');
    await follow(page, '/follow-up/reports');
    await press(page, page.getByRole('button', { name: word('As a table') }), way);
    const ageing = page.getByRole('region', { name: word('Ageing') });
    const number = ageing.locator('tbody a:not([data-zero])').first();
    const count = await number.innerText();
    await press(page, number, way);
    await expect(total).toHaveText(count);
    await page.reload();
    await expect(total).toHaveText(count);
  });
}
