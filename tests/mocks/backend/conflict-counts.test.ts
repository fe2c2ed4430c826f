import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CaseList } from '@/contract/case-list';
import type { PersonWire } from '@/contract/person';
import { startBackend, type TestBackend } from '@tests/support/backend';

let server: TestBackend;
beforeAll(async () => {
  server = await startBackend();
});
afterAll(() => server.backend.close());

async function answer<T>(path: string, token: string | null, body?: object): Promise<T> {
  const request = new Request(`http://server${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'idempotency-key': crypto.randomUUID(),
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (await (await server.backend.fetch(request)).json()) as T;
}

it('cases with open conflicts are as many for each of those who ask at once', async () => {
  const { items } = await answer<{ items: PersonWire[] }>('/api/demo/people', null);
  const personId = items.find(({ grants }) => grants[0]?.role === 'supervisor')?.id;
  const { token } = await answer<{ token: string }>('/api/session', null, { personId });
  const ask = async (): Promise<number> =>
    (await answer<CaseList>('/api/cases?limit=1&conflict=open', token)).total;
  // Nobody has asked before: these count everything, and each other's counting must not show.
  const together = await Promise.all([ask(), ask(), ask()]);
  const alone = await ask();
  expect(alone).toBeGreaterThan(0);
  expect(together).toEqual([alone, alone, alone]);
});
