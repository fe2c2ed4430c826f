import { expect, test } from 'vitest';
import type { Task } from '@/domain/plan/task';
import { startBackend } from '@tests/support/backend';

const HOST = 'http://mock.test';

/** As somebody of this id, whoever that is. */
async function signedIn(fetch: (request: Request) => Promise<Response>, personId: string) {
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
  const body = JSON.stringify({ personId });
  const session = await fetch(
    new Request(`${HOST}/api/session`, { method: 'POST', headers, body }),
  );
  const { token } = (await session.json()) as { token: string };
  return (path: string) =>
    fetch(new Request(HOST + path, { headers: { authorization: `Bearer ${token}` } }));
}

test.for(['1901-03-03', '2206-03-03', '9998-12-31'])(
  'a task that was once stored as due on %s stands where it can be mended',
  async (dueOn) => {
    const reports: string[] = [];
    const { backend } = await startBackend({ report: (message) => void reports.push(message) });
    const { reference, ownerId } = await backend.store.write(async (tx) => {
      const { rows } = await tx.queryRows({ where: { field: 'stage', in: ['preparing'] } });
      const row = rows.find((each) => each.ownerId !== null);
      const [task] = await tx.list('tasks', { index: 'case', value: row?.id ?? '' });
      const owner = row?.ownerId ?? null;
      if (row === undefined || owner === null || task === undefined) {
        throw new Error('No owned case has a task');
      }
      const own = { ownerId: owner, status: 'to-do', snoozedUntil: null } as const;
      const slip: Task = { ...task, ...own, dueOn, dueAt: null };
      await tx.put('tasks', slip);
      return { reference: row.reference, ownerId: owner };
    });
    const get = await signedIn(backend.fetch, ownerId);
    const plan = await get(`/api/cases/${reference}/plan`);
    expect(await plan.json()).toMatchObject({
      tasks: expect.arrayContaining([expect.objectContaining({ dueOn })]),
    });
    expect([plan.status, (await get('/api/my-day')).status, reports]).toEqual([200, 200, []]);
    await backend.close();
  },
);
