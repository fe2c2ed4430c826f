import { findSpecialty } from '@/reference/specialties';
import { expect, test } from '@tests/support/e2e';
import {
  enterAs,
  JOURNEYS,
  openDoor,
  PEOPLE,
  press,
  rowAs,
  rowsAs,
  tabTo,
  type as typeInto,
  wordsIn,
} from '@tests/support/journey';

const CONDITIONS = 'New scans within three months';

for (const [locale, way] of JOURNEYS) {
  test(`job 4 in ${locale} by ${way}: record an acceptance with conditions`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const row = await rowAs(page, PEOPLE.coordinator, 'stage=review&owner=me');
    guard.keepPrivate(row.patientName, CONDITIONS);
    await enterAs(page, PEOPLE.coordinator, `/cases/${row.reference}/decision`, way);
    const stage = page.locator('main header').locator('strong').first();
    const form = page.getByRole('form').first();
    const record = form.getByRole('button', { name: word('Record the decision') });
    await press(page, record, way);
    await expect(form.getByRole('radio').first()).toBeFocused();

    const accept = form.getByRole('radio', { name: word('Accept') });
    if (way === 'mouse') await accept.check();
    else {
      await tabTo(page, accept);
      await page.keyboard.press('Space');
    }
    await typeInto(page, form.getByLabel(word('Conditions')), CONDITIONS, way);
    await press(page, form.getByRole('button', { name: word('Accept'), exact: true }), way);
    await expect(page.getByText(CONDITIONS)).toBeVisible();
    await expect(stage).toHaveText(word('Clearance', 'stage'));
    await page.reload();
    await expect(page.getByText(CONDITIONS)).toBeVisible();
  });
}

test('a decline needs a reason and an alternative, at the field', async ({ page, guard }) => {
  await openDoor(page);
  const row = await rowAs(page, PEOPLE.coordinator, 'stage=review&owner=me');
  guard.keepPrivate(row.patientName);
  await enterAs(page, PEOPLE.coordinator, `/cases/${row.reference}/decision`);
  const form = page.getByRole('form').first();
  await form.getByRole('radio', { name: 'Decline' }).check();
  await form.getByLabel('Note').fill('Asked twice');
  const decline = form.getByRole('button', { name: 'Decline', exact: true });
  await decline.click();
  const reason = form.getByLabel('Reason');
  const instead = form.getByLabel('Offered instead');
  await expect(reason).toBeFocused();
  await expect(instead).toHaveAttribute('aria-invalid', 'true');
  await reason.selectOption({ index: 1 });
  await decline.click();
  await expect(instead).toBeFocused();
  await expect(form.getByLabel('Note')).toHaveValue('Asked twice');
  await instead.selectOption({ index: 1 });
  await decline.click();
  await expect(page.getByRole('main').getByText('Declined', { exact: true }).first()).toBeVisible();
});

test('a liaison reads decisions and is told who records them', async ({ page }) => {
  await openDoor(page);
  const seen = await rowsAs(page, PEOPLE.liaisonOfGuatemala, 'stage=review');
  const [row] = seen;
  if (!row) throw new Error('Guatemala has no case in review.');
  await enterAs(page, PEOPLE.liaisonOfGuatemala, `/cases/${row.reference}/decision`);
  await expect(page.getByText(/Coordinators and supervisors record decisions/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Record the decision/ })).toHaveCount(0);
  await expect(page.getByRole('radio')).toHaveCount(0);
});

test('which specialty leads is seen and chosen, and a slip of the mouse changes nothing', async ({
  page,
  guard,
}) => {
  await openDoor(page);
  const row = await rowAs(page, PEOPLE.coordinator, 'stage=review&owner=me');
  guard.keepPrivate(row.patientName);
  await enterAs(page, PEOPLE.coordinator, `/cases/${row.reference}`);
  const request = page.getByRole('region', { name: 'Request', exact: true });
  await request.getByRole('button', { name: 'Edit' }).click();
  const name = findSpecialty(row.specialties[0] ?? '')?.name.en ?? '';
  const added = name === 'Transplant' ? 'Neurology' : 'Transplant';
  const lead = request.getByLabel('Leading specialty');
  await request.getByRole('checkbox', { name: added }).check();
  await expect(lead.getByRole('option', { selected: true })).toHaveText(name);
  await request.getByRole('checkbox', { name }).uncheck();
  await request.getByRole('checkbox', { name }).check();
  await expect(lead.getByRole('option', { selected: true })).toHaveText(name);
  await lead.selectOption({ label: added });
  await request.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(request.getByText(`${added}, ${name}`)).toBeVisible();
  await page.getByRole('link', { name: 'Decision', exact: true }).click();
  await expect(page.getByRole('region', { name: added })).toContainText('Lead');
});

test('by what a request is urgent is read and changed where its urgency stands', async ({
  page,
  guard,
}) => {
  await openDoor(page);
  const row = await rowAs(page, PEOPLE.coordinator, 'stage=review&owner=me');
  guard.keepPrivate(row.patientName);
  await enterAs(page, PEOPLE.coordinator, `/cases/${row.reference}`);
  const request = page.getByRole('region', { name: 'Request', exact: true });
  const edit = request.getByRole('button', { name: 'Edit' });
  const save = request.getByRole('button', { name: 'Save', exact: true });
  const criterion = request.getByLabel('Urgency criterion');
  await edit.click();
  await request.getByLabel('Urgency', { exact: true }).selectOption('soon');
  await criterion.selectOption('cancer newly found or suspected');
  await save.click();
  // The choices of the form name it as well: it is saved once the form has gone.
  await expect(save).toBeHidden();
  await expect(request).toContainText('cancer newly found or suspected');
  // Another urgency has criteria of its own, and does not keep this one.
  await edit.click();
  await request.getByLabel('Urgency', { exact: true }).selectOption('urgent');
  await expect(criterion.getByRole('option', { selected: true })).toHaveText('Nobody has said');
  await criterion.selectOption('worse from day to day');
  await save.click();
  await expect(save).toBeHidden();
  await expect(request).toContainText('worse from day to day');
  await page.reload();
  await expect(request).toContainText('worse from day to day');
});

test('closed as declined before anybody has decided, nothing is promised of an answer that there is not', async ({
  page,
}) => {
  await openDoor(page);
  const { reference } = await rowAs(page, PEOPLE.coordinator, 'stage=review&owner=me');
  await enterAs(page, PEOPLE.coordinator, `/cases/${reference}`);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Close/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('How it ended').selectOption({ label: 'Declined' });
  await expect(dialog).not.toContainText('lead specialty');
  await expect(dialog.getByLabel('Offered instead').locator('option:checked')).toHaveText('Choose');
  await dialog.getByRole('button', { name: 'Close the case' }).click();
  await expect(dialog.getByLabel('Reason')).toBeFocused();
});
