import { barriersIn } from '@tests/support/barriers';
import { expect, test } from '@tests/support/e2e';
import { ensureTemporal, localDateOf, localTimeOf } from '@/lib/zoned-time';
import { campusOf } from '@/reference/campuses';
import {
  askAs,
  doAs,
  enterAs,
  messageOf,
  ONCE_EACH,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  type as typeInto,
  wordsIn,
} from '@tests/support/journey';

const CLINIC = 'Clinic of second opinions';
const FASTING = 'Fasting from midnight; bring the film';

interface Plan {
  readonly appointments: readonly {
    readonly id: string;
    readonly version: number;
    readonly status: string;
    readonly clinic: string;
    readonly campus: string;
    readonly startAt: string;
  }[];
  readonly tasks: readonly { status: string }[];
}

for (const [locale, way] of ONCE_EACH) {
  test(`appointments in ${locale} by ${way}: offer, reload, confirm, move with its impact, undo`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const [row] = await rowsAs(page, PEOPLE.coordinator, 'stage=preparing&hold=off');
    if (!row) throw new Error('No case prepares.');
    guard.keepPrivate(row.patientName);
    const address = `/api/cases/${row.reference}`;
    const plan = () => askAs(page, PEOPLE.supervisor, `${address}/plan`) as Promise<Plan>;
    await enterAs(page, PEOPLE.supervisor, `/cases/${row.reference}/appointments`, way);

    // Half an offer survives a reload.
    const offering = page.getByRole('button', { name: word('Offer an appointment'), exact: true });
    await press(page, offering, way);
    const form = page.getByRole('form', { name: word('Offer an appointment') });
    await typeInto(page, form.getByLabel(word('Clinic')), CLINIC, way);
    await page.reload();
    await press(page, offering, way);
    await expect(form.getByLabel(word('Clinic'))).toHaveValue(CLINIC);
    await typeInto(page, form.getByLabel(word('Preparation')), FASTING, way);
    // What speaks against a day is said at it, before anything is pressed.
    await form.getByLabel(word('Date')).fill('2026-11-23');
    await expect(form.getByLabel(word('Date'))).toHaveAccessibleDescription(
      word('This lies in the past.'),
    );
    await form.getByLabel(word('Date')).fill('2027-09-18');
    await expect(form.getByLabel(word('Date'))).toHaveAccessibleDescription('');
    await expect(form.getByRole('status')).toContainText(word('weekend'));
    await form.getByLabel(word('Date')).fill('2027-09-14');
    await expect(form.getByRole('status')).toHaveText('');
    expect(await barriersIn(page)).toEqual([]);
    await press(page, form.getByRole('button', { name: word('Offer'), exact: true }), way);
    const line = page.getByRole('listitem').filter({ hasText: CLINIC }).last();
    await expect(line).toContainText(word('Offered', 'appointment'));

    // Somebody else records the caller's yes: this page shows it.
    const offered = (await plan()).appointments.find(({ clinic }) => clinic === CLINIC);
    await doAs(page, PEOPLE.coordinator, `${address}/appointments/confirm`, {
      appointments: [{ id: offered?.id, version: offered?.version }],
    });
    await expect(line).toContainText(word('Confirmed', 'appointment'));

    // What the move breaks is told before; it is made, and undone.
    await press(page, line.getByRole('button', { name: CLINIC }).last(), way);
    await press(page, page.getByRole('menuitem', { name: word('Move…') }), way);
    const dialog = page.getByRole('dialog');
    // A time that the patient has already is told at it, and cannot be pressed.
    const { appointments } = await plan();
    const campus = appointments.find(({ clinic }) => clinic === CLINIC)?.campus ?? '';
    const other = appointments.find(
      (each) =>
        each.campus === campus &&
        each.clinic !== CLINIC &&
        ['offered', 'confirmed'].includes(each.status),
    );
    if (!other) throw new Error('Nothing else is booked there.');
    await ensureTemporal();
    const { timeZone } = campusOf(campus);
    const [startMs, time] = [Date.parse(other.startAt), dialog.locator('input[type=time]')];
    await dialog.getByLabel(word('Date')).fill(localDateOf(startMs, timeZone));
    await time.fill(localTimeOf(startMs, timeZone));
    const [said = ''] = word('The patient has another appointment then: {clinic}, {when}.').split(
      '{',
    );
    await expect(time).toHaveAccessibleDescription(new RegExp(said, 'u'));
    await expect(dialog.getByRole('button', { name: word('Move'), exact: true })).toBeDisabled();
    await expect(
      dialog.getByText(word('What the move breaks is shown here before it is made.')),
    ).toHaveCount(0);
    await time.fill('10:00');
    await dialog.getByLabel(word('Date')).fill('2027-09-15');
    await expect(time).toHaveAccessibleDescription('');
    const impact = dialog.getByRole('region', { name: word('What it breaks') });
    await expect(impact).toContainText(word('Appointments wait to be confirmed'));
    expect(await barriersIn(page)).toEqual([]);
    await press(page, dialog.getByRole('button', { name: word('Move all the same') }), way);
    await expect(line).toContainText(word('Moved', 'appointment'));
    await expect(dialog).toBeHidden();
    const moved = messageOf(page, word, word('Moved: {clinic}').replace('{clinic}', CLINIC));
    await expect(moved.getByRole('button', { name: word('Undo') })).toBeVisible();
    await page.keyboard.press('u');
    await expect(line).toContainText(word('Confirmed', 'appointment'));
    await page.reload();
    await expect(line).toContainText(word('Confirmed', 'appointment'));

    // What nobody has translated is told before the itinerary goes out; the paper only marks it.
    await page.goto(`/cases/${row.reference}/letters/itinerary`);
    const going = page.getByRole('form', { name: word('How the itinerary goes out') });
    await going.getByLabel(word('Language beside English')).selectOption('zh');
    const untranslated = going.getByRole('status').getByText(FASTING);
    await expect(untranslated).toBeVisible();
    const told = page.getByRole('article').getByText(FASTING);
    await expect(told).toHaveCount(2);
    await expect(told.last()).toHaveAttribute('lang', '');
    expect(await barriersIn(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(untranslated).toBeHidden();
    await expect(told.last()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await going.getByLabel(word('Language beside English')).selectOption('en');
    await expect(untranslated).toHaveCount(0);
  });
}

test('a case that closes says what is called off with it, and undo brings it back', async ({
  page,
  guard,
}) => {
  await openDoor(page);
  const rows = await rowsAs(page, PEOPLE.supervisor, 'stage=preparing&hold=off');
  const plans = await Promise.all(
    rows.map(({ reference }) => askAs(page, PEOPLE.supervisor, `/api/cases/${reference}/plan`)),
  );
  // Somebody is agreed with, and something is still to be done.
  const place = (plans as readonly Plan[]).findIndex(
    ({ appointments, tasks }) =>
      appointments.some(({ status }) => status === 'confirmed') &&
      tasks.some(({ status }) => status === 'to-do' || status === 'waiting'),
  );
  const row = rows[place];
  if (!row) throw new Error('Nobody who is prepared has a task left.');
  guard.keepPrivate(row.patientName);
  await enterAs(page, PEOPLE.supervisor, `/cases/${row.reference}/appointments`);
  const main = page.getByRole('main');
  await expect(main.getByText('Confirmed').first()).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Close the case…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('region', { name: 'Called off with it' })).toContainText(
    /\d+ appointments? that lies? ahead/,
  );
  await dialog.getByLabel('How it ended').selectOption({ label: 'Withdrawn' });
  await dialog.getByLabel('Reason').fill('Care at home');
  await dialog.getByRole('button', { name: 'Close the case' }).click();
  await expect(dialog).toBeHidden();
  await expect(main.getByText('Cancelled').first()).toBeVisible();
  await expect(main.getByText('Confirmed')).toHaveCount(0);
  // Whoever opens it later reads why.
  await expect(main.getByText('Withdrawn: Care at home')).toBeVisible();
  const sections = page.getByRole('navigation', { name: 'Sections of the case' });
  await sections.getByRole('link', { name: 'Tasks', exact: true }).click();
  await expect(main.getByText(/^\d+ tasks? \w+ left undone$/)).toBeVisible();
  await expect(main.getByText(/^(Overdue|Due today|reminds)/)).toHaveCount(0);
  await sections.getByRole('link', { name: 'Appointments', exact: true }).click();
  await page.keyboard.press('u');
  await expect(main.getByText('Withdrawn: Care at home')).toBeHidden();
  await expect(main.getByText('Confirmed').first()).toBeVisible();
});
