import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  EventFollower,
  type FollowingIndex,
  type NumberedSource,
} from '@mocks/services/following/event-follower';
import type { BackendStore, StoredEvent } from '@mocks/services/stored/shape';
import { startBackend, TEST_NOW_MS, type TestBackend } from '@tests/support/backend';

let server: TestBackend;
let store: BackendStore;
beforeEach(async () => {
  server = await startBackend({ size: 2 });
  ({ store } = server.backend);
});
afterEach(() => server.backend.close());

const event = (caseId: string, others: readonly string[] = []): StoredEvent => ({
  id: crypto.randomUUID(),
  caseId,
  at: new Date(TEST_NOW_MS).toISOString(),
  by: null,
  kind: 'assigned',
  changes: [],
  undoUntil: null,
  revertedBy: null,
  others: others.map((id) => ({
    id,
    reference: id,
    place: { office: 'bogota', campus: null },
  })),
});
const write = (...events: readonly StoredEvent[]): Promise<void> =>
  store.write(async (tx) => {
    for (const each of events) await tx.append(each);
  });
const lastPlace = (): Promise<number> =>
  store.read(async (tx) => (await tx.eventsAfter(0, 0)).last);

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Takes longer than a piece of background work. */
function spend(): void {
  const endMs = performance.now() + 10;
  while (performance.now() < endMs);
}

/** An index that writes down what its follower tells it: `pass:number`, and `case@place`. */
function following(
  size: number,
  options: Partial<FollowingIndex<NumberedSource>> & { readonly pause?: () => Promise<void> } = {},
) {
  const { pause = turn, ...rest } = options;
  const laid: { source: NumberedSource | null } = { source: { size } };
  let told: string[] = [];
  const follower = new EventFollower<NumberedSource>(
    { source: () => laid.source, pause },
    {
      readAtOnce: 4,
      begin: () => void (told = []),
      read: (_source, number, pass) => void told.push(`${String(pass)}:${String(number)}`),
      follow: async (tx, caseId, cursor) => {
        await tx.get('cases', caseId);
        told.push(`${caseId}@${String(cursor)}`);
      },
      ...rest,
    },
  );
  return {
    laid,
    follower,
    told: () => told,
    at: (passes?: number) => store.read((tx) => follower.at(tx, passes)),
  };
}

it('a small source is read in the request that needs it, each pass when it is asked for', async () => {
  const { at, told } = following(2, { passes: 2 });
  await at(1);
  expect(told()).toEqual(['1:1', '1:2']);
  await at();
  expect(told()).toEqual(['1:1', '1:2', '2:1', '2:2']);
  await at(1);
  expect(told()).toHaveLength(4);
});

it('while a large source is read, whoever asks is told to come again', async () => {
  const { at, follower, told } = following(5);
  await expect(at()).rejects.toMatchObject({ code: 'unavailable' });
  await follower.ready();
  await at();
  expect(told()).toEqual(['1:1', '1:2', '1:3', '1:4', '1:5']);
});

it('asking begins the work: it is done although nobody waits for it', async () => {
  const done = Promise.withResolvers<void>();
  const { follower } = following(5, {
    read: (_source, number) => {
      if (number === 5) done.resolve();
    },
  });
  expect(follower.prepare()).toBe(false);
  await done.promise;
  expect(follower.prepare()).toBe(true);
});

it('the work goes on in pieces, and once for all who wait', async () => {
  const read: number[] = [];
  const waiting: (() => void)[] = [];
  const { follower } = following(5, {
    pause: () => new Promise((resolve) => void waiting.push(resolve)),
    read: (_source, number) => {
      read.push(number);
      spend();
    },
  });
  const ready = Promise.all([follower.ready(), follower.ready()]);
  for (const number of [1, 2, 3, 4, 5]) {
    expect(read.at(-1)).toBe(number);
    for (const resume of waiting.splice(0)) resume();
    // Whoever waited goes on in between.
    await turn();
  }
  await ready;
  expect(read).toEqual([1, 2, 3, 4, 5]);
});

it('whoever needs the first pass does not wait for the second', async () => {
  const told: string[] = [];
  const { follower } = following(5, {
    passes: 2,
    read: (_source, number, pass) => {
      told.push(`${String(pass)}:${String(number)}`);
      if (pass === 2) spend();
    },
  });
  await follower.ready(1);
  expect(told).toContain('1:5');
  expect(told).not.toContain('2:5');
  await follower.ready();
  expect(told.at(-1)).toBe('2:5');
});

it('what an event tells of is followed once for each case, others of it as well, and once ever', async () => {
  const { at, told } = following(0);
  await write(event('a', ['b']), event('a'));
  const first = await lastPlace();
  await at();
  expect(told()).toEqual([`a@${String(first)}`, `b@${String(first)}`]);
  await write(event('c'));
  await at();
  await at();
  expect(told().slice(2)).toEqual([`c@${String(first + 1)}`]);
});

it('an index may choose which cases an event is followed to', async () => {
  const { at, told } = following(0, { casesOf: ({ caseId }) => [caseId] });
  await write(event('a', ['b']));
  await at();
  expect(told()).toEqual([`a@${String(await lastPlace())}`]);
});

it('a log longer than one look is followed to its end', async () => {
  const { at, told } = following(0);
  const ids = Array.from({ length: 2_000 }, (_, number) => `case-${String(number)}`);
  await write(...ids.map((id) => event(id)));
  await at();
  expect(told().map((each) => each.split('@')[0])).toEqual(ids);
});

it('a case that could not be read is followed again', async () => {
  let fails = true;
  const followed: string[] = [];
  const { at } = following(0, {
    follow: async (_tx, caseId) => {
      if (fails && caseId === 'b') throw new Error('not now');
      await turn();
      followed.push(caseId);
    },
  });
  await write(event('a'), event('b'));
  await expect(at()).rejects.toThrow('not now');
  fails = false;
  await at();
  expect(followed).toEqual(['a', 'a', 'b']);
});

it('where the data was laid again, all begins anew: source and log', async () => {
  const { laid, at, told } = following(1);
  await write(event('a'));
  await at();
  const place = String(await lastPlace());
  laid.source = { size: 2 };
  await at();
  expect(told()).toEqual(['1:1', '1:2', `a@${place}`]);
});

it('nothing is laid: nothing to read', async () => {
  const { laid, follower, at, told } = following(1);
  laid.source = null;
  expect(follower.isComplete()).toBe(true);
  await at();
  expect(told()).toEqual([]);
});
