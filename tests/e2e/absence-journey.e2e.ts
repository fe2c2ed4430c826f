import { expect, test } from '@tests/support/e2e';
import {
  doAs,
  enterAs,
  JOURNEYS,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  wordsIn,
} from '@tests/support/journey';

const TODAY = '2026-11-24';

for (const [locale, way] of JOURNEYS) {
  test(`an absence in ${locale} by ${way}: written down, covered on the day, and told of on return`, async ({
    page,
    context,
    guard,
  }) => {
    // A server within the page lives by the page's clock, which can be moved.
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'SharedWorker'));
    await context.clock.install();
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const [due] = await rowsAs(page, PEOPLE.coordinator, 'owner=me&band=due-today');
    const reference = due?.reference ?? '';
    guard.keepPrivate(due?.patientName ?? '');

    await enterAs(page, PEOPLE.supervisor, '/absences', way);
    await press(page, page.getByRole('button', { name: word('New absence…') }), way);
    const form = page.getByRole('form', { name: word('New absence') });
    const save = form.getByRole('button', { name: word('Save the absence') });
    await press(page, save, way);
    await expect(form.getByLabel(word('Who is away'))).toBeFocused();
    await form.getByLabel(word('Who is away')).selectOption({ label: PEOPLE.coordinator });
    await form.getByLabel(word('First day')).fill(TODAY);
    await form.getByLabel(word('Last day')).fill(TODAY);
    await form.getByLabel(word('Who covers')).selectOption({ label: PEOPLE.otherCoordinator });
    await press(page, save, way);
    const now = page.getByRole('region', { name: word('Away now') });
    await expect(now.getByRole('listitem').filter({ hasText: PEOPLE.coordinator })).toContainText(
      PEOPLE.otherCoordinator,
    );

    // The day's work stands at the cover, and says whose it is.
    await enterAs(page, PEOPLE.otherCoordinator, '/my-day', way);
    const day = page.getByRole('list', { name: word('My day') });
    const covered = day.getByRole('listitem').filter({ hasText: reference });
    await expect(covered).toContainText(PEOPLE.coordinator);
    await doAs(page, PEOPLE.otherCoordinator, `/api/cases/${reference}/hold`, {
      reason: 'The family asked for a week',
      waitingOn: 'patient',
      reviewOn: '2026-12-01',
    });

    // A day later the session is over; whoever was away signs in, and reads what happened.
    await context.clock.fastForward('24:00:00');
    await expect(page).toHaveURL(/\/sign-in/);
    const people = page.getByRole('main');
    await press(page, people.getByRole('button', { name: PEOPLE.coordinator }).first(), way);
    await expect(page).not.toHaveURL(/\/sign-in/);
    await press(page, page.getByRole('link', { name: word('My day') }).first(), way);
    const back = page.getByRole('region', { name: word('While you were away') });
    await expect(back.getByRole('listitem').filter({ hasText: reference })).toContainText(
      PEOPLE.otherCoordinator,
    );
  });
}
