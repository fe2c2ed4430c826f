import { afterEach, expect, it } from 'vitest';
import type { Backend } from '@mocks/backend';
import { createBackend } from '@mocks/backend';
import { memoryPersistence } from '@mocks/store/memory-persistence';
import type { Persistence } from '@mocks/store/persistence';
import { StorageProblem } from '@mocks/store/storage-problem';
import type { CaseList, QueueSummaryList } from '@/contract/case-list';
import type { PersonWire } from '@/contract/person';
import type { Problem } from '@/contract/problem';
import { deriveRow } from '@/domain/derive-row';
import { newIdAt } from '@/lib/new-id';
import { type Office, officeOf, OFFICES } from '@/reference/offices';
import { startBackend, TEST_NOW_MS } from '@tests/support/backend';

const backends: Backend[] = [];
afterEach(async () => {
  await Promise.all(backends.splice(0).map((backend) => backend.close()));
});

async function open(store?: Persistence, nowMs = TEST_NOW_MS): Promise<Backend> {
  const backend = await createBackend({
    seed: 'test',
    size: 200,
    laidAtMs: TEST_NOW_MS,
    clock: () => nowMs,
    ids: () => newIdAt(nowMs),
    idle: null,
    ...(store === undefined ? {} : { store }),
  });
  backends.push(backend);
  return backend;
}

