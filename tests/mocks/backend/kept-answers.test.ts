import { afterEach, expect, test } from 'vitest';
import type { CaseDetail } from '@/contract/case';
import type { CaseList } from '@/contract/case-list';
import type { Session } from '@/contract/person';
import { HOUR_MS } from '@/lib/spans';
import { startBackend, type TestBackend } from '@tests/support/backend';

/** More than enough for the sweep of old answers to come by. */
const WRITES = 130;
/** From Friday evening to the Tuesday after a holiday. */
const LONG_WEEKEND_MS = 86 * HOUR_MS;

let server: TestBackend | null = null;
afterEach(() => server?.backend.close());

interface Sent {
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: string;
  readonly token?: string;
}

async function send(path: string, { body, key, ifMatch, token }: Sent = {}): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  const how =
    body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
  return (server ??= await startBackend()).backend.fetch(new Request(`http://test${path}`, how));
}

const read = async <Answer>(path: string, sent?: Sent): Promise<Answer> =>
  (await (await send(path, sent)).json()) as Answer;

test('an answer that was lost before a long weekend is given again after it, and the change is one', async () => {
  server = await startBackend();
  const people = await server.backend.store.read((tx) => tx.list('people'));
  const boss = people.find(({ grants }) => grants.some(({ role }) => role === 'supervisor'));
  const signIn = async (): Promise<string> => {
    const sent = { body: { personId: boss?.id }, key: crypto.randomUUID() };
    return (await read<Session>('/api/session', sent)).token ?? '';
  };
  let token = await signIn();
  const { items } = await read<CaseList>('/api/cases?stage=contacting', { token });
  const row = items.find(({ ownerId }) => ownerId !== null);
  const { case: seen } = await read<CaseDetail>(`/api/cases/${row?.reference}`, { token });
  const hold = {
    body: { waitingOn: 'patient', reason: 'They ask their family', reviewOn: '2026-12-08' },
    key: 'lost-on-friday-evening',
    ifMatch: `"v${seen.version}"`,
  };
  const path = `/api/cases/${row?.reference}/hold`;
  const first = await send(path, { ...hold, token });
  expect([first.status, (await first.clone().json()) as unknown]).toMatchObject([200, {}]);

  server.advance(LONG_WEEKEND_MS);
  token = await signIn();
  for (let count = 0; count < WRITES; count += 1) {
    const sent = { body: { ids: [], untilAt: null }, key: `${count}-of-others`, token };
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as the store takes them
    expect((await send('/api/notices/read', sent)).status).toBe(200);
  }
  const again = await send(path, { ...hold, token });
  expect(await again.text()).toBe(await first.text());
  expect(again.status).toBe(200);
});
