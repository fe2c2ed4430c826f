import { expect, test } from '@tests/support/e2e';
import { inputMethodOf } from '@tests/support/input-method';
import { askAs, doAs, enterAs, openDoor, PEOPLE, wordsIn } from '@tests/support/journey';

const OFFICE = 'colombia';
const SUMMARY = '已与家属通话，病历明天寄出';
const OWN_NAME = '王晓明';
const REASON = '影像资料已足够初步评估';
const NOTE = '请协助';

interface Next {
  readonly row: { readonly reference: string; readonly patientName: string };
}

/** Jobs 1 to 3 upon one case, as somebody does them who writes with an input method. */
test('jobs 1 to 3 in zh by mouse: next request, first contact, intake, records, to review', async ({
  page,
  guard,
}) => {
  const word = wordsIn('zh');
  await openDoor(page, { locale: 'zh' });
  const asked = await askAs(page, PEOPLE.coordinator, `/api/next-best?office=${OFFICE}`);
  const { reference, patientName } = (asked as Next).row;
  guard.keepPrivate(patientName, SUMMARY, OWN_NAME, REASON, NOTE);
  await enterAs(page, PEOPLE.coordinator, `/queues/${OFFICE}`);
  const method = await inputMethodOf(page);
  const sections = page.getByRole('navigation', { name: word('Sections of the case') });
  const stage = page.locator('main header').locator('strong').first();

  await page.getByRole('button', { name: word('Next request') }).click();
  await expect(page).toHaveURL(new RegExp(`/cases/${reference}`));
  await page.getByRole('button', { name: word('Claim'), exact: true }).click();
  await page.getByRole('link', { name: word('Log first contact') }).click();

  const contact = page.getByRole('form', { name: word('Log a contact') });
  await contact.getByLabel(word('Summary')).click();
  await method.begin(['y', 'yi', 'yi yu', 'yi yu jia shu']);
  await method.choose(SUMMARY);
  await contact.getByLabel(word('Next contact on')).fill('2026-11-27');
  await contact.getByRole('button', { name: word('Log contact') }).click();
  await expect(page.getByRole('list', { name: word('Contacts log') })).toContainText(SUMMARY);
  await expect(stage).toHaveText(word('Contacting', 'stage'));

  // A colleague changes the case in the middle of a composition: it goes on, and both stay.
  await sections.getByRole('link', { name: word('Overview', 'section') }).click();
  const editOf = (title: string) =>
    page.getByRole('button', { name: word('Edit: {title}').replace('{title}', word(title)) });
  await editOf('Patient').click();
  const patient = page.getByRole('form', { name: word('Patient') });
  const own = patient.getByLabel(word('Name in own script'));
  await own.click();
  const stages = ['w', 'wang', 'wang x', 'wang xiao m'];
  await method.begin(stages);
  await doAs(page, PEOPLE.otherCoordinator, `/api/cases/${reference}`, { payer: 'self' }, 'PATCH');
  const request = page.getByRole('region', { name: word('Request'), exact: true });
  await expect(request).toContainText(word('Patient or family'));
  await expect(own).toHaveValue(stages.at(-1) ?? '');
  await method.choose(OWN_NAME);
  await expect(own).toHaveValue(OWN_NAME);
  await patient.getByRole('button', { name: word('Save'), exact: true }).click();
  await expect(patient).toBeHidden();
  await expect(page.locator('main header')).toContainText(OWN_NAME);

  // Enter that ends a composition names nobody; the one after it does.
  await sections.getByRole('link', { name: word('Notes', 'section') }).click();
  const form = page.getByRole('form', { name: word('Write a note') });
  const text = form.getByRole('textbox');
  await text.pressSequentially(`${NOTE} @`);
  await method.begin(['d', 'da', 'dal']);
  await expect(page.getByRole('option')).toHaveCount(1);
  await text.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  await expect(text).toHaveValue(`${NOTE} @dal`);
  await method.choose('dal');
  await text.press('Enter');
  await expect(text).toHaveValue(`${NOTE} @${PEOPLE.otherCoordinator} `);
  await expect(page.getByRole('option')).toHaveCount(0);
  await form.getByRole('button', { name: word('Write the note') }).click();
  const notes = page.getByRole('list', { name: word('Notes') });
  await expect(notes.locator('.chip')).toContainText(`@${PEOPLE.otherCoordinator}`);

  await page.getByRole('button', { name: word('Start on records'), exact: true }).click();
  await expect(stage).toHaveText(word('Records', 'stage'));
  await sections.getByRole('link', { name: word('Records', 'section') }).click();
  await page
    .getByRole('form', { name: word('Ask for records') })
    .getByRole('button')
    .click();
  const lines = page.getByRole('list', { name: word('Record checklist') }).getByRole('listitem');
  await expect(lines.filter({ hasText: word('Not asked yet', 'record') })).toHaveCount(0);
  await page.getByLabel(word('Why the review is possible without the missing records')).click();
  await method.begin(['y', 'ying', 'ying xiang']);
  await method.choose(REASON);
  await page.getByRole('button', { name: word('Review possible without'), exact: true }).click();
  await expect(page.getByText(REASON)).toBeVisible();
  await page.getByRole('button', { name: word('Send to review'), exact: true }).click();
  await expect(stage).toHaveText(word('Review', 'stage'));
  await page.reload();
  await expect(stage).toHaveText(word('Review', 'stage'));
});
