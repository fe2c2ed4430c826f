import { expect, test } from '@tests/support/e2e';
import type { Page } from '@playwright/test';
import {
  askAs,
  enterAs,
  JOURNEYS,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  tellAs,
  wordsIn,
} from '@tests/support/journey';

const WHO = PEOPLE.supervisor;

interface Plan {
  readonly appointments: readonly { readonly status: string }[];
  readonly legs: readonly {
    readonly airline: string;
    readonly number: string;
    readonly status: string;
    readonly sharedWith: readonly string[];
    readonly sharedFrom: unknown;
  }[];
}

/** A departure with tickets that are its own, and appointments. */
async function withTickets(page: Page) {
  for (const row of await rowsAs(page, WHO, 'stage=preparing&hold=off')) {
    const { legs, appointments } = (await askAs(
      page,
      WHO,
      `/api/cases/${row.reference}/plan`,
    )) as Plan;
    const isOwn = legs.every(
      ({ status, sharedWith, sharedFrom }) =>
        status === 'booked' && sharedWith.length === 0 && sharedFrom === null,
    );
    const [leg] = legs;
    if (leg && isOwn && appointments.length > 0) {
      return { ...row, tickets: legs.length, flight: `${leg.airline} ${leg.number}` };
    }
  }
  throw new Error('Nobody who prepares has tickets of their own');
}

for (const [locale, way] of JOURNEYS) {
  test(`a patient dies, in ${locale} by ${way}: tickets are named, given back, and nothing is promised`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const { reference, patientName, tickets, flight } = await withTickets(page);
    guard.keepPrivate(patientName);
    await enterAs(page, WHO, `/cases/${reference}`, way);
    const side = page.getByRole('complementary', { name: word('Where the case stands') });
    await expect(side).toContainText(word('Time now'));
    // May one call now: with the end of the window, or when it opens.
    const [open = ''] = word('Call window open until {until}').split('{');
    const [shut = ''] = word('Call from {from}').split('{');
    const invited = side.getByText(new RegExp(`^(${open}|${shut})`, 'u'));
    await expect(invited).toHaveCount(1);

    await press(page, page.getByRole('button', { name: word('More'), exact: true }), way);
    const item = page.getByRole('menuitem', { name: word('The patient has died…') });
    await (way === 'mouse' ? item.click() : item.press('Enter'));
    const dialog = page.getByRole('dialog');
    const settler = dialog.getByLabel(word('Who settles what is open'));
    if (await settler.isVisible()) await settler.selectOption({ index: 1 });
    await press(page, dialog.getByRole('button', { name: word('Look at what stops') }), way);
    const told = dialog.getByRole('region', { name: word('Tickets that stay booked') });
    await expect(told.getByRole('listitem')).toHaveCount(tickets);
    await expect(told).toContainText(flight);
    await press(page, dialog.getByRole('button', { name: word('Record the death') }), way);
    await expect(dialog).toHaveCount(0);

    // Nobody is invited to ring, and the head says which tickets are left.
    const left = page.getByRole('region', { name: word('Tickets to cancel with the airline') });
    await expect(left.getByRole('listitem')).toHaveCount(tickets);
    await expect(side).toContainText(word('Time now'));
    await expect(invited).toHaveCount(0);

    await press(page, left.getByRole('link'), way);
    const travel = page.getByRole('region', { name: word('Travel', 'section'), exact: true });
    await expect(travel).toContainText(
      word('The case is closed: its journey is planned no further.'),
    );
    await expect(travel.getByText(word('Not taken'))).toHaveCount(tickets);
    const give = word('Cancelled with the airline: {name}').replace('{name}', flight);
    await press(page, travel.getByRole('button', { name: give }).first(), way);
    await expect(travel.getByText(word('Not taken'))).toHaveCount(tickets - 1);
    await page.reload();
    await expect(travel.getByText(word('Not taken'))).toHaveCount(tickets - 1);
    await expect(left.getByRole('listitem')).toHaveCount(tickets - 1);

    // What was cancelled is not said to come yet.
    const sections = page.getByRole('navigation', { name: word('Sections of the case') });
    await press(page, sections.getByRole('link', { name: word('Appointments') }), way);
    const appointments = page.getByRole('region', { name: word('Appointments'), exact: true });
    await expect(appointments).toBeVisible();
    await expect(appointments).not.toContainText(word('None yet'));
  });
}

test('who was typing when a colleague closed the case reads what was typed, and can take it along', async ({
  page,
}) => {
  await openDoor(page);
  const [row] = await rowsAs(page, PEOPLE.coordinator, 'owner=me&stage=review&hold=off');
  const reference = row?.reference ?? '';
  await enterAs(page, PEOPLE.coordinator, `/cases/${reference}`);
  await page.getByRole('button', { name: 'Edit: Request', exact: true }).click();
  const field = page.getByRole('form', { name: 'Request' }).getByLabel('Reason for visit');
  await field.fill('A second opinion on the knee');
  const { case: record } = (await askAs(page, WHO, `/api/cases/${reference}`)) as {
    readonly case: { readonly version: number };
  };
  await tellAs(page, WHO, `/api/cases/${reference}/close`, {
    method: 'POST',
    body: { outcome: 'withdrawn', reason: 'cost', alternative: null },
    version: record.version,
  });
  await expect(page.locator('main header')).toContainText('Closed');
  const words = page.getByRole('region', { name: 'Your unsaved words' });
  await expect(words).toContainText('A second opinion on the knee');
  await page.reload();
  await expect(words).toContainText('A second opinion on the knee');
  // What has a form of its own on a closed case is not said a second time.
  await page.goto(`/cases/${reference}/notes`);
  await page.getByLabel('Note', { exact: true }).fill('The family will write in spring');
  await expect(words).toContainText('A second opinion on the knee');
  await expect(words).not.toContainText('spring');
  await words.getByRole('button', { name: 'Discard them' }).click();
  await expect(words).toHaveCount(0);
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue(/spring/);
});
