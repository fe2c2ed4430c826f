import type { CasePlanWire } from '@/contract/plan/case-plan';
import { newIdAt } from '@/lib/new-id';
import { barriersIn } from '@tests/support/barriers';
import { expect, test } from '@tests/support/e2e';
import { askAs, enterAs, openDoor, PEOPLE, rowsAs, tellAs } from '@tests/support/journey';

test('a deposit of another currency: shown as it came, credited at a rate, reversed', async ({
  page,
  guard,
}) => {
  const person = PEOPLE.supervisor;
  await openDoor(page);
  let reference = '';
  for (const row of await rowsAs(page, person, 'stage=follow-up')) {
    const plan = (await askAs(page, person, `/api/cases/${row.reference}/plan`)) as CasePlanWire;
    const bills = plan.followUps.filter((each) => each.kind === 'billing');
    const isPlain = bills.length === 1 && bills[0]?.ended === null && bills[0].currency === 'USD';
    if (!isPlain || plan.coverages.some(({ amount }) => amount.currency !== 'USD')) continue;
    guard.keepPrivate(row.patientName);
    ({ reference } = row);
    break;
  }
  expect(reference).not.toBe('');
  const id = newIdAt(Date.now());
  await tellAs(page, person, `/api/cases/${reference}/coverages`, {
    method: 'POST',
    body: {
      id,
      kind: 'deposit',
      issuer: 'The family',
      amount: { minor: 1_000_00, currency: 'EUR' },
      fromOn: '2026-12-01',
      toOn: '2027-12-31',
      conditions: null,
    },
  });
  await tellAs(page, person, `/api/cases/${reference}/coverages/${id}`, {
    method: 'PATCH',
    body: { status: 'received' },
    version: 1,
  });

  await enterAs(page, person, `/cases/${reference}/follow-up`);
  const bill = page.getByRole('region', { name: 'Billing', exact: true });
  const open = bill.getByText(
    /A deposit of EUR\s1,000\.00 that came on .* is not on this account yet/,
  );
  await expect(open).toBeVisible();
  await bill.getByRole('button', { name: 'More: Billing' }).click();
  const verb = /^Credit the deposit of EUR\s1,000\.00$/;
  await page.getByRole('menuitem', { name: verb }).click();
  const form = page.getByRole('form', { name: verb });
  // What may be a thousand is asked again; the currency is the deposit's, and is not typed.
  await form.getByLabel('Rate', { exact: true }).fill('1,085');
  await form.getByLabel('Whose rate').fill('Central bank');
  await form.getByRole('button', { name: verb }).click();
  await expect(form.getByLabel('Rate', { exact: true })).toBeFocused();
  expect(await barriersIn(page)).toEqual([]);
  // What is mostly a slip of the keys is shown before it is sent, and asked again.
  await form.getByLabel('Rate', { exact: true }).fill('99９999');
  await expect(form.getByRole('status')).toHaveText(
    /^At this rate USD\s999,999,000\.00 is credited\.$/,
  );
  await form.getByLabel('Rate of which day').fill('1900-01-01');
  await form.getByRole('button', { name: verb }).click();
  await expect(form.getByText('This is too long ago. Check the year.')).toBeVisible();
  await form.getByLabel('Rate of which day').fill('2026-11-23');
  await form.getByRole('button', { name: verb }).click();
  const tick = form.getByRole('checkbox', { name: /is right, though it is unusual$/ });
  await expect(tick).toBeFocused();
  await expect(bill.getByRole('row').filter({ hasText: '999,999,000' })).toHaveCount(0);
  expect(await barriersIn(page)).toEqual([]);
  await tick.check();
  await form.getByLabel('Rate', { exact: true }).fill('99999');
  await expect(tick).not.toBeChecked();
  await form.getByLabel('Rate', { exact: true }).fill('1.085');
  await expect(form.getByRole('status')).toHaveText(/USD\s1,085\.00/);
  await expect(tick).toHaveCount(0);
  await form.getByRole('button', { name: verb }).click();
  await expect(form).toHaveCount(0);
  const account = bill.getByRole('table', { name: 'Account' });
  const entry = account.getByRole('row', { name: /EUR\s1,000\.00 at 1\.085 of/ });
  await expect(entry).toContainText(/-USD\s1,085\.00/);
  await expect(entry).toContainText('Central bank');
  await expect(open).toHaveCount(0);

  await entry.getByRole('button', { name: /^Reverse: Deposit/ }).click();
  const back = page.getByRole('form', { name: 'Reverse the entry' });
  await back.getByLabel('Reason').fill('The rate of another day');
  await back.getByRole('button', { name: 'Reverse' }).click();
  await expect(open).toBeVisible();

  await page.getByRole('link', { name: 'Timeline' }).click();
  const told = page
    .getByRole('main')
    .getByText(/EUR\s1,000\.00.*1\.085/)
    .first();
  await expect(told).toBeVisible();
});
