import { expect, it } from 'vitest';
import type { PersonWire } from '@/contract/person';
import { startBackend } from '@tests/support/backend';

it('a roster that leaves its single dates as they are is not asked whether they still fit', async () => {
  const { backend } = await startBackend({ size: 50 });
  const ask = async (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    backend.fetch(
      new Request(`http://server${path}`, {
        method: 'POST',
        headers: { 'idempotency-key': crypto.randomUUID(), ...headers },
        body: JSON.stringify(body),
      }),
    );
  const people = await backend.fetch(new Request('http://server/api/demo/people'));
  const { items } = (await people.json()) as { items: PersonWire[] };
  const personId = items.find(({ grants }) => grants[0]?.role === 'supervisor')?.id;
  const { token } = (await (await ask('/api/session', { personId })).json()) as { token: string };
  // Somebody who has left the place since the date was written.
  const other = items.find(({ grants }) => grants[0]?.offices.join() === 'guatemala')?.id;
  const gone = { on: '2026-12-24', personId: other ?? null };
  const held = await backend.store.write(async (tx) => {
    const roster = await tx.get('duty', 'peru');
    if (roster === null) throw new Error('Peru has no roster');
    await tx.put('duty', { ...roster, dates: [gone] });
    return roster;
  });
  const set = (body: object, version: number) =>
    ask('/api/duty/peru', body, {
      authorization: `Bearer ${token}`,
      'if-match': `"v${String(version)}"`,
    });
  const { byWeekday, version } = held;
  expect((await set({ byWeekday, dates: [gone] }, version)).status).toBe(422);
  const kept = await set({ byWeekday }, version);
  expect(kept.status).toBe(200);
  expect(await kept.json()).toMatchObject({ roster: { dates: [gone] } });
  await backend.close();
});
