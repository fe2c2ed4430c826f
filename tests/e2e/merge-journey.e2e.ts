import type { Page } from '@playwright/test';
import { expect, test } from '@tests/support/e2e';
import {
  askAs,
  type ChosenRow,
  doAs,
  enterAs,
  JOURNEYS,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  tabTo,
  type as typeInto,
  wordsIn,
} from '@tests/support/journey';

/** Two open requests of different patients; the first of them arrived first. */
async function twoRequests(page: Page): Promise<readonly [ChosenRow, ChosenRow]> {
  const rows = await rowsAs(page, PEOPLE.supervisor, 'stage=contacting&sort=arrived');
  const [one, ...more] = rows;
  const other = more.find(({ patientName }) => patientName !== one?.patientName);
  if (!one || !other) throw new Error('Two open requests are needed.');
  return [one, other];
}

const contactsOf = async (page: Page, reference: string): Promise<number> =>
  (
    (await askAs(page, PEOPLE.supervisor, `/api/cases/${reference}/contacts`)) as {
      items: readonly unknown[];
    }
  ).items.length;

for (const [locale, way] of JOURNEYS) {
  test(`merge in ${locale} by ${way}: compare, choose, merge, and take it back`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const [into, other] = await twoRequests(page);
    guard.keepPrivate(into.patientName, other.patientName);
    const contacts =
      (await contactsOf(page, into.reference)) + (await contactsOf(page, other.reference));
    await enterAs(page, PEOPLE.supervisor, `/cases/${other.reference}`, way);

    await press(page, page.getByRole('button', { name: word('More') }), way);
    await press(
      page,
      page.getByRole('menuitem', { name: word('Duplicate or linked case…') }),
      'mouse',
    );
    const dialog = page.getByRole('dialog');
    await typeInto(page, dialog.getByRole('searchbox'), into.reference, way);
    await press(page, dialog.getByRole('button', { name: into.reference }), way);

    await expect(page).toHaveURL(new RegExp(`/cases/${into.reference}/merge/${other.reference}$`));
    const merge = page.getByRole('main').getByRole('button', {
      name: word('Merge into {0}').replace('{0}', into.reference),
    });
    await expect(merge).toHaveAttribute('aria-disabled', 'true');
    // The first field by its own arrow key, the rest at once.
    const field = page
      .getByRole('group')
      .filter({ has: page.getByRole('radio') })
      .first();
    const values = field.getByRole('radio');
    if (way === 'mouse') await values.nth(1).check();
    else {
      await tabTo(page, values.first());
      await page.keyboard.press('ArrowRight');
    }
    await expect(values.nth(1)).toBeChecked();
    const rest = word('Take the rest from {0}').replace('{0}', into.reference);
    await press(page, page.getByRole('button', { name: rest }), way);
    await expect(values.nth(1)).toBeChecked();
    await press(page, merge, way);
    await expect(page).toHaveURL(new RegExp(`/cases/${into.reference}$`));
    expect(await contactsOf(page, into.reference)).toBe(contacts);

    // The old address says where the work goes on; a supervisor takes the merge back.
    await page.goto(`/cases/${other.reference}`);
    const back = page.getByRole('button', { name: word('Take the merge back…') });
    await press(page, back, way);
    const reason = dialog.getByRole('textbox');
    await press(page, dialog.getByRole('button', { name: word('Take the merge back') }), way);
    await expect(reason).toBeFocused();
    await typeInto(page, reason, 'They are two people', way);
    await press(page, dialog.getByRole('button', { name: word('Take the merge back') }), way);
    await expect(dialog).toBeHidden();
    await expect(back).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(other.patientName);
  });
}

