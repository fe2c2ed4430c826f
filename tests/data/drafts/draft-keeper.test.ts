import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newIdAt } from '@/lib/new-id';
import { startBackend, type TestBackend } from '@tests/support/backend';
import { figure } from '@tests/support/figure';
import { rounds } from '@tests/support/scale';
import { DraftWorld, textOf, type Fault } from './draft-world';

const SEED = 403;
let backend: TestBackend;
let token: string;

beforeAll(async () => {
  backend = await startBackend({ size: 50 });
  const ask = (path: string, init: RequestInit = {}) =>
    backend.backend
      .fetch(new Request(`http://server${path}`, init))
      .then((answer) => answer.json());
  const people = (await ask('/api/demo/people')) as { items: { id: string }[] };
  const session = (await ask('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'one' },
    body: JSON.stringify({ personId: people.items[0]?.id }),
  })) as { token: string };
  token = session.token;
});
afterAll(() => backend.backend.close());

let made = 0;
const aWorld = () => new DraftWorld(backend, token, newIdAt((made += 1)));
/** A draft of its own for each run: the person's others are swept away. */
const sweep = async (world: DraftWorld): Promise<void> => {
  await backend.backend.store.write((tx) => tx.delete('drafts', world.id));
};

type Step = (world: DraftWorld, n: number) => Promise<void> | void;
const tab = fc.constantFrom(0, 1);
const FAULTS: readonly Fault[] = ['lost-request', 'lost-answer', 'busy', 'slow'];
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: tab.map(
      (place): Step =>
        (world, n) =>
          world.type(place, `tab ${place} state ${n}`),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.integer({ min: 0, max: 3_000 }).map(
      (ms): Step =>
        (world) =>
          world.pass(ms),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...FAULTS).map(
      (fault): Step =>
        (world) =>
          void world.faults.push(fault),
    ),
  },
  { weight: 2, arbitrary: fc.constant<Step>((world) => world.release()) },
  {
    weight: 2,
    arbitrary: tab.map((place): Step => async (world) => {
      // A reload; what is not kept yet asks before the page ends.
      if (world.isSignedIn && world.tabs[place]?.keeper.isKept) await world.open(place);
    }),
  },
  {
    weight: 2,
    arbitrary: fc.boolean().map(
      (isOnline): Step =>
        (world) =>
          void (world.isOnline = isOnline),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map((isSignedIn): Step => (world) => {
      world.isSignedIn = isSignedIn;
      for (const { keeper } of world.tabs) keeper.sessionChanged();
    }),
  },
);

/** Everything arrives, and nothing more happens. */
async function comeToRest(world: DraftWorld): Promise<void> {
  world.isOnline = true;
  world.isSignedIn = true;
  world.faults.length = 0;
  world.release();
  for (const { keeper } of world.tabs) keeper.sessionChanged();
  await world.pass(60_000);
  world.release();
  await world.pass(60_000);
}

test('B2 two tabs at one draft: the last state wins and no state that was typed is lost', async () => {
  const runs = rounds(300, 3_000);
  const broken: string[] = [];
  await fc
    .assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const world = aWorld();
        await world.open(0);
        await world.open(1);
        for (const [n, act] of steps.entries()) {
          await act(world, n);
          await world.settle();
          for (const { keeper, typed } of world.tabs) {
            if (keeper.view().state !== 'saved' || typed === null) continue;
            // Said to be saved: then it is there, as the newest or beside it.
            const signedIn = world.isSignedIn;
            world.isSignedIn = true;
            const held = await world.held();
            world.isSignedIn = signedIn;
            const kept = [held?.body ?? null, ...(held?.displaced ?? []).map(({ body }) => body)];
            if (!kept.map(textOf).includes(typed) && !world.opened.has(typed))
              broken.push(`false "saved": ${typed}`);
          }
        }
        await comeToRest(world);
        const held = await world.held();
        await sweep(world);
        const kept = [held?.body ?? null, ...(held?.displaced ?? []).map(({ body }) => body)].map(
          textOf,
        );
        for (const { keeper, typed, isFresh } of world.tabs) {
          if (isFresh) continue;
          const isWorkedOn = typed !== null && world.opened.has(typed);
          if (!kept.includes(typed) && !isWorkedOn)
            broken.push(`lost: ${typed}, held ${kept.join(' | ')}`);
          if (!keeper.isKept) broken.push(`not at rest: ${keeper.view().state}`);
        }
        return broken.length === 0;
      }),
      { numRuns: runs, seed: SEED },
    )
    .catch((error: unknown) => {
      if (broken.length === 0) throw error;
    });
  figure('B2 drafts in two tabs', runs, broken.length, SEED);
  expect(broken.slice(0, 3)).toEqual([]);
});

