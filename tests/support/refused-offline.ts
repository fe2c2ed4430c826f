import { expect, type Page } from '@playwright/test';
import { faultNow, mendNetwork } from './faulty-network';
import { openDoor, showDoor } from './journey';

interface RefusedOffline {
  readonly reference: string;
  /** What the person does while the network is cut. */
  readonly give: () => Promise<void>;
  /** What somebody else does to the same record meanwhile. */
  readonly meanwhile: (other: Page) => Promise<void>;
}

/**
 * A change that waits in the outbox, is refused because somebody else has changed its record meanwhile,
 * and is opened at its place. The page must have been laid with `layFaultyNetwork`.
 */
export async function refusedOffline(
  page: Page,
  { reference, give, meanwhile }: RefusedOffline,
): Promise<void> {
  await faultNow(page, '/api/.*', { kind: 'cut' });
  await give();
  const bar = page.getByRole('banner');
  await expect(bar).toContainText('1 change waits to be sent');
  const other = await page.context().newPage();
  await openDoor(other);
  await showDoor(other);
  await meanwhile(other);
  await other.close();
  await mendNetwork(page);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await bar.getByRole('button', { name: /1 change refused/ }).click();
  await page.getByRole('link', { name: reference }).last().click();
}
