import type { BrowserContext, Page } from '@playwright/test';
import type { Locale } from '@/i18n/locale';
import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import { enterAs, JOURNEYS, openDoor, PEOPLE, press, rowAs, wordsIn } from '@tests/support/journey';

const SUMMARY = 'The mother asks whether she may stay in the room';

/** A tab of somebody, in a language. */
async function tabOf(
  context: BrowserContext,
  locale: Locale,
  person: string,
  address: string,
): Promise<Page> {
  const page = await context.newPage();
  await openDoor(page, { locale });
  await enterAs(page, person, address);
  // What watches over the person comes with the rest of the frame.
  await page.getByRole('banner').locator('[aria-haspopup=menu]').waitFor();
  return page;
}

for (const [locale, way] of JOURNEYS) {
  test(`a device that is left, in ${locale} by ${way}: asked first, locked in every tab, and gone on with what was typed`, async ({
    context,
    guard,
  }) => {
    const word = wordsIn(locale);
    await context.clock.install();
    const first = await context.newPage();
    await openDoor(first, { locale });
    const { reference, patientName } = await rowAs(first, PEOPLE.coordinator, 'owner=me&hold=off');
    guard.keepPrivate(patientName);
    await first.close();
    const page = await tabOf(context, locale, PEOPLE.coordinator, `/cases/${reference}/contacts`);
    const other = await tabOf(context, locale, PEOPLE.coordinator, '/queues/all?owner=me');
    const tabs = [page, other];
    await page.bringToFront();
    const summary = page
      .getByRole('form', { name: word('Log a contact') })
      .getByLabel(word('Summary'));
    await summary.fill(SUMMARY);

    // Asked a minute and more before, and everywhere.
    await context.clock.fastForward('28:30');
    const question = (tab: Page) => tab.getByRole('dialog', { name: word('Are you still there?') });
    for (const tab of tabs) await expect(question(tab)).toBeVisible();
    // The mouse may be moved by anybody.
    await page.mouse.move(200, 200);
    await page.mouse.move(300, 250);
    await expect(question(page)).toBeVisible();
    const stay = question(page).getByRole('button', { name: word('Stay signed in') });
    await press(page, stay, way);
    for (const tab of tabs) await expect(question(tab)).toHaveCount(0);
    await expect(summary).toHaveValue(SUMMARY);

    // Nobody answers: nothing of a patient is left on any screen.
    await context.clock.fastForward('28:30');
    await expect(question(page)).toBeVisible();
    await context.clock.fastForward('02:00');
    let seen = 0;
    for (const tab of tabs) {
      await expect(tab).toHaveURL(/\/sign-in/);
      await tab.getByRole('main').getByRole('listitem').first().waitFor();
      seen += Number((await tab.content()).includes(patientName));
    }
    figure('D5 patients in the page of a locked tab', tabs.length, seen);
    expect(seen).toBe(0);

    // Going on leads to where one was, with what was typed.
    const goOn = (tab: Page) =>
      tab.getByRole('main').getByRole('button').filter({ hasText: PEOPLE.coordinator }).first();
    await page.bringToFront();
    await expect(goOn(page)).toBeFocused();
    await press(page, goOn(page), way);
    await expect(page).toHaveURL(new RegExp(`/cases/${reference}/contacts`));
    await expect(summary).toHaveValue(SUMMARY);
    // The other is locked by itself, also for who loads it anew.
    await other.reload();
    await expect(other).toHaveURL(/\/sign-in/);
  });
}

test('who signs out in one tab has left all of theirs, and nobody else has', async ({
  context,
}) => {
  // A text asks for an icon that no page of ours needs.
  await context.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  const away = await tabOf(context, 'en', PEOPLE.coordinator, '/queues/all');
  const colleague = await tabOf(context, 'en', PEOPLE.otherCoordinator, '/queues');
  const page = await tabOf(context, 'en', PEOPLE.coordinator, '/queues');
  const asleep = await tabOf(context, 'en', PEOPLE.coordinator, '/my-day');
  // A tab that shows something else meanwhile hears of nothing.
  await asleep.goto('/headers.txt');
  await page.bringToFront();
  await page.getByRole('banner').getByRole('button', { name: PEOPLE.coordinator }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(away).toHaveURL(/\/sign-in\?/);
  await expect(away.getByText('Signed out in another tab, and so in this one.')).toBeVisible();
  await asleep.goBack();
  await expect(asleep).toHaveURL(/\/sign-in\?/);
  await colleague.reload();
  await expect(colleague.getByRole('heading', { level: 1, name: 'Queues' })).toBeVisible();
  await away.getByRole('button', { name: `Go on as ${PEOPLE.coordinator}` }).click();
  await expect(away).toHaveURL(/\/queues\/all/);
});
