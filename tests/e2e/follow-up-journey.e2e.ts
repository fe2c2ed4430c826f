import type { Page } from '@playwright/test';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { bookingsAhead } from '@/domain/plan/interpreters/needed-bookings';
import { expect, test } from '@tests/support/e2e';
import {
  askAs,
  enterAs,
  JOURNEYS,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  wordsIn,
} from '@tests/support/journey';

const PHYSICIAN = 'The ward physician of the evening';
const REASON = 'Not before the wound has healed';
/** The moment of the demo (`WORLD`). */
const NOW = '2026-11-24T16:00:00.000Z';
const LET_GO = 'Too little to ask the family for again';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly place: string;
}

/** The first of them for whom an interpreter is still to come. */
async function withInterpreter<R extends { readonly reference: string }>(
  page: Page,
  rows: readonly R[],
): Promise<R> {
  for (const row of rows) {
    const plan = await askAs(page, PEOPLE.supervisor, `/api/cases/${row.reference}/plan`);
    if (bookingsAhead(plan as CasePlanWire, NOW).length > 0) return row;
  }
  throw new Error('No insured patient of an office with an interpreter to come is on campus.');
}

for (const [locale, way] of JOURNEYS) {
  test(`follow-up in ${locale} by ${way}: discharge, four promises kept by three people, a next case, closed`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    // An insurer pays: then there are four.
    const rows = await rowsAs(page, PEOPLE.supervisor, 'stage=on-site&hold=off&payer=insurer');
    const { items: people } = (await askAs(page, PEOPLE.supervisor, '/api/people')) as {
      items: readonly Person[];
    };
    const row = await withInterpreter(
      page,
      rows.filter(({ office }) => people.some(({ place }) => place === office)),
    );
    const liaison = people.find(({ place }) => place === row.office)?.name ?? '';
    const { reference } = row;
    const address = `/cases/${reference}/follow-up`;
    guard.keepPrivate(row.patientName, PHYSICIAN, REASON, LET_GO);

    const block = (name: string) => page.getByRole('region', { name: word(name), exact: true });
    const form = (verb: string) => page.getByRole('form', { name: word(verb), exact: true });
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
    /** Sends the form that has this verb as its name, and waits until it is done. */
    const sendForm = async (verb: string): Promise<void> => {
      const send = form(verb).getByRole('button', { name: word(verb), exact: true });
      await press(page, send, way);
      await expect(form(verb)).toHaveCount(0);
    };
    const stands = (name: string, state: string, context = 'follow-up') =>
      expect(block(name)).toContainText(word(state, context));

    // The coordinator: home, the bill and the claim.
    await enterAs(page, PEOPLE.coordinator, address, way);
    await expect(page.getByText(word('Nothing is promised yet'))).toBeVisible();
    // Nobody goes home before the last appointment: the next one is what the case waits for.
    const [, toCome = ''] = word('{at} next appointment, {place}').split(/\{\w+\}/);
    const side = page.getByRole('complementary', { name: word('Where the case stands') });
    await expect(side).toContainText(toCome);
    await expect(side).not.toContainText(word('Nothing blocks it; move it on'));
    await press(page, page.getByRole('button', { name: word('Record discharge…') }), way);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(word('Discharged by')).fill(PHYSICIAN);
    // Whoever goes home has been asked: nothing is chosen for them that would be refused.
    const fit = dialog.getByLabel(word('Fit to fly home'));
    await expect(fit).toHaveValue('');
    await expect(fit.locator('option')).toHaveCount(4);
    await dialog.getByLabel(word('Where to')).selectOption('lodging');
    await fit.selectOption('not-asked');
    await dialog.getByLabel(word('Where to')).selectOption('home-country');
    await expect(fit).toHaveValue('');
    await fit.selectOption('yes');
    const why = dialog.getByLabel(word('Why they do not take place'));
    if (await why.isVisible()) await why.fill(REASON);
    const off = dialog.getByRole('region', { name: word('Called off with it') });
    await expect(off.getByRole('listitem')).toHaveCount(1);
    await press(page, dialog.getByRole('button', { name: word('Record discharge') }), way);

    const bill = form('Reconcile the bill');
    await step('Billing', 'Reconcile the bill');
    await bill.getByLabel(word('Surgery', 'bill')).fill('1000.00');
    await page.reload();
    await step('Billing', 'Reconcile the bill');
    await expect(bill.getByLabel(word('Surgery', 'bill'))).toHaveValue('1000.00');
    await bill.getByLabel(word('Why it differs from the estimate')).fill(REASON);
    await sendForm('Reconcile the bill');
    await expect(block('Billing').getByRole('table', { name: word('Account') })).toBeVisible();
    await step('Billing', 'Send a statement');
    await sendForm('Send a statement');
    // The message says from where to where it went.
    const [from, to] = ['reconciled', 'statement sent'].map((state) => word(state, 'follow-up'));
    await expect(page.getByRole('region', { name: word('Messages') })).toContainText(
      word('{name}: from {from} to {to}')
        .replace('{name}', word('Billing'))
        .replace('{from}', from ?? '')
        .replace('{to}', to ?? ''),
    );

    await step('Insurance', 'Documents gathered');
    for (const document of ['Itemized bill', 'Medical report']) {
      const box = form('Documents gathered').getByRole('checkbox', { name: word(document) });
      await box.check();
    }
    await sendForm('Documents gathered');
    await step('Insurance', 'File the claim');
    await form('File the claim').getByLabel(word('Amount'), { exact: true }).fill('300.00');
    await form('File the claim').getByLabel(word('Number of the claim')).fill('CL-100200');
    await sendForm('File the claim');
    await step('Insurance', 'Write down the decision');
    await sendForm('Write down the decision');
    await step('Insurance', 'Settle the claim');
    // What they pay comes onto the bill with it: nobody types it a second time.
    await form('Settle the claim').getByLabel(word('Reference of the transfer')).fill('T-7');
    await sendForm('Settle the claim');
    await expect(block('Billing').getByRole('table', { name: word('Account') })).toContainText(
      'T-7',
    );
    await stands('Insurance', 'paid by the payer', 'follow-up end');

    // The liaison: the report in the family's hands, and when they come again.
    await enterAs(page, liaison, address, way);
    await step('Report', 'Say what is written');
    await form('Say what is written').getByLabel(word('Language')).selectOption('en');
    await sendForm('Say what is written');
    await step('Report', 'Released');
    await step('Report', 'Send');
    await sendForm('Send');
    await more('Report', 'Log a chase');
    await form('Log a chase').getByLabel(word('What was asked')).fill(REASON);
    await sendForm('Log a chase');
    await expect(block('Report').getByRole('list', { name: word('Chases') })).toContainText(REASON);
    const acknowledged = block('Report').getByRole('button', {
      name: word('Acknowledged'),
      exact: true,
    });
    for (let left = 2; left > 0 && (await acknowledged.isVisible()); left -= 1) {
      // By the patient, and then by the home physician.
      await step('Report', 'Acknowledged');
      await sendForm('Acknowledged');
    }
    await stands('Report', 'acknowledged', 'follow-up end');
    await step('Next visit', 'Propose a visit');
    await page.getByLabel(word('What for')).fill(REASON);
    await page.getByLabel(word('From'), { exact: true }).fill('2027-04-05');
    await page.getByLabel(word('Until'), { exact: true }).fill('2027-04-09');
    await sendForm('Propose a visit');
    await step('Next visit', 'Dates agreed');
    await sendForm('Dates agreed');
    await step('Next visit', 'Open the next case');
    await stands('Next visit', 'became a case', 'follow-up end');
    await expect(
      block('Billing').getByRole('button', { name: word('Enter a payment') }),
    ).toHaveCount(0);

    // The supervisor: some is paid, a part is let go, the rest comes by instalments, the case is closed.
    // All of the account in one load: the world's clock begins anew with each.
    await enterAs(page, PEOPLE.supervisor, address, way);
    await step('Billing', 'Enter a payment');
    await form('Enter a payment').getByLabel(word('Amount')).fill('400.00');
    await sendForm('Enter a payment');
    await more('Billing', 'Write off');
    await form('Write off').getByLabel(word('Amount')).fill('100.00');
    await form('Write off').getByLabel(word('Reason')).fill(LET_GO);
    await sendForm('Write off');
    await more('Billing', 'Plan instalments');
    await form('Plan instalments').getByLabel(word('Number of instalments')).fill('2');
    await sendForm('Plan instalments');
    await step('Billing', 'Settle the bill');
    await sendForm('Settle the bill');
    await stands('Billing', 'by instalments', 'follow-up end');
    const next = block('Next visit').getByRole('link', { name: /IC-/ });
    await press(page, page.getByRole('button', { name: word('Close the case…') }), way);
    const closing = page.getByRole('dialog');
    await closing.getByLabel(word('How it ended')).selectOption('completed');
    await press(page, closing.getByRole('button', { name: word('Close the case') }), way);
    await expect(closing).toHaveCount(0);

    await press(page, next, way);
    await expect(page.getByRole('link', { name: reference })).toBeVisible();
  });
}
