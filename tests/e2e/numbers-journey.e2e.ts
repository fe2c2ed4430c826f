import type { Page } from '@playwright/test';
import { expect, test } from '@tests/support/e2e';
import {
  askAs,
  enterAs,
  JOURNEYS,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  tellAs,
  type,
  wordsIn,
} from '@tests/support/journey';

const REASON = 'The embassy asks for the number';
const PASSPORT = 'Q7654321';

interface Detail {
  readonly patient: { readonly version: number };
}

interface Revealed {
  readonly reveal: { readonly id: string };
}

type Told = Parameters<typeof tellAs>[3];

/** A case whose patient has the passport that this journey looks for. */
async function withPassport(page: Page): Promise<string> {
  const [row] = await rowsAs(page, PEOPLE.supervisor, 'stage=preparing&hold=off');
  const reference = row?.reference ?? '';
  const address = `/api/cases/${reference}`;
  const tell = (target: string, told: Told) => tellAs(page, PEOPLE.supervisor, target, told);
  const detail = await askAs(page, PEOPLE.supervisor, address);
  // Whoever does not see a number replaces none.
  const shown = await tell(`${address}/reveal`, { method: 'POST', body: { reason: REASON } });
  await tell(`${address}/patient`, {
    method: 'PATCH',
    body: { passportNumber: PASSPORT },
    version: (detail as Detail).patient.version,
  });
  await tell(`/api/reveals/${(shown as Revealed).reveal.id}/end`, { method: 'POST', body: {} });
  return reference;
}

for (const [locale, way] of JOURNEYS) {
  test(`numbers in ${locale} by ${way}: have them shown with a reason, copy one, and see them go everywhere`, async ({
    page,
    context,
    guard,
  }) => {
    // A server within the page lives by the page's clock, which can be moved.
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'SharedWorker'));
    await context.clock.install();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    guard.keepPrivate(PASSPORT);
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const reference = await withPassport(page);
    await enterAs(page, PEOPLE.supervisor, `/cases/${reference}`, way);

    const numbers = page.getByRole('region', { name: word('Passport numbers') });
    await expect(numbers).toContainText(word('Hidden', ''));
    const edit = numbers.getByRole('button', {
      name: word('Edit: {title}').replace('{title}', word('Passport numbers')),
    });
    await expect(edit).toHaveAttribute('aria-disabled', 'true');
    await expect(edit).toHaveAccessibleDescription(
      word('The number is hidden from you, so you cannot change it.'),
    );
    await press(page, numbers.getByRole('button', { name: word('Show the numbers…') }), way);
    const reason = page.getByLabel(word('Reason'));
    await type(page, reason, 'Too short', way);
    const show = page.getByRole('button', { name: word('Show for 15 minutes') });
    await press(page, show, way);
    await expect(reason).toBeFocused();
    await type(page, reason, REASON, way);
    await press(page, show, way);
    await expect(numbers).toContainText(PASSPORT);
    await expect(edit).not.toHaveAttribute('aria-disabled');
    await expect(page.getByTestId('time-left')).toContainText('14:');

    const name = word('passport number of the patient');
    const copy = numbers.getByRole('button', {
      name: word('Copy: {name}').replace('{name}', name),
    });
    await press(page, copy, way);
    const messages = page.getByRole('region', { name: word('Messages') });
    await expect(messages.getByText(word('Copied. This was written down.'))).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(PASSPORT);

    // The same person in another tab is told as well, and sees them.
    const other = await context.newPage();
    await openDoor(other, { locale });
    await enterAs(other, PEOPLE.supervisor, `/cases/${reference}`);
    const elsewhere = other.getByRole('region', { name: word('Passport numbers') });
    await expect(elsewhere).toContainText(PASSPORT);
    await expect(other.getByTestId('time-left')).toBeVisible();

    // Each tab's world begins when it is loaded: the clock of the other is behind by what was done in
    // the first until then, and the time of the reveal is over there so much later.
    await context.clock.fastForward('20:00');
    for (const tab of [other, page]) {
      await expect(tab.getByTestId('time-left')).toHaveCount(0);
    }
    await expect(elsewhere).toContainText(word('Hidden', ''));
    await expect(numbers).toContainText(word('Hidden', ''));
    await expect(numbers).not.toContainText(PASSPORT);

    // Shown once more: signing out in one tab ends the other.
    await page.bringToFront();
    await press(page, numbers.getByRole('button', { name: word('Show the numbers…') }), way);
    await type(page, reason, REASON, way);
    await press(page, show, way);
    await expect(elsewhere).toContainText(PASSPORT);
    const person = page.getByRole('banner').getByRole('button', { name: PEOPLE.supervisor });
    await press(page, person, way);
    const leave = page.getByRole('menuitem', { name: word('Sign out') });
    await expect(leave).toBeVisible();
    if (way === 'mouse') await leave.click();
    else {
      // The way out is the last of the menu.
      await expect(page.getByRole('menuitemcheckbox').first()).toBeFocused();
      await page.keyboard.press('End');
      await expect(leave).toBeFocused();
      await page.keyboard.press('Enter');
    }
    await expect(page).toHaveURL(/sign-in/);
    await expect(other).toHaveURL(/sign-in/);
    await expect(other.getByText(PASSPORT)).toHaveCount(0);
    await expect(elsewhere).toHaveCount(0);
  });
}
