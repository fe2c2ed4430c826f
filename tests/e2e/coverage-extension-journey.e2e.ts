import type { Page } from '@playwright/test';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { coveredIn, standingEstimate } from '@/domain/plan/money/covered';
import { expect, test } from '@tests/support/e2e';
import {
  askAs,
  enterAs,
  ONCE_EACH,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  type as typeInto,
  walks,
  wordsIn,
} from '@tests/support/journey';

/** One walk; that of a family's flight goes the other way. The full run walks all. */
const WALKS = walks(ONCE_EACH.slice(0, 1));

const WHO = PEOPLE.supervisor;
const ANSWER = 'The committee sits on Thursday';

interface Coverage {
  readonly status: string;
  readonly issuer: string;
  readonly amount: { readonly minor: number; readonly currency: string };
  readonly toOn: string;
}

interface Plan {
  readonly coverages: readonly Coverage[];
  readonly appointments: readonly unknown[];
}

const planOf = (page: Page, reference: string): Promise<Plan> =>
  askAs(page, WHO, `/api/cases/${reference}/plan`) as Promise<Plan>;

/** A case with appointments that one payer covers, who has said so. */
async function coveredCase(page: Page) {
  for (const row of await rowsAs(page, PEOPLE.coordinator, 'stage=preparing&hold=off')) {
    const { coverages, appointments } = await planOf(page, row.reference);
    const [held, ...others] = coverages;
    const isPlain = held?.status === 'received' && held.amount.currency === 'USD';
    if (isPlain && others.length === 0 && appointments.length > 0) return { ...row, held };
  }
  throw new Error('No case has one coverage in dollars');
}

for (const [locale, way] of WALKS) {
  test(`extension in ${locale} by ${way}: ask the payer for more, chase, write down the answer, seen by two`, async ({
    page,
    context,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const { reference, patientName, held } = await coveredCase(page);
    guard.keepPrivate(patientName, ANSWER, held.issuer);
    const address = `/cases/${reference}/finance`;
    const more = held.amount.minor + 50_000;
    const until = new Date(Date.parse(held.toOn) + 60 * 86_400_000).toISOString().slice(0, 10);
    await enterAs(page, WHO, address, way);
    const partsOf = (tab: Page) => ({
      table: tab.getByRole('table', { name: word('Coverage') }),
      strip: tab.getByRole('figure', { name: word('Coverage against appointments and nights') }),
    });
    const { table, strip } = partsOf(page);
    // Each says of which coverage.
    const button = (name: string) =>
      table.getByRole('button', { name: new RegExp(`^${word(name)}[:：] ?\\S`) });
    const before = (await strip.textContent()) ?? '';

    // In another money nobody can add it up: refused where it was typed.
    await press(page, button('Ask for more'), way);
    const form = page.getByRole('form', { name: word('Ask for more') });
    const amount = form.getByLabel(word('Amount in all'));
    const currency = form.getByLabel(word('Currency'));
    const send = form.getByRole('button', { name: word('Ask for more'), exact: true });
    await typeInto(page, amount, (more / 100).toFixed(2), way);
    await typeInto(page, currency, 'EUR', way);
    await form.getByLabel(word('Last day')).fill(until);
    await press(page, send, way);
    await expect(amount).toHaveAttribute('aria-invalid', 'true');
    await typeInto(page, currency, 'USD', way);
    await press(page, send, way);
    await expect(form).toBeHidden();
    await expect(table).toContainText(word('Extension asked for'));

    await press(page, button('Log a chase'), way);
    const chase = page.getByRole('form', { name: word('Log a chase') });
    await typeInto(page, chase.getByLabel(word('What they answered')), ANSWER, way);
    await press(page, chase.getByRole('button', { name: word('Log a chase'), exact: true }), way);
    await expect(chase).toBeHidden();
    await expect(table).toContainText(ANSWER);
    // What is only asked for covers nothing yet.
    expect((await planOf(page, reference)).coverages[0]).toMatchObject({
      amount: held.amount,
      toOn: held.toOn,
    });

    const other = await context.newPage();
    await openDoor(other, { locale });
    await enterAs(other, PEOPLE.coordinator, address);
    const elsewhere = partsOf(other);
    await expect(elsewhere.table).toContainText(ANSWER);

    await page.bringToFront();
    await press(page, button('Received as asked for'), way);
    await expect(table).toContainText(word('Received', 'coverage'));
    await expect(table).not.toContainText(ANSWER);
    // The strip reaches as far as is covered now.
    await expect(strip).not.toHaveText(before);
    const after = (await strip.textContent()) ?? '';
    expect((await planOf(page, reference)).coverages[0]).toMatchObject({
      amount: { minor: more, currency: 'USD' },
      toOn: until,
    });
    await page.reload();
    await expect(strip).toHaveText(after);
    await other.bringToFront();
    await expect(elsewhere.table).not.toContainText(ANSWER);
    await expect(elsewhere.strip).toHaveText(after);
  });
}

test('what runs out while a patient is on site is told wherever one stands in the case', async ({
  page,
  guard,
}) => {
  await openDoor(page);
  const rows = await rowsAs(page, WHO, 'stage=on-site');
  const told = page.getByText(/% of the coverage\.|^The coverage ends on/);
  const short = [];
  for (const row of rows) {
    const { coverages, estimates } = (await askAs(
      page,
      WHO,
      `/api/cases/${row.reference}/plan`,
    )) as CasePlanWire;
    const total = standingEstimate(estimates)?.total;
    const covered = total === undefined ? 0 : coveredIn(total.currency, coverages).minor;
    if (total !== undefined && covered > 0 && total.minor >= covered) short.push(row);
  }
  const [row] = short;
  if (row === undefined) throw new Error('Nobody on site has a coverage that is nearly taken');
  guard.keepPrivate(row.patientName);
  await enterAs(page, WHO, `/cases/${row.reference}/contacts`);
  await expect(told.first()).toBeVisible();
  await page.getByRole('link', { name: 'More under Finance' }).click();
  await expect(page).toHaveURL(/\/finance$/);
  await expect(page.getByText('Finance desk', { exact: false })).toBeVisible();
  await expect(page.getByRole('link', { name: 'More under Finance' })).toHaveCount(0);
});
