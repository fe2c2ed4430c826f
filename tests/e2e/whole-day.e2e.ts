import type { Page } from '@playwright/test';
import type { Locale } from '@/i18n/locale';
import { findOffice } from '@/reference/offices';
import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import { Hands } from '@tests/support/hands';
import {
  askAs,
  type ChosenRow,
  PEOPLE,
  rowsAs,
  tellAs,
  wordsIn,
} from '@tests/support/journey';

/** A department in full work, whose people carry too much and whose follow-ups are under way. */
const BUSY = 'now=2026-11-24T16:00:00Z&cases=2400&simulator=off';
const CLINIC = 'Clinic of second opinions';
const REASON = 'Agreed with the family by phone';

interface Row extends ChosenRow {
  readonly handOff: unknown;
  readonly blocker: {
    readonly what: {
      readonly kind: string;
      readonly missing?: readonly string[];
      readonly followUp?: string;
      readonly state?: string;
      readonly others?: number;
    };
  } | null;
}

interface Appointment {
  readonly id: string;
  readonly version: number;
  readonly clinic: string;
  readonly campus: string;
  readonly building: string;
  readonly room: string | null;
  readonly startAt: string;
  readonly minutes: number;
}

/** The first case of a list that fits. */
async function choose(
  page: Page,
  person: string,
  query: string,
  fits: (row: Row) => boolean,
): Promise<Row> {
  const row = ((await rowsAs(page, person, query)) as readonly Row[]).find(fits);
  if (!row) throw new Error(`${person} sees no fitting case with ${query}.`);
  return row;
}

/** A follow-up whose claim is ready to be filed. */
async function claimedCase(page: Page): Promise<ChosenRow> {
  for (const row of await rowsAs(page, PEOPLE.supervisor, 'stage=follow-up')) {
    // oxlint-disable-next-line no-await-in-loop
    const { followUps } = (await askAs(
      page,
      PEOPLE.supervisor,
      `/api/cases/${row.reference}/plan`,
    )) as { followUps: readonly { kind: string; state: string }[] };
    if (followUps.some(({ kind, state }) => kind === 'insurance' && state === 'gathered')) return row;
  }
  throw new Error('No claim is ready to be filed.');
}

/** A colleague moves the appointment by an hour, which its interpreter does not know. */
async function moveByAnHour(page: Page, reference: string): Promise<void> {
  const { appointments } = (await askAs(
    page,
    PEOPLE.supervisor,
    `/api/cases/${reference}/plan`,
  )) as { appointments: readonly Appointment[] };
  const held = appointments.find(({ clinic }) => clinic === CLINIC);
  if (!held) throw new Error('The appointment was not offered.');
  const { id, version, campus, building, room, minutes } = held;
  const startAt = new Date(Date.parse(held.startAt) + 3_600_000).toISOString();
  await tellAs(page, PEOPLE.supervisor, `/api/cases/${reference}/appointments/${id}/move`, {
    method: 'POST',
    body: { campus, building, room, startAt, minutes },
    version,
  });
}

