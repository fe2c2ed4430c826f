import type { Page } from '@playwright/test';
import { expect, test } from '@tests/support/e2e';
import { figure } from '@tests/support/figure';
import { killWorker } from '@tests/support/kill-worker';
import { rounds } from '@tests/support/scale';

/**
 * One server per browser (Architecture, §2 and §4): what the page's own `fetch` answers while
 * workers die, tabs come and go, and a newer worker arrives.
 */
interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly tookMs: number;
}

interface Init {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Asks the API from within the page, as the application does. */
function ask(page: Page, path: string, init: Init = {}): Promise<Answer> {
  return page.evaluate(
    async ([address, options]) => {
      const beganMs = performance.now();
      const response = await fetch(address, options);
      const body: unknown = await response.json();
      return { status: response.status, body, tookMs: performance.now() - beganMs };
    },
    [path, init] as const,
  );
}

async function signInByApi(page: Page, index = 0): Promise<{ token: string; personId: string }> {
  const people = (await ask(page, '/api/demo/people')).body as {
    items: readonly { id: string; grants: readonly { role: string }[] }[];
  };
  // Supervisors see every queue.
  const rankOf = ({ grants }: { readonly grants: readonly { readonly role: string }[] }) =>
    grants.some(({ role }) => role === 'supervisor')
      ? 0
      : grants.some(({ role }) => role === 'coordinator')
        ? 1
        : 2;
  const ranked = people.items.toSorted((one, other) => rankOf(one) - rankOf(other));
  const personId = ranked[index]?.id ?? '';
  const { body } = await ask(page, '/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ personId }),
  });
  return { token: (body as { token: string }).token, personId };
}

const as = (token: string) => ({ authorization: `Bearer ${token}` });

async function claim(page: Page, token: string, reference: string): Promise<Answer> {
  return ask(page, `/api/cases/${reference}/claim`, {
    method: 'POST',
    headers: {
      ...as(token),
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ expectedOwnerId: null }),
  });
}

async function unclaimed(page: Page, token: string, limit: number): Promise<readonly string[]> {
  const { body } = await ask(page, `/api/cases?owner=nobody&limit=${limit}`, {
    headers: as(token),
  });
  return (body as { items: readonly { reference: string }[] }).items.map((row) => row.reference);
}

/** Opens a page and waits until its requests go to the server in the browser. */
async function open(page: Page): Promise<void> {
  await page.goto('/sign-in?cases=300');
  await page.getByRole('main').getByRole('button').first().waitFor();
}

test('a worker that dies is replaced, and nothing acknowledged is lost', async ({
  page,
  browser,
}) => {
  await open(page);
  const { token, personId } = await signInByApi(page);
  const count = rounds(5, 20);
  const references = await unclaimed(page, token, count);
  let lost = 0;
  let slowestMs = 0;
  for (const reference of references) {
    expect((await claim(page, token, reference)).status).toBe(200);
    expect(await killWorker(browser)).toBe(1);
    const after = await ask(page, `/api/cases/${reference}`, { headers: as(token) });
    slowestMs = Math.max(slowestMs, after.tookMs);
    const held = (after.body as { case?: { ownerId: string | null } }).case?.ownerId;
    if (held !== personId) lost += 1;
  }
  console.info(`next answer after a worker's death: at most ${Math.round(slowestMs)} ms`);
  figure('A1 acknowledged writes over a dying worker', references.length, lost);
  expect(lost).toBe(0);
});

test('a request under way when the worker dies is answered by the next one', async ({
  page,
  browser,
}) => {
  await open(page);
  const { token } = await signInByApi(page);
  const cursor = (await ask(page, '/api/changes', { headers: as(token) })).body as {
    cursor: number;
  };
  const poll = ask(page, `/api/changes?after=${cursor.cursor}&wait=2`, { headers: as(token) });
  await ask(page, '/api/demo');
  await killWorker(browser);
  expect((await poll).status).toBe(200);
});

test('two tabs speak to one server: of two claims at once one gets it', async ({
  page,
  context,
}) => {
  await open(page);
  const other = await context.newPage();
  await open(other);
  const mine = await signInByApi(page, 0);
  const theirs = await signInByApi(other, 1);
  const references = await unclaimed(page, mine.token, 5);
  const count = rounds(20, 200);
  let failed = 0;
  let slowestMs = 0;
  for (let round = 0; round < count; round += 1) {
    const reference = references[round % references.length] ?? '';
    const [one, two] = await Promise.all([
      claim(page, mine.token, reference),
      claim(other, theirs.token, reference),
    ]);
    const [won, lost] = one.status === 200 ? [one, two] : [two, one];
    const told = lost.body as { readonly claimedBy?: string };
    const winner = won === one ? mine : theirs;
    const isRight = won.status === 200 && lost.status === 409 && told.claimedBy === winner.personId;
    if (!isRight) failed += 1;
    slowestMs = Math.max(slowestMs, lost.tookMs);
    const { version } = (won.body as { detail: { case: { version: number } } }).detail.case;
    await ask(page, `/api/cases/${reference}/release`, {
      method: 'POST',
      headers: {
        ...as(winner.token),
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        'if-match': `"v${version}"`,
      },
      body: '{}',
    });
  }
  console.info(`the one who came second was told within ${Math.round(slowestMs)} ms`);
  figure('A3 claims from two tabs', count, failed);
  expect(failed).toBe(0);
});

test('a newer worker takes over from an older one, whose pages go on', async ({
  page,
  context,
}) => {
  // A deployment that came since: the same program under another address.
  await open(page);
  const mine = await signInByApi(page);
  const newer = await context.newPage();
  await newer.route('**/assets/network-*.js', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.replace(/worker-[\w-]+\.js/, '$&?newer') });
  });
  await open(newer);
  const [reference = ''] = await unclaimed(newer, mine.token, 1);
  expect((await claim(newer, mine.token, reference)).status).toBe(200);
  const seen = await ask(page, `/api/cases/${reference}`, { headers: as(mine.token) });
  expect(seen.body).toMatchObject({ case: { ownerId: mine.personId } });
  const [next = ''] = await unclaimed(page, mine.token, 1);
  expect((await claim(page, mine.token, next)).status).toBe(200);
  await newer.close();
  const [last = ''] = await unclaimed(page, mine.token, 1);
  expect((await claim(page, mine.token, last)).status).toBe(200);
});

test('without shared workers the pages serve themselves, one of them at a time', async ({
  context,
}) => {
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'SharedWorker'));
  const first = await context.newPage();
  await open(first);
  const { token, personId } = await signInByApi(first);
  const second = await context.newPage();
  await open(second);
  const [reference = ''] = await unclaimed(second, token, 1);
  expect((await claim(second, token, reference)).status).toBe(200);
  await first.close();
  const seen = await ask(second, `/api/cases/${reference}`, { headers: as(token) });
  expect(seen.body).toMatchObject({ case: { ownerId: personId } });
});

test('what was written is there after a reload', async ({ page }) => {
  await open(page);
  const { token, personId } = await signInByApi(page);
  const [reference = ''] = await unclaimed(page, token, 1);
  expect((await claim(page, token, reference)).status).toBe(200);
  await page.reload();
  await page.getByRole('main').getByRole('button').first().waitFor();
  const seen = await ask(page, `/api/cases/${reference}`, { headers: as(token) });
  expect(seen.body).toMatchObject({ case: { ownerId: personId } });
});
