import { expect, test } from '@tests/support/e2e';
import { askAs, doAs, enterAs, openDoor, PEOPLE } from '@tests/support/journey';

interface Row {
  readonly reference: string;
  readonly patientName: string;
  readonly caller: { readonly name: string; readonly relationship: string };
}

test('a chase of many leaves out, by name, a caller who may not be told, and calls the others by theirs', async ({
  page,
  guard,
}) => {
  await openDoor(page);
  const { items } = (await askAs(
    page,
    PEOPLE.supervisor,
    '/api/follow-ups?kind=next-visit&sort=due',
  )) as {
    items: readonly Row[];
  };
  const [first, second] = items.filter(({ caller }) => caller.relationship !== 'self');
  if (first === undefined || second === undefined) throw new Error('Nobody is asked for by others');
  guard.keepPrivate(first.patientName, second.patientName);
  for (const [{ reference }, consent] of [
    [first, 'withdrawn'],
    [second, 'given'],
  ] as const) {
    await doAs(
      page,
      PEOPLE.supervisor,
      `/api/cases/${reference}`,
      { caller: { consent } },
      'PATCH',
    );
  }
  await enterAs(page, PEOPLE.supervisor, '/follow-up/next-visits');
  for (const { reference } of [first, second]) {
    await page.getByRole('row', { name: reference }).getByRole('checkbox').click();
  }
  await page.getByRole('button', { name: 'Chase…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Whom you ask').selectOption('caller');
  const left = dialog.getByRole('list', { name: '1 is left out' });
  await expect(left).toContainText(first.reference);
  await expect(left).toContainText('Do not speak with the caller about the patient.');
  const read = dialog.getByRole('region', { name: 'As each person reads it' });
  await expect(read).toContainText(second.reference);
  await expect(read).toContainText(`to ${second.caller.name}`);
  await expect(read).not.toContainText(first.reference);
  await dialog.getByRole('button', { name: 'Log 1 chase' }).click();
  await expect(dialog).toContainText('1 chase logged');
});
