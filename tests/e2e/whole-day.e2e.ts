import type { Locale } from '@/i18n/locale';
import { findOffice } from '@/reference/offices';
import { choose, claimedCase, moveByAnHour } from '@tests/support/day-cases';
import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import { Hands } from '@tests/support/hands';
import { type ChosenRow, PEOPLE, rowsAs, wordsIn } from '@tests/support/journey';
import { isFullRun } from '@tests/support/scale';

/** A department in full work, whose people carry too much and whose follow-ups are under way. */
const BUSY = 'now=2026-11-24T16:00:00Z&cases=2400&simulator=off';
const CLINIC = 'Clinic of second opinions';
const REASON = 'Agreed with the family by phone';

/** In `npm test` once: the ways are the same in Arabic, and each costs a minute of the processor. */
const LOCALES: readonly Locale[] = isFullRun ? ['en', 'ar'] : ['en'];

for (const locale of LOCALES) {
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
      // After the last one another screen has come, which begins at its beginning.
      if (number < 10) await hands.expectHeld(`job ${String(number)}`);
      counts.set(number, { keys: hands.keys - before.keys, typed: hands.typed - before.typed });
    };
    const enterAs = async (person: string): Promise<void> => {
      const main = page.getByRole('main');
      await hands.fill(main.getByRole('searchbox'), person);
      await hands.enter(main.getByRole('button', { name: person }).first());
      await expect(page).not.toHaveURL(/\/sign-in/);
      // The keys come with the frame's second half.
      await page.locator('[aria-keyshortcuts="Control+k"]').waitFor();
    };
    const leave = async (person: string): Promise<void> => {
      await hands.enter(page.getByRole('banner').getByRole('button', { name: person }));
      await hands.take(page.getByRole('menuitem', { name: word('Sign out') }));
      await expect(page).toHaveURL(/\/sign-in/);
    };
    /** Goes to a section of the case by its key. */
    const section = async (key: string): Promise<void> => {
      await hands.press('g', key);
      await expect(page.locator('#section')).toBeFocused();
    };
    /** Opens a case by the last digits of its reference. */
    const open = async ({ reference }: ChosenRow): Promise<void> => {
      await hands.find(reference.slice(-6), reference);
      await expect(page).toHaveURL(new RegExp(`/cases/${reference}`));
      await expect(header).toContainText(reference);
      // The page has drawn itself and listens.
      await expect(page.locator('#section')).toBeFocused();
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
      await section('h');
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
      // The page has drawn itself and listens.
      await expect(page.locator('#section')).toBeFocused();
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
      await hands.enter(
        page.getByRole('button', { name: /./ }).and(page.locator('#section button')).first(),
      );
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
      await hands.fill(why, REASON);
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
      await section('p');
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

      await section('i');
      const line = page
        .getByRole('list', { name: word('Appointments that need an interpreter') })
        .getByRole('listitem')
        .filter({ hasText: CLINIC });
      await hands.enter(line.getByRole('button', { name: word('Find interpreter…') }));
      await expect(line.getByRole('table').getByRole('button').first()).toBeFocused();
      await hands.press('Enter');
      await expect(line).toContainText(word('Offered', 'booking'));
      await hands.expectHeld('the booking');
      await moveByAnHour(page, booked.reference, CLINIC);
      const conflicts = line.getByRole('list', { name: word('Conflicts') });
      await expect(conflicts).toContainText(word('Appointment has moved'));
      const fixes = line.getByRole('group', { name: word('Ways out') });
      await hands.enter(fixes.getByRole('button').first());
      await expect(conflicts).toBeHidden();
    });

    await job(6, async () => {
      await open(blocked);
      await section('y');
      const gates = page.getByRole('list', { name: word('Gates') });
      const failing = gates.getByRole('listitem').filter({
        has: page.getByText(word('Failing', 'gate state'), { exact: true }),
      });
      await expect(failing).not.toHaveCount(0);
      for (let left = await failing.count(); left > 0; left -= 1) {
        await hands.enter(failing.first().getByRole('button'));
        await expect(gates.getByRole('textbox')).toBeFocused();
        await hands.type(REASON);
        await hands.press('Enter');
        await expect(failing).toHaveCount(left - 1);
        await hands.expectHeld('a waiver');
      }
      await hands.press('.', 'Enter');
      await expect(stage).toHaveText(word('Ready', 'stage'));
    });

    const block = (name: string) => page.getByRole('region', { name: word(name), exact: true });
    await job(8, async () => {
      await open(unreported);
      await section('u');
      const report = block('Report');
      await hands.enter(report.getByRole('button', { name: new RegExp(`: ${word('Report')}$`) }));
      await hands.take(page.getByRole('menuitem', { name: word('Log a chase'), exact: true }));
      await hands.fill(page.getByLabel(word('What was asked')), REASON);
      await hands.press('Control+Enter');
      await expect(report.getByRole('list', { name: word('Chases') })).toContainText(REASON);
    });

    await job(9, async () => {
      await open(claimed);
      await section('u');
      const claim = block('Insurance');
      await hands.enter(claim.getByRole('button', { name: word('File the claim'), exact: true }));
      await hands.press('Control+Enter');
      await hands.expectHeld('filing');
      await hands.enter(
        claim.getByRole('button', { name: word('Write down the decision'), exact: true }),
      );
      await hands.press('Control+Enter');
      await hands.expectHeld('the decision of the insurer');
      await hands.enter(claim.getByRole('button', { name: word('Settle the claim'), exact: true }));
      // What they pay comes onto the bill with it.
      await hands.press('Control+Enter');
      await expect(claim).toContainText(word('paid by the payer', 'follow-up end'));
    });

    await job(10, async () => {
      await hands.press('g', 'w');
      await expect(page).toHaveURL(/\/workload$/);
      const table = page.getByRole('table', { name: word('Workload') });
      await expect(table.locator('[data-level=over]').first()).toBeVisible();
      await hands.to(table.getByRole('row').filter({ hasText: coordinator }).getByRole('checkbox'));
      await hands.press('Space', 'a', 'Enter');
      await expect(page).toHaveURL(/\/workload\/rebalance\?person=/);
      const moves = page.getByRole('table', { name: word('Moves') });
      await expect(moves).toBeVisible();
      // Some move with their family: of the families as many stay ticked as five cases need.
      const boxes = moves.getByRole('checkbox');
      const lines = await moves.locator('tbody tr').count();
      for (let at = 5; at < lines; at += 1) {
        await hands.to(boxes.nth(at));
        await hands.press('Space');
      }
      const apply = page.locator('main button[data-variant=primary]').last();
      await expect(apply).toContainText('5');
      await hands.enter(apply);
      await expect(page).toHaveURL(/\/workload$/);
    });

    for (const [number, { keys, typed }] of [...counts].toSorted(([one], [other]) => one - other)) {
      console.info(
        `Keys of job ${String(number)} in ${locale}: ${String(keys)}, ${String(typed)} of them text`,
      );
    }
    figure('E2 stops of a whole day at 1280×400', hands.stops, hands.wrong.length);
    expect(hands.wrong).toEqual([]);
  });
}
