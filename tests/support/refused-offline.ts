import { expect, type Page } from '@playwright/test';
import type { Guard } from './e2e';
import { faultNow, layFaultyNetwork, mendNetwork } from './faulty-network';
import { enterAs, openDoor, PEOPLE, rowAs, showDoor } from './journey';

/** Enters a case that prepares, at one of its sections, over a network that can be cut. @returns its reference */
export async function enterFaulty(page: Page, guard: Guard, section: string): Promise<string> {
  guard.expectError(/Failed to fetch|status of 412/);
  await layFaultyNetwork(page);
  await openDoor(page);
  const { reference, patientName } = await rowAs(page, PEOPLE.coordinator, 'stage=preparing');
  guard.keepPrivate(patientName);
  await enterAs(page, PEOPLE.supervisor, `/cases/${reference}/${section}`);
  return reference;
}

interface RefusedOffline {
  readonly reference: string;
  /** What the person does while the network is cut. */
  readonly give: () => Promise<void>;
  /** What somebody else does to the same record meanwhile. */
  readonly meanwhile: (other: Page) => Promise<void>;
}

/**
 * A change that waits in the outbox, is refused because somebody else has changed its record meanwhile,
 * and is opened at its place; after `enterFaulty`.
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
