import { expect, test } from '@tests/support/e2e';
import { enterAs, openDoor, PEOPLE, rowAs } from '@tests/support/journey';

test('a number is corrected as one says it, kept whole, and read in the groups of its country', async ({
  page,
  guard,
}) => {
  guard.keepPrivate('55501234');
  await openDoor(page);
  const { reference } = await rowAs(page, PEOPLE.liaisonOfGuatemala, 'stage=records&hold=off');
  await enterAs(page, PEOPLE.liaisonOfGuatemala, `/cases/${reference}`);
  const caller = page.getByRole('region', { name: 'Caller', exact: true });
  await caller.getByRole('button', { name: 'Edit' }).click();
  const phone = caller.getByLabel('Phone');
  const whatsApp = caller.getByLabel('WhatsApp');
  // As it is dialled in the country of the family, and as the form itself says that a number is written.
  await phone.fill('5550 1234');
  await expect(caller).toContainText('+502 5550 1234 · Guatemala');
  await whatsApp.fill('+1 (507) 284-25');
  const save = caller.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect(whatsApp).toBeFocused();
  await expect(whatsApp).toHaveAccessibleDescription(/such as \+502 5550 1234/);
  await whatsApp.fill('+502 5550 4321');
  await save.click();
  await expect(save).toBeHidden();
  for (const [shown, dialled] of [
    ['+502 5550 1234', 'tel:+50255501234'],
    ['+502 5550 4321', 'tel:+50255504321'],
  ] as const) {
    await expect(caller.getByRole('link', { name: shown })).toHaveAttribute('href', dialled);
  }
});
