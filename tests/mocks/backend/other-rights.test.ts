import { afterEach, expect, test } from 'vitest';
import type { CaseList } from '@/contract/case-list';
import type { ChangeFeed } from '@/contract/live';
import type { Session } from '@/contract/person';
import { startBackend, type TestBackend } from '@tests/support/backend';

let server: TestBackend | null = null;
afterEach(() => server?.backend.close());

/** A person of Guatemala who is signed in, in two tabs, and is moved to Peru. */
async function aMovedLiaison() {
  server = await startBackend();
  const { fetch, store } = server.backend;
  const people = await store.read((tx) => tx.list('people'));
  const person = people.find(({ grants }) => grants[0]?.offices.includes('guatemala'));
  if (!person) throw new Error('Nobody works for Guatemala');
  const signIn = async () => {
    const request = new Request('http://test/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ personId: person.id }),
    });
    const { token } = (await (await fetch(request)).json()) as Session;
    const headers = { authorization: `Bearer ${token}` };
    return async <Answer>(path: string): Promise<Answer> =>
      (await (await fetch(new Request(`http://test${path}`, { headers }))).json()) as Answer;
  };
  const move = () =>
    store.write((tx) =>
      tx.put('people', {
        ...person,
        place: 'peru',
        grants: [{ role: 'liaison', offices: ['peru'], campuses: [] }],
      }),
    );
  return { signIn, move };
}

test('whoever gets other rights is told to read all afresh, once, in each tab and while it waits', async () => {
  const { signIn, move } = await aMovedLiaison();
  const [first, second] = [await signIn(), await signIn()];
  const begin = (await first<ChangeFeed>('/api/changes')).cursor;
  await second<ChangeFeed>('/api/changes');
  const waiting = first<ChangeFeed>(`/api/changes?after=${begin}&wait=20`);
  await move();
  for (const feed of [
    await waiting,
    await second<ChangeFeed>(`/api/changes?after=${begin}&wait=0`),
  ]) {
    expect([feed.reset, feed.items.map(({ kind }) => kind)]).toEqual([true, ['rights-changed']]);
  }
  const { cursor } = await waiting;
  const next = await first<ChangeFeed>(`/api/changes?after=${cursor}&wait=0`);
  expect([next.reset, next.items]).toEqual([false, []]);
  const rows = (await first<CaseList>('/api/cases?state=all')).items;
  expect(new Set(rows.map(({ office }) => office))).toEqual(new Set(['peru']));
});

test('what a supervisor arranges for a person changes no rights', async () => {
  const { signIn } = await aMovedLiaison();
  const read = await signIn();
  const { cursor } = await read<ChangeFeed>('/api/changes');
  const { store } = server!.backend;
  await store.write(async (tx) => {
    for (const person of await tx.list('people')) {
      // A transaction is one line of work.
      await tx.put('people', { ...person, version: person.version + 1, capacity: 7 });
    }
  });
  const feed = await read<ChangeFeed>(`/api/changes?after=${cursor}&wait=0`);
  expect([feed.reset, feed.items]).toEqual([false, []]);
});