for (const locale of ['en', 'ar'] as const satisfies readonly Locale[]) {
  test(`a whole day by keyboard alone at 1280×400, in ${locale}`, async ({ page, guard }) => {
    const word = wordsIn(locale);
    const hands = new Hands(page);
    const header = page.locator('main header');
    const stage = header.locator('strong').first();
    const button = (name: string, exact = true) =>
      page.getByRole('main').getByRole('button', { name: word(name), exact });

    const counts = new Map<number, { keys: number; typed: number }>();
    const job = async (number: number, work: () => Promise<void>): Promise<void> => {
      const { keys, typed } = counts.get(number) ?? { keys: 0, typed: 0 };
      const before = { keys: hands.keys - keys, typed: hands.typed - typed };
      await test.step(`job ${String(number)}`, work);
      await hands.expectHeld(`job ${String(number)}`);
      counts.set(number, { keys: hands.keys - before.keys, typed: hands.typed - before.typed });
      await page.screenshot({ path: `/tmp/quality/${locale}-${number}.png` });
      console.info(number, counts.get(number), hands.wrong.splice(0));
    };
    const enterAs = async (person: string): Promise<void> => {
      const main = page.getByRole('main');
      await hands.fill(main.getByRole('searchbox'), person);
      await hands.enter(main.getByRole('button', { name: person }).first());
      await expect(page).not.toHaveURL(/\/sign-in/);
      // The keys come with the frame's second half.
      await page.locator('[aria-keyshortcuts="mod+k"]').waitFor();
    };
    const leave = async (person: string): Promise<void> => {
      await hands.enter(page.getByRole('banner').getByRole('button', { name: person }));
      await hands.take(page.getByRole('menuitem', { name: word('Sign out') }));
      await expect(page).toHaveURL(/\/sign-in/);
    };
    /** Opens a case by the last digits of its reference. */
    const open = async ({ reference }: ChosenRow): Promise<void> => {
      await hands.find(reference.slice(-6), reference);
      await expect(page).toHaveURL(new RegExp(`/cases/${reference}`));
      await header.waitFor();
    };

    await page.setViewportSize({ width: 1280, height: 400 });
    await page.addInitScript((language) => localStorage.setItem('language', language), locale);
    await page.goto(`/sign-in?${BUSY}`);
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    const { coordinator, supervisor, liaisonOfMexicoCity: liaison } = PEOPLE;

    const handed = await choose(
      page,
      liaison,
      'owner=me&campus=rochester',
      ({ handOff }) => handOff === null,
    );
    const incomplete = await choose(
      page,
      coordinator,
      'stage=contacting&owner=me&hold=off',
      ({ blocker }) => blocker?.what.kind === 'intake',
    );
    const decided = await choose(page, coordinator, 'stage=review&owner=me', () => true);
    const planned = await rowsAs(page, supervisor, 'stage=preparing&hold=off');
    const blocked = await choose(
      page,
      supervisor,
      'stage=preparing&hold=off',
      ({ blocker, ownerId }) =>
        ownerId !== null && blocker?.what.kind === 'gate' && (blocker.what.others ?? 0) < 3,
    );
    const booked = planned.find(({ reference }) => reference !== blocked.reference);
    const unreported = await choose(
      page,
      supervisor,
      'stage=follow-up&sort=due',
      ({ blocker }) => blocker?.what.followUp === 'report',
    );
    const claimed = await claimedCase(page);
    if (!booked) throw new Error('No case prepares.');
    for (const row of [handed, incomplete, decided, blocked, booked, unreported, claimed]) {
      guard.keepPrivate(row.patientName);
    }
    guard.keepPrivate(REASON);

    await enterAs(liaison);
    await job(7, async () => {
      await open(handed);
      await hands.press('m');
      await hands.take(page.getByRole('menuitem', { name: word('Hand over…') }));
      const form = page.getByRole('form', { name: word('Hand the case over') });
      await hands.fill(form.getByRole('textbox', { name: word('Risks') }), REASON);
      await hands.press('Control+Enter');
      await expect(page.getByRole('heading', { name: word('Waits for an answer') })).toBeVisible();
      await hands.expectHeld('handing over');
    });
    await leave(liaison);

    await enterAs(coordinator);
    await job(7, async () => {
      await open(handed);
      await hands.press('g', 'h');
      await hands.enter(button('Accept the hand-off'));
      await expect(header).toContainText(coordinator);
      await hands.expectHeld('accepting');
    });

    await job(1, async () => {
      const name = findOffice('panama')?.name[locale] ?? '';
      await hands.find(name.slice(0, 4), name);
      await expect(page).toHaveURL(/\/queues\/panama/);
      await page.getByRole('table').waitFor();
      await hands.press('n');
      await expect(page).toHaveURL(/\/cases\/IC-/);
      await expect(button('Claim')).toBeVisible();
      await hands.press('.', 'Enter');
      await expect(header).toContainText(coordinator);
      await hands.expectHeld('claiming');
    });

    await job(2, async () => {
      await hands.press('.', 'Enter');
      const form = page.getByRole('form', { name: word('Log a contact') });
      await hands.fill(form.getByLabel(word('Summary')), REASON);
      await hands.fill(form.getByLabel(word('Next contact on')), '11272026');
      await hands.press('Enter');
      await expect(stage).toHaveText(word('Contacting', 'stage'));
    });

    await job(3, async () => {
      await open(incomplete);
      await hands.enter(page.getByRole('button', { name: /./ }).and(page.locator('#section button')).first());
      const payer = page.locator('#section form select:has(option[value=insurer])');
      await hands.select(payer, 'insurer');
      await hands.press('Control+Enter');
      await expect(payer).toBeHidden();
      await hands.expectHeld('completing the intake');
      await hands.press('.', 'Enter');
      await expect(stage).toHaveText(word('Records', 'stage'));
      await expect(button('Send to review', false)).toBeFocused();
      await hands.press('Enter');
      const why = page.getByRole('dialog').getByRole('textbox');
      await expect(why).toBeFocused();
      await hands.type(REASON);
      await hands.press('Enter');
      await expect(stage).toHaveText(word('Review', 'stage'));
    });

    await job(4, async () => {
      await open(decided);
      await hands.press('.', 'Enter');
      const form = page.getByRole('form').first();
      await hands.to(form.getByRole('radio', { name: word('Accept') }));
      await hands.press('Space');
      await hands.fill(form.getByLabel(word('Conditions')), REASON);
      await hands.press('Control+Enter');
      await expect(stage).toHaveText(word('Clearance', 'stage'));
    });
    await leave(coordinator);

    await enterAs(supervisor);
    await job(5, async () => {
      await open(booked);
      await hands.press('g', 'p');
      await hands.enter(button('Offer an appointment'));
      const form = page.getByRole('form', { name: word('Offer an appointment') });
      await hands.fill(form.getByLabel(word('Date')), '09142027');
      await hands.fill(form.getByLabel(word('Clinic')), CLINIC);
      const needs = form.getByLabel(word('Needs an interpreter'));
      if (!(await needs.isChecked())) {
        await hands.to(needs);
        await hands.press('Space');
      }
      const language = form.getByLabel(word('Language of the interpreter'));
      if ((await language.inputValue()) === '') await hands.select(language, 'es');
      await hands.press('Control+Enter');
      await expect(form).toBeHidden();
      await hands.expectHeld('the offer');

      await hands.press('g', 'i');
      const line = page
        .getByRole('list', { name: word('Appointments that need an interpreter') })
        .getByRole('listitem')
        .filter({ hasText: CLINIC });
      await hands.enter(line.getByRole('button', { name: word('Find interpreter…') }));
      await expect(line.getByRole('table').getByRole('button').first()).toBeFocused();
      await hands.press('Enter');
      await expect(line).toContainText(word('Offered', 'booking'));
      await hands.expectHeld('the booking');
      await moveByAnHour(page, booked.reference);
      const conflicts = line.getByRole('list', { name: word('Conflicts') });
      await expect(conflicts).toContainText(word('Appointment has moved'));
      const fixes = line.getByRole('group', { name: word('Ways out') });
      await hands.enter(fixes.getByRole('button').first());
      await expect(conflicts).toBeHidden();
    });

    await job(6, async () => {
      await open(blocked);
      await hands.press('g', 'y');
      const gates = page.getByRole('list', { name: word('Gates') });
      const failing = gates.getByRole('listitem').filter({
        has: page.getByText(word('Failing', 'gate state'), { exact: true }),
      });
      for (let left = await failing.count(); left > 0; left -= 1) {
        // oxlint-disable no-await-in-loop -- one gate after the other
        await hands.enter(failing.first().getByRole('button'));
        await expect(gates.getByRole('textbox')).toBeFocused();
        await hands.type(REASON);
        await hands.press('Enter');
        await expect(failing).toHaveCount(left - 1);
        await hands.expectHeld('a waiver');
        // oxlint-enable no-await-in-loop
      }
      await hands.press('.', 'Enter');
      await expect(stage).toHaveText(word('Ready', 'stage'));
    });

    const block = (name: string) => page.getByRole('region', { name: word(name), exact: true });
    await job(8, async () => {
      await open(unreported);
      await hands.press('g', 'u');
      const report = block('Report');
      await hands.enter(report.getByRole('button', { name: new RegExp(`: ${word('Report')}$`) }));
      await hands.take(page.getByRole('menuitem', { name: word('Log a chase'), exact: true }));
      await expect(page.getByLabel(word('What was asked'))).toBeFocused();
      await hands.type(REASON);
      await hands.press('Control+Enter');
      await expect(report.getByRole('list', { name: word('Chases') })).toContainText(REASON);
    });

    await job(9, async () => {
      await open(claimed);
      await hands.press('g', 'u');
      const claim = block('Insurance');
      await hands.enter(claim.getByRole('button', { name: word('File the claim'), exact: true }));
      await hands.press('Control+Enter');
      await page.screenshot({ path: '/tmp/quality/9a.png' });
      await hands.expectHeld('filing');
      await hands.enter(claim.getByRole('button', { name: word('Write down the decision'), exact: true }));
      await hands.press('Control+Enter');
      await hands.expectHeld('the decision of the insurer');
      await hands.enter(claim.getByRole('button', { name: word('Settle the claim'), exact: true }));
      await expect(claim).toContainText(word('paid by the payer', 'follow-up end'));
    });

    await job(10, async () => {
      await hands.press('g', 'w');
      await expect(page).toHaveURL(/\/workload$/);
      const table = page.getByRole('table', { name: word('Workload') });
      await expect(table.locator('[data-level=over]').first()).toBeVisible();
      console.log(await table.getByRole('row').nth(1).ariaSnapshot());
      await hands.to(table.getByRole('row').filter({ hasText: coordinator }).getByRole('checkbox'));
      await hands.press('Space', 'a', 'Enter');
      await expect(page).toHaveURL(/\/workload\/rebalance\?person=/);
      const moves = page.getByRole('table', { name: word('Moves') });
      await expect(moves).toBeVisible();
      console.log('moves', await moves.getByRole('checkbox').count());
      await page.screenshot({ path: '/tmp/quality/10a.png' });
    });

    figure('E2 stops of a whole day at 1280×400', hands.stops, hands.wrong.length);
    expect(hands.wrong).toEqual([]);
  });
}
