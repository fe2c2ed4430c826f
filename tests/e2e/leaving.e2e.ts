import { expect, test } from '@tests/support/e2e';
import { faultNow, layFaultyNetwork, mendNetwork } from '@tests/support/faulty-network';
import { enterAs, openDoor, PEOPLE } from '@tests/support/journey';

/** Whoever leaves a tab leaves nothing of theirs in it, however bad the network is. */

test('who signs out while the server does not answer has left', async ({ page }) => {
  await layFaultyNetwork(page);
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all');
  const menu = page.getByRole('banner').getByRole('button', { name: PEOPLE.coordinator });
  await menu.waitFor();
  await faultNow(page, '/api/session', { kind: 'silence' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
});

test('who comes next into a tab reads nothing of what was said to the person before', async ({
  page,
  context,
  guard,
}) => {
  guard.expectError(/status of 500/);
  await layFaultyNetwork(page);
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all');
  await page.getByRole('banner').getByRole('button', { name: PEOPLE.coordinator }).waitFor();
  await faultNow(page, '/api/next-best', { kind: 'refuse', status: 500, code: 'internal' });
  await page.getByRole('button', { name: 'Next request' }).click();
  const message = page.getByText('The next request could not be found.');
  await expect(message).toBeVisible();
  await mendNetwork(page);

  // The person signs out in another tab, and this one is taken over by somebody else.
  const other = await context.newPage();
  await openDoor(other);
  await enterAs(other, PEOPLE.coordinator, '/queues');
  await other.getByRole('banner').getByRole('button', { name: PEOPLE.coordinator }).click();
  await other.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.bringToFront();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole('main').getByRole('button', { name: PEOPLE.otherCoordinator }).click();
  await page.getByRole('banner').getByRole('button', { name: PEOPLE.otherCoordinator }).waitFor();
  await expect(message).toHaveCount(0);
});

test('whoever comes next into a tab and goes back finds the list, and not whom the person before looked for', async ({
  page,
}) => {
  await openDoor(page);
  await enterAs(page, PEOPLE.coordinator, '/queues/all');
  const rows = page.getByRole('main').getByRole('row');
  await expect(rows.nth(3)).toBeVisible();
  const search = page.getByRole('main').getByRole('searchbox');
  await search.fill('Whoever Itwas');
  const arrivals = page.getByRole('navigation').getByRole('link', { name: 'Arrivals' });
  await expect(page.getByRole('main')).toContainText('No case fits these filters');
  await arrivals.click();
  await expect(page).toHaveURL(/\/arrivals/);
  await page.goBack();
  await expect(search).toHaveValue('Whoever Itwas');
  await arrivals.click();
  await expect(page).toHaveURL(/\/arrivals/);

  await page.getByRole('banner').getByRole('button', { name: PEOPLE.coordinator }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('main').getByRole('button', { name: PEOPLE.otherCoordinator }).click();
  await page.getByRole('banner').getByRole('button', { name: PEOPLE.otherCoordinator }).waitFor();
  await page.goBack();
  await expect(page).toHaveURL(/\/queues\/all/);
  await expect(rows.nth(3)).toBeVisible();
  await expect(search).toHaveValue('');
});
