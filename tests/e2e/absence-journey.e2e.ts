import { newIdAt } from '@/lib/new-id';
import { expect, test } from '@tests/support/e2e';
import {
  doAs,
  enterAs,
  JOURNEYS,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  tellAs,
  wordsIn,
} from '@tests/support/journey';

const TODAY = '2026-11-24';
const NOW_MS = Date.parse('2026-11-24T16:00:00Z');

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
    const [due] = await rowsAs(page, PEOPLE.coordinator, 'owner=me&hold=off');
    if (due === undefined) throw new Error('The coordinator owns no case.');
    const { reference } = due;
    guard.keepPrivate(due.patientName);
    // A contact that is promised for today is owed today, whatever else the demo holds.
    await tellAs(page, PEOPLE.coordinator, `/api/cases/${reference}/contacts`, {
      method: 'POST',
      body: {
        id: newIdAt(NOW_MS),
        at: new Date(NOW_MS - 60_000).toISOString(),
        way: 'phone',
        direction: 'outgoing',
        party: 'caller',
        isReached: true,
        summary: 'They call back this afternoon',
        nextContactAt: new Date(NOW_MS + 2 * 3_600_000).toISOString(),
      },
    });

    await enterAs(page, PEOPLE.supervisor, '/absences', way);
    await press(page, page.getByRole('button', { name: word('New absence…') }), way);
    const form = page.getByRole('form', { name: word('New absence') });
    const save = form.getByRole('button', { name: word('Save the absence') });
    await press(page, save, way);
    await expect(form.getByLabel(word('Who is away'))).toBeFocused();
    await form.getByLabel(word('Who is away')).selectOption({ label: PEOPLE.coordinator });
    // What no list would show is not taken: it is told at its field.
    const past = word('This lies in the past.');
    await form.getByLabel(word('First day')).fill('2025-03-01');
    await form.getByLabel(word('Last day')).fill('2025-03-05');
    await press(page, save, way);
    await expect(form.getByText(past)).toBeVisible();
    await expect(form.getByLabel(word('Last day'))).toBeFocused();
    await form.getByLabel(word('First day')).fill(TODAY);
    await form.getByLabel(word('Last day')).fill(TODAY);
    await form.getByLabel(word('Who covers')).selectOption({ label: PEOPLE.otherCoordinator });
    await press(page, save, way);
    const now = page.getByRole('region', { name: word('Away now') });
    await expect(now.getByRole('listitem').filter({ hasText: PEOPLE.coordinator })).toContainText(
      PEOPLE.otherCoordinator,
    );

    // This evening somebody else is on duty: for the one date, and at once.
    await press(page, page.getByRole('link', { name: word('Duty roster') }).last(), way);
    const roster = page.getByRole('table', { name: word('Duty roster') });
    const place = roster.getByRole('row').nth(1);
    await press(page, place.getByRole('button'), way);
    const rosterForm = roster.getByRole('form');
    const another = word('Somebody else on a single date…');
    await press(page, rosterForm.getByRole('button', { name: another }), way);
    const keep = rosterForm.getByRole('button', { name: word('Save the roster') });
    const date = rosterForm.getByLabel(word('Single date'), { exact: true });
    await expect(date, 'a new line is typed into at once').toBeFocused();
    await date.fill('2026-11-20');
    await press(page, keep, way);
    await expect(rosterForm.getByText(past)).toBeVisible();
    await date.fill(TODAY);
    const who = rosterForm.getByLabel(word('On duty that day'));
    await who.selectOption({ index: 1 });
    const onDuty = (await who.locator('option:checked').textContent()) ?? '';
    await press(page, keep, way);
    await expect(rosterForm).toHaveCount(0);
    await expect(place.getByRole('cell').first()).toHaveText(onDuty);
    await expect(place.getByRole('listitem')).toContainText(onDuty);

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