test('what was changed since the merge is named when it is taken back', async ({ page }) => {
  await openDoor(page);
  const [into, other] = await twoRequests(page);
  await enterAs(page, PEOPLE.supervisor, `/cases/${into.reference}/merge/${other.reference}`);
  // The first decision, the name as in the passport, is taken from the duplicate.
  await page.getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: `Take the rest from ${into.reference}` }).click();
  await page.getByRole('button', { name: `Merge into ${into.reference}` }).click();
  const identity = page.getByRole('heading', { level: 1 });
  await expect(identity).toContainText(other.patientName);
  await page.getByRole('button', { name: 'Edit: Patient', exact: true }).click();
  const form = page.getByRole('form', { name: 'Patient' });
  await form.getByLabel('Family names').fill('Written since');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();

  await page.goto(`/cases/${other.reference}`);
  await page.getByRole('button', { name: 'Take the merge back…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('They are two people');
  await dialog.getByRole('button', { name: 'Take the merge back' }).click();
  await expect(dialog).toContainText(
    'Family names, as in the passport of the patient: changed since',
  );
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(identity).toContainText(other.patientName);
  await page.goto(`/cases/${into.reference}`);
  await expect(identity).toContainText('Written since');
});

test('what is booked for the duplicate is told before it is closed, and where to cancel it', async ({
  page,
  guard,
}) => {
  await openDoor(page);
  const prepared = await rowsAs(page, PEOPLE.supervisor, 'stage=preparing&hold=off');
  const plans = (await Promise.all(
    prepared.map(({ reference }) => askAs(page, PEOPLE.supervisor, `/api/cases/${reference}/plan`)),
  )) as readonly { appointments: readonly { status: string }[] }[];
  const [into, other] = prepared.filter((_, place) =>
    plans[place]?.appointments.some(({ status }) => status === 'confirmed'),
  );
  if (!into || !other) throw new Error('Two who are prepared and have appointments are needed.');
  guard.keepPrivate(into.patientName, other.patientName);
  await enterAs(page, PEOPLE.supervisor, `/cases/${into.reference}/merge/${other.reference}`);
  const booked = page.getByRole('region', { name: 'Still booked for the case that is closed' });
  await expect(booked).toContainText(/\d+ appointments? that lies? ahead/);
  await expect(booked).toContainText(into.reference);
  await booked.getByRole('link', { name: `Appointments of ${other.reference}` }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${other.reference}/appointments$`));
});

test('a case that nobody answers for is taken over by the owner of the other, and given back', async ({
  page,
}) => {
  await openDoor(page);
  // What the coordinator sees, she may own; of two of one stage either may survive.
  const [into, ...more] = await rowsAs(page, PEOPLE.coordinator, 'stage=new&owner=nobody');
  const other = more.find(({ patientName }) => patientName !== into?.patientName);
  if (!into || !other) throw new Error('Two requests that nobody has claimed are needed.');
  await doAs(page, PEOPLE.coordinator, `/api/cases/${other.reference}/claim`, {
    expectedOwnerId: null,
  });
  const ownerOf = async (reference: string): Promise<string | null> => {
    const rows = await rowsAs(page, PEOPLE.supervisor, `state=all&reference=${reference}`);
    return rows[0]?.ownerId ?? null;
  };
  await enterAs(page, PEOPLE.supervisor, `/cases/${into.reference}/merge/${other.reference}`);
  await expect(page.getByRole('main')).toContainText(
    `Nobody has claimed ${into.reference}: ${PEOPLE.coordinator} answers for it from then on.`,
  );
  await page.getByRole('button', { name: `Take the rest from ${into.reference}` }).click();
  await page.getByRole('button', { name: `Merge into ${into.reference}` }).click();
  const messages = page.getByRole('region', { name: 'Messages' });
  const merged = messages.getByText(`Merged ${other.reference} into ${into.reference}`);
  await expect(merged).toBeVisible();
  expect(await ownerOf(into.reference)).not.toBeNull();
  await page.keyboard.press('u');
  await expect(messages.getByText(`${into.reference}: undone`)).toBeVisible();
  expect(await ownerOf(into.reference)).toBeNull();
  expect(await ownerOf(other.reference)).not.toBeNull();
});