async function ask<T>(
  backend: Backend,
  method: string,
  path: string,
  options: { readonly token?: string; readonly body?: unknown; readonly key?: string } = {},
): Promise<{ readonly status: number; readonly json: T }> {
  const { token, body, key = crypto.randomUUID() } = options;
  const response = await backend.fetch(
    new Request(`http://server${path}`, {
      method,
      headers: {
        'idempotency-key': key,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  return { status: response.status, json: (await response.json()) as T };
}

async function signIn(backend: Backend, role = 'supervisor'): Promise<string> {
  const { json } = await ask<{ items: PersonWire[] }>(backend, 'GET', '/api/demo/people');
  const personId = json.items.find(({ grants }) => grants[0]?.role === role)?.id;
  const { json: session } = await ask<{ token: string }>(backend, 'POST', '/api/session', {
    body: { personId },
  });
  return session.token;
}

const claim = async (backend: Backend, token: string, key: string) => {
  const { json } = await ask<CaseList>(backend, 'GET', '/api/cases?owner=nobody', { token });
  const path = `/api/cases/${json.items[0]?.reference}/claim`;
  const body = { expectedOwnerId: null };
  return { path, body, ...(await ask<Problem>(backend, 'POST', path, { token, body, key })) };
};

it('a write, its event and the answer of its key survive a restart together', async () => {
  const store = memoryPersistence();
  const before = await open(store);
  const token = await signIn(before);
  const key = crypto.randomUUID();
  const written = await claim(before, token, key);
  expect(written.status).toBe(200);

  const after = await open(store);
  const again = await ask(after, 'POST', written.path, { token, body: written.body, key });
  expect([again.status, again.json]).toEqual([200, written.json]);
  const events = await ask<{ items: { kind: string }[] }>(
    after,
    'GET',
    written.path.replace('/claim', '/events'),
    { token },
  );
  expect(events.json.items.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
});

it('a server whose clock was set back goes on from what was written last', async () => {
  const store = memoryPersistence();
  const before = await open(store, TEST_NOW_MS + 3_600_000);
  const token = await signIn(before);
  await claim(before, token, crypto.randomUUID());
  await before.close();

  const after = await open(store, TEST_NOW_MS);
  await claim(after, token, crypto.randomUUID());
  const { events } = await after.store.read((tx) => tx.eventsAfter(0, 10));
  const moments = events.map(({ event }) => event.at);
  expect(moments).toHaveLength(2);
  expect(moments).toEqual(moments.toSorted());
});

it('a write that storage refuses is answered 507, and nothing of it is seen', async () => {
  const memory = memoryPersistence();
  let isFull = false;
  const backend = await open({
    ...memory,
    append: (entry) =>
      isFull ? Promise.reject(new StorageProblem('full', 'no room')) : memory.append(entry),
  });
  const token = await signIn(backend);
  isFull = true;
  const refused = await claim(backend, token, 'a');
  expect([refused.status, refused.json.code]).toEqual([507, 'storage-failed']);
  isFull = false;
  const retried = await claim(backend, token, 'a');
  expect([retried.status, retried.path]).toEqual([200, refused.path]);
});

it('an answer of its own that breaks the contract is a 500 that names paths and no values', async () => {
  const told: string[] = [];
  const { backend } = await startBackend({ size: 200, report: (message) => told.push(message) });
  backends.push(backend);
  const token = await signIn(backend);
  const { json } = await ask<CaseList>(backend, 'GET', '/api/cases?limit=1', { token });
  const id = json.items[0]?.id ?? '';
  await backend.store.write(async (tx) => {
    const record = await tx.get('cases', id);
    if (record === null) throw new Error('no case');
    await tx.put('cases', { ...record, caller: { ...record.caller, phone: 'Secret name' } });
  });
  const broken = await ask<Problem>(backend, 'GET', `/api/cases/${json.items[0]?.reference}`, {
    token,
  });
  expect([broken.status, broken.json.code]).toEqual([500, 'internal']);
  expect(told).toEqual(['getCase breaks the contract at case.caller.phone']);
});

it('a typed sentinel provokes its refusal, those that happen once only once', async () => {
  const backend = await open();
  const token = await signIn(backend);
  const { json } = await ask<CaseList>(backend, 'GET', '/api/cases?stage=contacting', { token });
  const path = `/api/cases/${json.items[0]?.reference}/contacts`;
  const log = async (summary: string, key: string) => {
    const body = {
      id: newIdAt(TEST_NOW_MS),
      at: new Date(TEST_NOW_MS).toISOString(),
      way: 'phone',
      direction: 'outgoing',
      party: 'other',
      isReached: true,
      summary,
      nextContactAt: null,
    };
    const one = await ask<Problem>(backend, 'POST', path, { token, body, key });
    const two = await ask<Problem>(backend, 'POST', path, { token, body, key });
    return [one.status, two.status];
  };
  expect(await log('sentinel: server busy', 'b')).toEqual([429, 201]);
  expect(await log('sentinel: server down', 'd')).toEqual([503, 201]);
  expect(await log('sentinel: answer lost', 'l')).toEqual([503, 201]);
  expect(await log('sentinel: session over', 's')).toEqual([401, 201]);
  expect(await log('sentinel: storage full', 'f')).toEqual([507, 507]);
  expect(await log('sentinel: field invalid', 'i')).toEqual([422, 422]);
  expect(await log('Sentinel of the north', 'n')).toEqual([201, 201]);
});

it('a new office is one entry: it has its queue, its clocks and its liaison', async () => {
  const kenya: Office = { ...officeOf('canada'), code: 'kenya', timeZone: 'Africa/Nairobi' };
  const offices = OFFICES as Office[];
  offices.push(kenya);
  try {
    const backend = await open();
    const token = await signIn(backend);
    await backend.store.write(async (tx) => {
      const [person] = await tx.list('people', { limit: 1 });
      if (person === undefined) throw new Error('no people');
      const grants = [{ role: 'liaison', offices: ['kenya'], campuses: [] }] as const;
      await tx.put('people', { ...person, grants, place: 'kenya' });
    });
    await backend.store.write(async (tx) => {
      const { rows } = await tx.queryRows({ where: { field: 'stage', in: ['new'] }, limit: 1 });
      const record = await tx.get('cases', rows[0]?.id ?? '');
      const patient = await tx.get('patients', record?.patientId ?? '');
      if (record === null || patient === null) throw new Error('no case');
      const moved = { ...record, office: 'kenya', ownerId: null, claimedAt: null };
      await tx.put('cases', moved);
      await tx.putRow(deriveRow(moved, patient));
    });
    const all = await ask<QueueSummaryList>(backend, 'GET', '/api/queues', { token });
    const queue = all.json.items.find(({ office }) => office === 'kenya');
    expect(queue).toMatchObject({ open: 1, new: 1, unclaimed: 1 });

    const liaison = await signIn(backend, 'liaison');
    const own = await ask<QueueSummaryList>(backend, 'GET', '/api/queues', { token: liaison });
    expect(own.json.items.map(({ office }) => office)).toEqual(['kenya']);
    const { json } = await ask<CaseList>(backend, 'GET', '/api/cases', { token: liaison });
    expect(json.items[0]?.dueAt).not.toBeNull();
  } finally {
    offices.splice(offices.indexOf(kenya), 1);
  }
});

it('other people work through the day while the switch is on, through the same path', async () => {
  const test = await startBackend();
  backends.push(test.backend);
  const token = await signIn(test.backend);
  const feed = () =>
    ask<{ items: { kind: string }[] }>(test.backend, 'GET', '/api/changes?after=0', { token });
  const work = async (): Promise<void> => {
    for (let minute = 0; minute < 30; minute++) {
      test.advance(60_000);
      await test.backend.tick();
    }
  };
  // Until somebody has been shown something, nothing else is done.
  await ask(test.backend, 'GET', '/api/queues', { token });
  await work();
  expect((await feed()).json.items).toEqual([]);
  await ask(test.backend, 'PUT', '/api/demo/simulator', { token, body: { isOn: true } });
  await work();
  const { items } = (await feed()).json;
  expect(items.length).toBeGreaterThan(5);
  expect(items.map(({ kind }) => kind)).toContain('request-arrived');
  const list = await ask<CaseList>(test.backend, 'GET', '/api/cases?sort=-arrived', { token });
  expect(list.status).toBe(200);
});

it('a death ends the patient’s case of another office too, in the same transaction', async () => {
  const backend = await open();
  const people = await ask<{ items: PersonWire[] }>(backend, 'GET', '/api/demo/people');
  const liaisonOf = people.json.items.find(({ grants: [grant] }) =>
    grant?.offices.includes('guatemala'),
  );
  const { json: session } = await ask<{ token: string }>(backend, 'POST', '/api/session', {
    body: { personId: liaisonOf?.id },
  });
  const { token } = session;
  const { json } = await ask<CaseList>(backend, 'GET', '/api/cases', { token });
  const [row] = json.items;
  const otherId = newIdAt(TEST_NOW_MS);
  await backend.store.write(async (tx) => {
    const record = await tx.get('cases', row?.id ?? '');
    const patient = await tx.get('patients', row?.patientId ?? '');
    if (record === null || patient === null) throw new Error('no case');
    const place = { office: 'uruguay', campus: null, reference: 'IC-2026-900001' };
    // Nothing is planned for it, so it stands where nothing is planned yet.
    const other = { ...record, ...place, id: otherId, stage: 'review' as const };
    await tx.put('cases', other);
    await tx.putRow(deriveRow(other, patient));
  });
  const send = async (path: string, body: unknown, version?: number) => {
    const response = await backend.fetch(
      new Request(`http://server/api/${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'idempotency-key': crypto.randomUUID(),
          ...(version === undefined ? {} : { 'if-match': `"v${version}"` }),
        },
        body: JSON.stringify(body),
      }),
    );
    return { status: response.status, json: (await response.json()) as { changeId: string } };
  };
  const otherCase = () => backend.store.read((tx) => tx.get('cases', otherId));
  const before = await otherCase();
  const settledBy = people.json.items.find(({ grants }) => grants[0]?.role === 'supervisor')?.id;
  // Of the other office's case the liaison hears nothing, before and after.
  const effects = await ask(backend, 'GET', `/api/cases/${row?.reference}/death`, { token });
  expect(JSON.stringify(effects.json)).not.toContain('IC-2026-900001');
  const died = await send(`cases/${row?.reference}/death`, { on: null, settledBy }, row?.version);
  expect(died.status).toBe(200);
  expect(JSON.stringify(died.json)).not.toContain('IC-2026-900001');
  expect((await otherCase())?.stage).toBe('closed');

  // Undone within ten minutes, both are as before; not once somebody has changed the other.
  const undone = await send(`changes/${died.json.changeId}/revert`, {});
  expect(undone.status).toBe(200);
  const [after] = [await otherCase()];
  expect({ ...after, version: 0, revision: 0 }).toEqual({ ...before, version: 0, revision: 0 });

  const again = await send(
    `cases/${row?.reference}/death`,
    { on: null, settledBy },
    (row?.version ?? 0) + 2,
  );
  expect(again.status).toBe(200);
  await backend.store.write(async (tx) => {
    const record = await otherCase();
    if (record !== null) await tx.put('cases', { ...record, ownerId: null, claimedAt: null });
  });
  const refused = await send(`changes/${again.json.changeId}/revert`, {});
  expect(refused.json).toMatchObject({ refusal: { code: 'changed-since', fields: ['others'] } });
});
