import { expect, test } from '@tests/support/e2e';
import { enterAs, JOURNEYS, openDoor, PEOPLE, press, rowAs, wordsIn } from '@tests/support/journey';

const PHYSICIAN = 'The ward physician of the evening';
const REASON = 'Not before the wound has healed';

for (const [locale, way] of JOURNEYS) {
  test(`follow-up in ${locale} by ${way}: discharge, four promises kept, a next case`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const row = await rowAs(page, PEOPLE.supervisor, 'stage=on-site&hold=off');
    guard.keepPrivate(row.patientName, PHYSICIAN, REASON);
    await enterAs(page, PEOPLE.supervisor, `/cases/${row.reference}/follow-up`, way);
    await expect(page.getByText(word('Nothing is promised yet'))).toBeVisible();

    await press(page, page.getByRole('button', { name: word('Record discharge…') }), way);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(word('Discharged by')).fill(PHYSICIAN);
    await dialog.getByLabel(word('Fit to fly home')).selectOption('yes');
    const why = dialog.getByLabel(word('Why they do not take place'));
    if (await why.isVisible()) await why.fill(REASON);
    await press(page, dialog.getByRole('button', { name: word('Record discharge') }), way);

    const block = (name: string) => page.getByRole('region', { name: word(name), exact: true });
    const step = (name: string, verb: string) =>
      press(
        page,
        block(name)
          .getByRole('button', { name: word(verb), exact: true })
          .first(),
        way,
      );
    const more = async (name: string, verb: string): Promise<void> => {
      await press(
        page,
        block(name).getByRole('button', { name: new RegExp(`: ${word(name)}$`) }),
        way,
      );
      // Within a menu one walks by arrows; Tab leaves it.
      const item = page.getByRole('menuitem', { name: word(verb), exact: true });
      await (way === 'mouse' ? item.click() : item.press('Enter'));
    };
    /** Sends the form that has this verb as its name. */
    const sendForm = (verb: string) =>
      press(
        page,
        page
          .getByRole('form', { name: word(verb), exact: true })
          .getByRole('button', { name: word(verb), exact: true }),
        way,
      );

    await expect(block('Report')).toBeVisible();
    await step('Report', 'Say what is written');
    const preparing = page.getByRole('form', { name: word('Say what is written') });
    await preparing.getByLabel(word('Language')).fill('en');
    await page.reload();
    await step('Report', 'Say what is written');
    await expect(preparing.getByLabel(word('Language'))).toHaveValue('en');
    await sendForm('Say what is written');
    await step('Report', 'Released');
    await step('Report', 'Send');
    await sendForm('Send');
    await expect(block('Report')).toContainText(word('sent', 'follow-up'));

    await step('Billing', 'Reconcile the bill');
    const bill = page.getByRole('form', { name: word('Reconcile the bill') });
    await bill.getByLabel(word('Surgery', 'bill')).fill('1000.00');
    await bill.getByLabel(word('Why it differs from the estimate')).fill(REASON);
    await sendForm('Reconcile the bill');
    await expect(block('Billing').getByRole('table', { name: word('Account') })).toBeVisible();

    await step('Next visit', 'Propose a visit');
    await page.getByLabel(word('What for')).fill(REASON);
    await page.getByLabel(word('From'), { exact: true }).fill('2027-04-05');
    await page.getByLabel(word('Until'), { exact: true }).fill('2027-04-09');
    await sendForm('Propose a visit');
    await step('Next visit', 'Dates agreed');
    await sendForm('Dates agreed');
    await step('Next visit', 'Open the next case');
    await expect(block('Next visit')).toContainText(word('became a case', 'follow-up end'));

    await more('Report', 'Log a chase');
    await page.getByLabel(word('What was asked')).fill(REASON);
    await sendForm('Log a chase');
    await expect(block('Report').getByRole('list', { name: word('Chases') })).toContainText(REASON);

    await press(page, block('Next visit').getByRole('link', { name: /IC-/ }), way);
    await expect(page.getByRole('link', { name: row.reference })).toBeVisible();
  });
}
