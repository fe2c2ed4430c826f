import { afterEach, expect, test } from 'vitest';
import type { StorageProblemKind } from '@mocks/store/storage-problem';
import { StorageProblem } from '@mocks/store/storage-problem';
import type { Trouble, WireRequest } from '@mocks/transport/messages';
import { ServerHost, type Booting } from '@mocks/transport/server-host';
import { until } from './until';

/** A database that only one server at a time may have open, and that counts what was written. */
class Database {
  readonly written: string[] = [];
  openBy = 0;
  mostOpen = 0;
  problem: StorageProblemKind | null = null;
  destroyed = 0;

  booting(name: string): Booting {
    return {
      start: (isSaving) => {
        if (this.problem && isSaving) {
          return Promise.reject(new StorageProblem(this.problem, 'planted'));
        }
        this.openBy += 1;
        this.mostOpen = Math.max(this.mostOpen, this.openBy);
        return Promise.resolve({
          fetch: async (request) => {
            const text = await request.text();
            if (request.url.endsWith('/wait')) {
              await new Promise((_resolve, reject) => {
                request.signal.addEventListener('abort', () => reject(new Error('aborted')));
              });
            }
            this.written.push(text);
            return Response.json({ by: name, text });
          },
          continueWithoutSaving: () => {},
          storageTrouble: () => null,
          resumeSaving: () => Promise.resolve(),
          exportAll: () => Promise.resolve('lines'),
          tick: () => Promise.resolve(),
          close: () => {
            this.openBy -= 1;
            return Promise.resolve();
          },
        });
      },
      exportAll: () => Promise.resolve('what can be read'),
      destroy: () => {
        this.destroyed += 1;
        this.problem = null;
        return Promise.resolve();
      },
    };
  }
}

let count = 0;
const hosts: ServerHost[] = [];
const channels: BroadcastChannel[] = [];
const troubles: (Trouble | null)[] = [];

function aHost(database: Database, name: string, databaseName: string, mayTakeOver = true) {
  const channel = new BroadcastChannel(`test-${databaseName}`);
  channels.push(channel);
  const host = new ServerHost({
    databaseName,
    bootId: `${databaseName}-${name}`,
    booting: database.booting(name),
    locks: navigator.locks,
    channel,
    mayTakeOver,
    onTrouble: (trouble) => troubles.push(trouble),
  });
  hosts.push(host);
  return host;
}

const aName = () => {
  count += 1;
  return `database-${count}`;
};

const post = (text: string, path = 'x'): WireRequest => ({
  url: `http://localhost/api/${path}`,
  method: 'POST',
  headers: [],
  body: new TextEncoder().encode(text).buffer,
});

const never = new AbortController().signal;
async function answeredBy(host: ServerHost, text: string): Promise<unknown> {
  const { body } = await host.handle(post(text), never);
  return JSON.parse(new TextDecoder().decode(body)) as unknown;
}

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.stop()));
  for (const channel of channels.splice(0)) channel.close();
  troubles.splice(0);
});

test('a newer server takes the database over, the older relays its pages to it', async () => {
  const database = new Database();
  const name = aName();
  const older = aHost(database, 'older', name);
  expect(await answeredBy(older, 'one')).toEqual({ by: 'older', text: 'one' });
  const newer = aHost(database, 'newer', name);
  await until(() => newer.isLeading);
  expect(await answeredBy(newer, 'two')).toEqual({ by: 'newer', text: 'two' });
  expect(await answeredBy(older, 'three')).toEqual({ by: 'newer', text: 'three' });
  expect(database.mostOpen).toBe(1);
});

test('requests under way while the lead changes are answered, each of them', async () => {
  const database = new Database();
  const name = aName();
  const older = aHost(database, 'older', name);
  const early = Array.from({ length: 20 }, (_, n) => answeredBy(older, `early ${n}`));
  const newer = aHost(database, 'newer', name);
  const late = Array.from({ length: 20 }, (_, n) => answeredBy(n % 2 ? older : newer, `late ${n}`));
  expect(await Promise.all([...early, ...late])).toHaveLength(40);
  expect(database.mostOpen).toBe(1);
});

test('a page of a second tab without workers relays, and takes over when the first one closes', async () => {
  const database = new Database();
  const name = aName();
  const first = aHost(database, 'first', name, false);
  const second = aHost(database, 'second', name, false);
  expect(await answeredBy(second, 'one')).toEqual({ by: 'first', text: 'one' });
  await first.stop();
  expect(await answeredBy(second, 'two')).toEqual({ by: 'second', text: 'two' });
});

test('a request that is called off ends at the server that leads, also through a relay', async () => {
  const database = new Database();
  const name = aName();
  const first = aHost(database, 'first', name, false);
  const second = aHost(database, 'second', name, false);
  await until(() => first.isLeading);
  const end = new AbortController();
  const answer = second.handle(post('poll', 'wait'), end.signal);
  end.abort(new Error('left'));
  await expect(answer).rejects.toThrow('left');
  expect(database.written).toEqual([]);
});

test.for(['corrupt', 'newer', 'blocked', 'full'] as const)(
  'storage that is %s is told, and requests wait for a choice',
  async (problem) => {
    const database = new Database();
    database.problem = problem;
    const host = aHost(database, 'only', aName());
    const answer = answeredBy(host, 'one');
    await until(() => troubles.length > 0);
    expect(troubles).toEqual([{ kind: problem, isRunning: false }]);
    expect(await host.exportAll()).toBe('what can be read');
    await host.choose('retry');
    await until(() => troubles.length > 1);
    expect(database.written).toEqual([]);
    await host.choose('without-saving');
    expect(await answer).toEqual({ by: 'only', text: 'one' });
    expect(troubles.at(-1)).toBeNull();
  },
);

test('starting afresh deletes what is stored and goes on', async () => {
  const database = new Database();
  database.problem = 'corrupt';
  const host = aHost(database, 'only', aName());
  await until(() => troubles.length > 0);
  await host.choose('afresh');
  expect(await answeredBy(host, 'one')).toEqual({ by: 'only', text: 'one' });
  expect(database.destroyed).toBe(1);
});
