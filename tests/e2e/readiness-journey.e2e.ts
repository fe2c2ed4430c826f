import { expect, test } from '@tests/support/e2e';
import {
  askAs,
  enterAs,
  openDoor,
  PEOPLE,
  press,
  rowsAs,
  tabTo,
  type as typeInto,
  type Way,
  wordsIn,
} from '@tests/support/journey';
import type { Locale } from '@/i18n/locale';

const WALKS: readonly (readonly [Locale, Way])[] = [
  ['en', 'mouse'],
  ['ar', 'keyboard'],
];
const REASON = 'The family drives over the border';

for (const [locale, way] of WALKS) {
  test(`job 6 in ${locale} by ${way}: see what blocks a departure and clear it`, async ({
    page,
    guard,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    const row = await preparing(page);
    guard.keepPrivate(row.patientName, REASON);
    await enterAs(page, PEOPLE.supervisor, `/cases/${row.reference}/readiness`, way);
    const gates = page.getByRole('list', { name: word('Gates') });
    const failing = gates.getByRole('listitem').filter({
      has: page.getByText(word('Failing', 'gate state'), { exact: true }),
    });
    await expect(failing).not.toHaveCount(0);
    const before = await failing.count();
    const header = page.locator('main header');
    await expect(header.getByRole('button', { name: word('Mark as ready') })).toHaveAttribute(
      'aria-disabled',
      'true',
    );

    // Each gate that fails says why, and can be let pass with a reason.
    for (let left = before; left > 0; left -= 1) {
      const line = failing.first();
      await press(page, line.getByRole('button'), way);
      const form = gates.getByRole('form');
      if (left === before) {
        await press(page, form.getByRole('button').first(), way);
        await expect(form.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
      }
      await typeInto(page, form.getByRole('textbox'), REASON, way);
      await page.keyboard.press('Enter');
      await expect(failing).toHaveCount(left - 1);
    }
    await expect(gates.getByText(REASON).first()).toBeVisible();
    await page.reload();
    await expect(gates.getByText(REASON)).toHaveCount(before);

    await press(page, header.getByRole('button', { name: word('Mark as ready') }), way);
    await expect(header.locator('strong').first()).toHaveText(word('Ready', 'stage'));

    // A waiver taken back takes "ready" back with it.
    await press(page, gates.getByRole('listitem').first().getByRole('button'), way);
    await expect(header.locator('strong').first()).toHaveText(word('Preparing', 'stage'));
    await expect(failing).toHaveCount(1);

    // In the tasks one key is one step, and it can be undone.
    await page.goto(`/cases/${row.reference}/tasks`);
    const tasks = page.locator('main ol > li');
    const done = tasks
      .getByRole('button', { name: /./ })
      .and(page.locator('[aria-keyshortcuts=d]'));
    const open = await done.count();
    if (open > 0) {
      await tabTo(page, done.first());
      await page.keyboard.press('w');
      await expect(page.getByText(word('Waiting', 'task')).first()).toBeVisible();
      await tabTo(page, done.first());
      await page.keyboard.press('d');
      await expect(done).toHaveCount(open - 1);
    }

    // A date that has been, and one on which nobody works there, are told while they are chosen.
    await press(page, page.getByRole('button', { name: word('Add a task') }), way);
    const adding = page.getByRole('form', { name: word('Add a task') });
    const due = adding.getByLabel(word('Due on'), { exact: true });
    await due.fill('2026-11-23');
    await expect(due).toHaveAccessibleDescription(word('This lies in the past.'));
    await due.fill('2027-01-01');
    await expect(due).toHaveAccessibleDescription('');
    await expect(adding.getByRole('status')).not.toHaveText('');
    await due.fill('2027-01-06');
    await adding.getByLabel(word('By the day of')).selectOption('rochester');
    await expect(adding.getByRole('status')).toHaveText('');
  });
}

/** A claimed case that prepares and whose gates fail. */
async function preparing(page: Parameters<typeof rowsAs>[0]) {
  for (const row of await rowsAs(page, PEOPLE.supervisor, 'stage=preparing&hold=off')) {
    if (row.ownerId === null) continue;
    const detail = (await askAs(page, PEOPLE.supervisor, `/api/cases/${row.reference}`)) as {
      case: { progress: { failingGates: readonly unknown[] }; transfer: unknown };
    };
    const { progress, transfer } = detail.case;
    const failing = progress.failingGates.length;
    if (transfer === null && failing > 0 && failing < 4) return row;
  }
  throw new Error('No case prepares.');
}
