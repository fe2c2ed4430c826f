import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@tests/support/e2e';
import {
  askAs,
  doAs,
  enterAs,
  ONCE_EACH,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  showDoor,
  walks,
  wordsIn,
} from '@tests/support/journey';

/** One walk; that of the extension of a coverage goes the other way. The full run walks all. */
const WALKS = walks(ONCE_EACH.slice(1));

const WHO = PEOPLE.supervisor;
/** Who looks at the relative's case meanwhile. */
const BESIDE = PEOPLE.coordinator;

interface Flight {
  readonly airline: string;
  readonly number: string;
  readonly departAt: string;
}

/** A departure with flights and another without, which both can see. */
async function twoJourneys(page: Page) {
  let flying: { reference: string; leg: Flight } | null = null;
  let waiting: string | null = null;
  for (const { reference } of await rowsAs(page, BESIDE, 'stage=preparing&hold=off')) {
    const { legs } = (await askAs(page, BESIDE, `/api/cases/${reference}/plan`)) as {
      legs: readonly Flight[];
    };
    const leg = legs.toSorted((a, b) => a.departAt.localeCompare(b.departAt))[0];
    if (leg === undefined) waiting ??= reference;
    else flying ??= { reference, leg };
  }
  if (flying === null || waiting === null) throw new Error('No two such journeys');
  return { ...flying, relative: waiting };
}

/** A quarter of an hour earlier, as a clock shows it. */
function earlier(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = (hours * 60 + minutes + 24 * 60 - 15) % (24 * 60);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

for (const [locale, way] of WALKS) {
  test(`a family's flight in ${locale} by ${way}: share it, change it once, and part again`, async ({
    page,
    context,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const { reference, leg, relative } = await twoJourneys(page);
    const name = `${leg.airline} ${leg.number}`;
    await showDoor(page);
    await doAs(page, WHO, `/api/cases/${reference}/link`, { other: relative, kind: 'family' });
    await enterAs(page, WHO, `/cases/${reference}/travel`, way);

    const rowIn = (tab: Page): Locator =>
      tab
        .getByRole('list', { name: word('Way out', 'flight') })
        .getByRole('listitem')
        .filter({
          hasText: name,
        });
    const choose = async (item: string): Promise<void> => {
      const more = page.getByRole('button', { name: word('More: {name}').replace('{name}', name) });
      await press(page, more.first(), way);
      // A menu is walked by arrows; Tab would leave it.
      const chosen = page.getByRole('menuitem', { name: word(item) });
      await (way === 'mouse' ? chosen.click() : chosen.press('Enter'));
    };
    const save = (form: Locator) =>
      press(page, form.getByRole('button', { name: word('Save') }), way);
    const tick = async (): Promise<void> => {
      await choose('Share with the family…');
      const form = page.getByRole('form', {
        name: word('Share with the family: {name}').replace('{name}', name),
      });
      const box = form.getByRole('checkbox', { name: relative });
      await box.focus();
      await page.keyboard.press('Space');
      await save(form);
      await expect(form).toBeHidden();
    };

    await tick();
    await expect(rowIn(page).getByRole('link', { name: relative })).toBeVisible();

    const other = await context.newPage();
    await openDoor(other, { locale });
    await enterAs(other, BESIDE, `/cases/${relative}/travel`);
    await expect(rowIn(other).getByRole('link', { name: reference })).toBeVisible();
    await expect(rowIn(other)).toContainText(word('It is changed there.'));

    // Changed once, it is changed in both.
    await page.bringToFront();
    await choose('Change…');
    const form = page.getByRole('form', { name: word('Change the flight') });
    const departs = form.locator('input[type=time]').first();
    const time = earlier(await departs.inputValue());
    await departs.fill(time);
    await save(form);
    await expect(rowIn(page)).toContainText(time);
    await other.bringToFront();
    await expect(rowIn(other)).toContainText(time);

    await page.bringToFront();
    await tick();
    await expect(rowIn(page).getByRole('link', { name: relative })).toBeHidden();
    await page.reload();
    await expect(rowIn(page)).toContainText(time);
    await expect(rowIn(page).getByRole('link', { name: relative })).toBeHidden();
    await other.bringToFront();
    await expect(rowIn(other)).toHaveCount(0);
  });
}
