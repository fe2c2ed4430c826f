import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import { enterAs, openDoor, PEOPLE, rowAs } from '@tests/support/journey';
import { rounds } from '@tests/support/scale';

const [RELOADS, CLOSED] = [rounds(6, 40), rounds(2, 10)];

test('what is typed in the moment before a reload, or before the tab is closed, is there again', async ({
  context,
  page,
}) => {
  await openDoor(page);
  const { reference } = await rowAs(page, PEOPLE.coordinator, 'owner=me');
  const address = `/cases/${reference}/notes`;
  await enterAs(page, PEOPLE.coordinator, address);
  let shown = page;
  const note = () => shown.getByRole('textbox', { name: 'Note' });
  let lost = 0;
  for (let at = 0; at < RELOADS + CLOSED; at += 1) {
    const words = `The family calls again, ${String(at)}`;
    await note().fill(words);
    if (at < RELOADS) await shown.reload();
    else {
      const closed = shown.waitForEvent('close');
      await shown.close({ runBeforeUnload: true });
      await closed;
      shown = await context.newPage();
      await openDoor(shown);
      await enterAs(shown, PEOPLE.coordinator, address);
    }
    await note().waitFor();
    lost += Number((await note().inputValue()) !== words);
  }
  figure('last words before a reload or a closed tab', RELOADS + CLOSED, lost);
  expect(lost).toBe(0);
});
