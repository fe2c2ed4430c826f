import type { MyDay } from '@/contract/my-day';
import { expect, test } from '@tests/support/e2e';
import {
  askAs,
  enterAs,
  openDoor,
  PEOPLE,
  rowsAs,
  tabTo,
  tellAs,
  wordsIn,
} from '@tests/support/journey';

const TITLE = 'Ask the sister for the passport copies';
const TASK = {
  kind: 'travel',
  title: 'Ask for the photograph',
  dueOn: '2026-11-20',
  dueAt: null,
  duePlace: 'rochester',
  note: null,
  dependsOn: [],
};

for (const locale of ['en', 'ar'] as const) {
  test(`a task of my day is done, taken back and put aside by keyboard (${locale})`, async ({
    page,
  }) => {
    const word = wordsIn(locale);
    await openDoor(page, { locale });
    // A task that bears her name, in a case of somebody else's.
    const [own] = await rowsAs(page, PEOPLE.coordinator, 'owner=me');
    const [row] = await rowsAs(page, PEOPLE.coordinator, 'stage=preparing');
    if (!own || !row) throw new Error(`${PEOPLE.coordinator} sees no case.`);
    await tellAs(page, PEOPLE.coordinator, `/api/cases/${row.reference}/tasks`, {
      method: 'POST',
      body: {
        ...TASK,
        id: '01900000-0000-7000-8000-000000000001',
        title: TITLE,
        ownerId: own.ownerId,
      },
    });
    // And one in a case of her own, that she hands on.
    await tellAs(page, PEOPLE.coordinator, `/api/cases/${own.reference}/tasks`, {
      method: 'POST',
      body: { ...TASK, id: '01900000-0000-7000-8000-000000000002', ownerId: own.ownerId },
    });
    await enterAs(page, PEOPLE.coordinator, '/my-day');
    const day = page.getByRole('list', { name: word('My day') });
    const line = day.getByRole('listitem').filter({ hasText: TITLE }).last();
    const done = line.getByRole('button').first();
    await tabTo(page, done);
    await page.keyboard.press('d');
    await expect(day.getByText(TITLE)).toHaveCount(0);

    // What I finish stays, and comes back in one press; a reload changes neither.
    await page.reload();
    const finished = page.getByRole('region', { name: word('Done just now') });
    // What was on its way when the page was left is sent again first.
    const changed = finished.getByRole('listitem').filter({ hasText: word('Task changed') });
    const undo = changed.getByRole('button');
    await expect(undo).toBeVisible();
    await tabTo(page, undo);
    await page.keyboard.press('Enter');
    await expect(day.getByText(TITLE)).toBeVisible();

    // Put aside, it says when it comes back, and the case does so with it.
    await tabTo(page, done);
    await page.keyboard.press('z');
    await expect(day.getByText(TITLE)).toHaveCount(0);
    const tomorrow = page.getByRole('region', { name: word('Tomorrow') });
    await expect(tomorrow.getByRole('listitem').filter({ hasText: row.reference })).toContainText(
      word('A task reminds', 'tomorrow'),
    );

    // Handed on where it stands, with the package that is built from the case.
    const entry = day.locator(':scope > li').filter({ hasText: own.reference });
    const handOn = entry.getByRole('button', { name: word('Hand on') });
    await tabTo(page, handOn);
    await page.keyboard.press('Enter');
    const form = entry.getByRole('form', { name: word('Hand the case over') });
    await expect(form.getByRole('combobox').first()).toBeFocused();
    await expect(form.getByRole('textbox').first()).not.toHaveValue('');
    await tabTo(page, form.getByRole('button', { name: word('Hand over') }));
    await page.keyboard.press('Enter');
    await expect(form).toHaveCount(0);
    await expect(handOn).toHaveCount(0);
    await expect(page).toHaveURL(/\/my-day/);
    await expect(finished.getByRole('listitem').first()).toContainText(own.reference);
  });
}

test('in my day a patient has the name in their own script, by which the office knows them', async ({
  page,
  guard,
}) => {
  await openDoor(page, { locale: 'zh' });
  const found = await Promise.all(
    ['Jiang Meiyun', 'Fu Dewen', 'Shamma Al Dhaheri', 'Bassam Qaddoumi', 'Nandini Raghunathan'].map(
      async (person) => {
        const { items } = (await askAs(page, person, '/api/my-day')) as MyDay;
        const entry = items.find(({ row }) => row.patientOwnScript !== null);
        return entry ? [{ person, ...entry.row }] : [];
      },
    ),
  );
  const [row] = found.flat();
  if (!row) throw new Error('In nobody’s day is a patient with another script.');
  const { person, reference, patientName, patientOwnScript } = row;
  guard.keepPrivate(patientName, patientOwnScript ?? '');
  await enterAs(page, person, '/my-day');
  const line = page.getByRole('main').getByRole('listitem').filter({ hasText: reference }).first();
  await expect(line).toContainText(patientName);
  await expect(line).toContainText(patientOwnScript ?? '');
});