test('a reload begins with the newest state, however its answer got lost', async () => {
  const world = aWorld();
  await world.open(0);
  world.type(0, 'first');
  world.faults.push('lost-answer');
  await world.pass(500);
  expect(world.tabs[0]?.keeper.view()).toMatchObject({ state: 'failed', failure: 'cut-off' });
  await world.open(0);
  expect(world.tabs[0]?.typed).toBe('first');
  world.type(0, 'second');
  await world.pass(500);
  expect(await world.held()).toMatchObject({ body: { text: 'second' }, displaced: [] });
  await sweep(world);
});

test('while the server is away it says since when, tries again by itself, and sends the newest', async () => {
  const world = aWorld();
  await world.open(0);
  world.isOnline = false;
  world.type(0, 'one');
  await world.pass(5_000);
  world.type(0, 'two');
  await world.pass(20_000);
  expect(world.tabs[0]?.keeper.view()).toMatchObject({ state: 'failed', unsavedSinceMs: 0 });
  world.isOnline = true;
  await world.pass(20_000);
  expect(world.tabs[0]?.keeper.view()).toMatchObject({ state: 'saved', unsavedSinceMs: null });
  expect((await world.held())?.body).toEqual({ text: 'two' });
  await sweep(world);
});

test('what is thrown away stays so, also with two states of it under way', async () => {
  const world = aWorld();
  await world.open(0);
  world.faults.push('slow');
  world.type(0, 'on its way');
  await world.pass(500);
  world.type(0, 'as the page seemed to end');
  const keeper = world.tabs[0]?.keeper;
  void keeper?.flush(true);
  await world.settle();
  const gone = keeper?.discard();
  await world.settle();
  world.release();
  await gone;
  await world.settle();
  expect(await world.held()).toBeNull();
});

test('a tab hears what the other wrote, keeps its own words, and can take the other’s', async () => {
  const world = aWorld();
  await world.open(0);
  world.type(0, 'of the first');
  await world.pass(500);
  await world.open(1);
  world.type(1, 'of the second');
  await world.pass(500);
  const first = world.tabs[0]?.keeper;
  const [other] = first?.view().elsewhere ?? [];
  expect(textOf(other?.body ?? null)).toBe('of the second');
  expect(textOf(first?.body ?? null)).toBe('of the first');
  const taken = other === undefined ? null : first?.take(other);
  expect(textOf(taken ?? null)).toBe('of the second');
  await world.pass(500);
  expect(await world.held()).toMatchObject({ body: { text: 'of the second' }, displaced: [] });
  await sweep(world);
});

test('thrown away in one tab it is gone in the other, until that one says to keep it', async () => {
  const world = aWorld();
  await world.open(0);
  world.type(0, 'words');
  await world.pass(500);
  await world.open(1);
  await world.tabs[0]?.keeper.discard();
  await world.pass(500);
  const other = world.tabs[1]?.keeper;
  expect(other?.view().state).toBe('gone');
  world.type(1, 'more words');
  await world.pass(5_000);
  expect(await world.held()).toBeNull();
  expect(other?.isKept).toBe(false);
  other?.keep();
  await world.pass(500);
  expect((await world.held())?.body).toEqual({ text: 'more words' });
  await sweep(world);
});
