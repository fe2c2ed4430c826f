import { expect, test } from '@tests/support/e2e';
import {
  askAs,
  enterAs,
  JOURNEYS,
  openDoor,
  PEOPLE,
  press,
  rowAs,
  rowsAs,
  type as typeInto,
  wordsIn,
} from '@tests/support/journey';

/** Whom one rings for a case, as the API says it. */
interface Called {
  readonly case: {
    readonly reference: string;
    readonly caller: { readonly timeZone: string | null };
    readonly disclosure: { readonly safeFrom: string | null };
  };
  readonly patient: { readonly name: { readonly family: string } };
}

const SUMMARY = 'Spoke with the family, letters come tomorrow';

for (const [locale, way] of JOURNEYS) {
  test(`job 2 in ${locale} by ${way}: log the first contact and set the next one`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const row = await rowAs(page, PEOPLE.coordinator, 'stage=new&owner=nobody');
    guard.keepPrivate(row.patientName, SUMMARY);
    await enterAs(page, PEOPLE.coordinator, `/cases/${row.reference}`, way);
    const stage = page.locator('main header').locator('strong').first();
    await press(page, page.getByRole('button', { name: word('Claim'), exact: true }), way);
    const step = page.getByRole('link', { name: word('Log first contact') });
    const form = page.getByRole('form', { name: word('Log a contact') });
    const how = form.getByLabel(word('How'), { exact: true });
    await press(page, step, way);
    await expect(how).toBeFocused();
    // Pressed where its form is shown already, it leads into it as well.
    await step.focus();
    await press(page, step, way);
    await expect(how).toBeFocused();

    const summary = form.getByLabel(word('Summary'));
    const next = form.getByLabel(word('Next contact on'));
    const submit = form.getByRole('button', { name: word('Log contact') });
    await press(page, submit, way);
    await expect(summary).toBeFocused();
    await expect(summary).toHaveAttribute('aria-invalid', 'true');

    await typeInto(page, summary, SUMMARY, way);
    await next.fill('2026-11-20');
    await press(page, submit, way);
    await expect(next).toBeFocused();
    await expect(next).toHaveAttribute('aria-invalid', 'true');
    await expect(summary).toHaveValue(SUMMARY);

    await next.fill('2026-11-27');
    await press(page, submit, way);
    await expect(page.getByText(word('Contact logged'), { exact: true })).toBeVisible();
    // In a field the keys of the case would be letters.
    await expect(page.locator('#section')).toBeFocused();
    const log = page.getByRole('list', { name: word('Contacts log') });
    await expect(log).toContainText(SUMMARY);
    await expect(log).toContainText(word('Next contact'));
    await expect(stage).toHaveText(word('Contacting', 'stage'));
    await expect(summary).toHaveValue('');

    const sections = page.getByRole('navigation', { name: word('Sections of the case') });
    await press(page, sections.getByRole('link', { name: word('Timeline', 'section') }), way);
    const changes = page.getByRole('region', { name: word('Timeline') }).getByRole('listitem');
    await expect(changes.first()).toContainText(PEOPLE.coordinator);
    await page.reload();
    await expect(stage).toHaveText(word('Contacting', 'stage'));
    await press(page, changes.getByRole('button', { name: word('Undo') }).first(), way);
    await expect(stage).toHaveText(word('New', 'stage'));
    await press(page, sections.getByRole('link', { name: word('Contacts', 'section') }), way);
    await expect(page.getByText(SUMMARY)).toHaveCount(0);
  });
}

test('a next contact in the night of the caller is told before it is set', async ({
  page,
  guard,
}) => {
  await openDoor(page);
  const rows = await rowsAs(page, PEOPLE.coordinator, 'office=guatemala&stage=contacting');
  const details = await Promise.all(
    rows.map(async ({ reference }) => askAs(page, PEOPLE.coordinator, `/api/cases/${reference}`)),
  );
  const nearby = (details as readonly Called[]).find(
    ({ case: { caller, disclosure } }) =>
      caller.timeZone === 'America/Guatemala' && disclosure.safeFrom === null,
  );
  if (!nearby) throw new Error('Guatemala has nobody who is called at home.');
  const { case: record, patient } = nearby;
  guard.keepPrivate(patient.name.family);
  await enterAs(page, PEOPLE.coordinator, `/cases/${record.reference}/contacts`);
  const form = page.getByRole('form', { name: 'Log a contact' });
  await form.getByLabel('Next contact on').fill('2026-11-27');
  const note = form.getByText('outside of the hours for calls');
  await expect(note).toHaveCount(0);
  await form.getByLabel('at (time in Guatemala)').fill('23:30');
  await expect(note).toContainText('It is 23:30 for the caller then');
  await expect(note).toContainText('Sat 28 Nov');
  await form.getByLabel('at (time in Guatemala)').fill('10:00');
  await expect(note).toHaveCount(0);
});
