import type { Page } from '@playwright/test';
import { barriersIn } from '@tests/support/barriers';
import { moveByAnHour } from '@tests/support/day-cases';
import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import {
  enterAs,
  ONCE_EACH,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  type as typeInto,
  wordsIn,
} from '@tests/support/journey';

const CLINIC = 'Clinic of second opinions';
const REASON = 'They meet the day before and agree on it';

async function expectNoBarrier(page: Page): Promise<void> {
  const found = await barriersIn(page, 'interpreters');
  figure('E1 axe over interpreters', 1, found.length);
  expect(found).toEqual([]);
}

for (const [locale, way] of ONCE_EACH) {
  test(`job 5 in ${locale} by ${way}: book an appointment and its interpreter, resolve a conflict`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const [row] = await rowsAs(page, PEOPLE.coordinator, 'stage=preparing&hold=off');
    if (!row) throw new Error('No case prepares.');
    guard.keepPrivate(row.patientName, REASON);
    await enterAs(page, PEOPLE.supervisor, `/cases/${row.reference}/appointments`, way);
    await press(
      page,
      page.getByRole('button', { name: word('Offer an appointment'), exact: true }),
      way,
    );
    const form = page.getByRole('form', { name: word('Offer an appointment') });
    await form.getByLabel(word('Date')).fill('2027-09-14');
    await typeInto(page, form.getByLabel(word('Clinic')), CLINIC, way);
    await form.getByLabel(word('Needs an interpreter')).check();
    await form.getByLabel(word('Language of the interpreter')).selectOption('es');
    await press(page, form.getByRole('button', { name: word('Offer'), exact: true }), way);
    await expect(form).toBeHidden();

    // The best of the finder has the focus: one key offers it.
    await press(
      page,
      page.getByRole('link', { name: word('Interpreters', 'section'), exact: true }),
      way,
    );
    const line = page
      .getByRole('list', { name: word('Appointments that need an interpreter') })
      .getByRole('listitem')
      .filter({ hasText: CLINIC });
    await press(page, line.getByRole('button', { name: word('Find interpreter…') }), way);
    const best = line.getByRole('table').getByRole('button').first();
    await expect(best).toBeFocused();
    await expectNoBarrier(page);
    await press(page, best, way);
    await expect(line).toContainText(word('Offered', 'booking'));
    await expect(line.getByRole('table')).toBeHidden();
    await expect(line.getByRole('button', { name: word('Find interpreter…') })).toBeFocused();

    // A colleague moves the appointment meanwhile: the conflict comes to the open page.
    await moveByAnHour(page, row.reference, CLINIC, PEOPLE.coordinator);
    const conflicts = line.getByRole('list', { name: word('Conflicts') });
    await expect(conflicts).toContainText(word('Appointment has moved'));

    // Kept with a reason, and undone.
    await press(page, conflicts.getByRole('button').first(), way);
    const keeping = page.getByRole('form', { name: word('Keep the conflict') });
    await expect(keeping.getByLabel(word('Why it can stay as it is'))).toBeFocused();
    await typeInto(page, keeping.getByLabel(word('Why it can stay as it is')), REASON, way);
    await press(page, keeping.getByRole('button', { name: word('Keep it') }), way);
    await expect(conflicts).toContainText(REASON);
    await expect(conflicts.getByRole('button')).toBeHidden();
    await page.keyboard.press('u');
    await expect(conflicts).not.toContainText(REASON);

    // Resolved with the first way out: the same person at the new time.
    const fixes = line.getByRole('group', { name: word('Ways out') });
    await press(page, fixes.getByRole('button').first(), way);
    await expect(conflicts).toBeHidden();
    await expect(fixes).toBeHidden();
    await page.reload();
    await expect(line).toContainText(word('Offered', 'booking'));
    await expect(conflicts).toBeHidden();
  });
}
