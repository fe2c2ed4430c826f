import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import { killWorker } from '@tests/support/kill-worker';

/** Storage of the browser that cannot be used (Quality, G4): choices by name, no blank page. */
const DATABASE = 'demo_300';
const APP = '/sign-in?cases=300';
/** An address of this origin without the application, so that no server has the database open. */
const OUTSIDE = '/headers.txt';

const people = (page: Page) => page.getByRole('main').getByRole('button');
/** The plain file has no icon of its own. */
const NO_ICON = /404/;

async function layDamaged(page: Page, browser: Browser): Promise<void> {
  await page.goto(APP);
  await people(page).first().waitFor();
  await page.goto(OUTSIDE);
  // It would go on for some seconds with what it has read.
  await killWorker(browser);
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('error', () => reject(new Error('no database')));
        request.addEventListener('success', () => {
          const database = request.result;
          const transaction = database.transaction('head', 'readwrite');
          const heads = transaction.objectStore('head');
          const keys = heads.getAllKeys();
          keys.addEventListener('success', () => {
            for (const key of keys.result) heads.put({ broken: true }, key);
          });
          transaction.addEventListener('complete', () => {
            database.close();
            resolve();
          });
        });
      }),
    DATABASE,
  );
}

async function layNewer(page: Page): Promise<void> {
  await page.goto(OUTSIDE);
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open(name, 99);
        request.addEventListener('success', () => {
          request.result.close();
          resolve();
        });
      }),
    DATABASE,
  );
}

test('damaged data: told, exported, and the demo begins afresh', async ({
  page,
  browser,
  guard,
}) => {
  guard.expectError(NO_ICON);
  await layDamaged(page, browser);
  await page.goto(APP);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The stored data cannot be used',
  );
  await expect(page.getByRole('alert')).toContainText('damaged');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export what can be read' }).click();
  expect((await download).suggestedFilename()).toBe('stored-data.jsonl');
  await page.getByRole('button', { name: 'Start afresh…' }).click();
  await page.getByRole('button', { name: 'Delete everything and start afresh' }).click();
  await expect(people(page).first()).toBeVisible();
  await page.reload();
  await expect(people(page).first()).toBeVisible();
  figure('G4 storage damaged, newer', 1, 0);
});

test('data of a newer version: told, kept, and usable without saving', async ({ page, guard }) => {
  guard.expectError(NO_ICON);
  await layNewer(page);
  await page.goto(APP);
  await expect(page.getByRole('alert')).toContainText('newer version');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('newer version');
  await page.getByRole('button', { name: 'Continue without saving' }).click();
  await expect(people(page).first()).toBeVisible();
  const isPersistent = await page.evaluate(async () => {
    const response = await fetch('/api/demo');
    return ((await response.json()) as { isPersistent: boolean }).isPersistent;
  });
  expect(isPersistent).toBe(false);
  figure('G4 storage damaged, newer', 1, 0);
});

test('a browser that forbids the page every storage: usable, for as long as the page stands', async ({
  page,
  guard,
}) => {
  guard.expectError(/did not start|Failed to save scroll positions/);
  await page.addInitScript(() => {
    const forbid = (): never => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    const names = ['localStorage', 'sessionStorage'] as const;
    const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]);
    for (const name of names) {
      Object.defineProperty(globalThis, name, { configurable: true, get: forbid });
    }
    const scope = globalThis as unknown as { allowStorage: () => void; SharedWorker: () => never };
    scope.SharedWorker = forbid;
    scope.allowStorage = () => {
      Object.defineProperties(globalThis, Object.fromEntries(before) as PropertyDescriptorMap);
    };
    IDBFactory.prototype.open = forbid;
  });
  await page.goto(`${APP}&next=%2Fqueues%2Fall`);
  await expect(page.getByRole('alert')).toContainText('does not let the application store');
  await page.getByRole('button', { name: 'Continue without saving' }).click();
  await people(page).filter({ hasText: 'Marta Lindqvist' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'All queues' })).toBeVisible();
  await page.getByRole('link', { name: /^IC-/ }).first().click();
  await expect(page.getByRole('heading', { name: 'Request' })).toBeVisible();
  figure('G4 storage forbidden', 1, 0);
  await page.evaluate(() => (globalThis as unknown as { allowStorage: () => void }).allowStorage());
});

/** What the server has in a draft of the person of the page: null where there is none. */
const keep = (page: Page, text: string): Promise<number> =>
  page.evaluate(async (words) => {
    const { token } = JSON.parse(sessionStorage.getItem('session') ?? '{}') as { token: string };
    const answer = await fetch(`/api/drafts/01930000-0000-7000-8000-0000000000${words}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        kind: 'note',
        about: null,
        group: null,
        baseVersion: null,
        body: { text: words },
        writer: '01930000-0000-7000-8000-000000000000',
        step: 1,
        seenVersion: null,
      }),
    });
    return answer.status;
  }, text);

test('data that is cleared under the open page: told, and kept anew with all that was saved', async ({
  page,
  guard,
}) => {
  guard.expectError(/status of 507|Refused to|storage unavailable/);
  await page.goto(`${APP}&next=%2Fqueues%2Fall&simulator=off`);
  await people(page).filter({ hasText: 'Marta Lindqvist' }).first().click();
  await page.getByRole('link', { name: /^IC-/ }).first().waitFor();
  expect(await keep(page, '01')).toBe(200);
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(name).addEventListener('success', () => resolve());
      }),
    DATABASE,
  );
  expect(await keep(page, '02')).toBe(507);
  const told = page.getByRole('alert').filter({ hasText: 'The last change was not saved.' });
  await expect(told).toContainText('has closed or cleared the stored data');
  await told.getByRole('button', { name: 'Try again' }).click();
  await expect(told).toHaveCount(0);
  expect(await keep(page, '03')).toBe(200);
  // Another page begins with what is stored.
  await page.goto(OUTSIDE);
  guard.expectError(NO_ICON);
  const lines = await page.evaluate(
    (name) =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => {
          const database = request.result;
          const transaction = database.transaction(['log', 'chunks']);
          const log = transaction.objectStore('log').getAll();
          const chunks = transaction.objectStore('chunks').getAll();
          transaction.addEventListener('complete', () => {
            database.close();
            resolve(JSON.stringify([log.result, chunks.result]));
          });
        });
      }),
    DATABASE,
  );
  for (const words of ['01', '03'])
    expect(lines).toContain(`01930000-0000-7000-8000-0000000000${words}`);
  expect(lines).not.toContain('01930000-0000-7000-8000-000000000002');
});
