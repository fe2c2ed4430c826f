import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figure } from '@tests/support/figure';
import { OutboxWorld, type Fault } from './outbox-world';

const RUNS = 2_000;
const SEED = 20_261_124;

type Step = (world: OutboxWorld) => Promise<void>;
const LANES = ['IC-2026-000001', 'IC-2026-000002'];
const FAULTS: readonly Fault[] = ['lost-request', 'lost-answer', 'failure', 'busy', 'no-end'];
const does = (name: string, step: Step) =>
  fc.constant(Object.assign(step, { toString: () => name }));

const lane = fc.constantFrom(...LANES);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(lane, fc.boolean()).map(
      ([on, isVersioned]): Step =>
        (world) =>
          world.write(on, isVersioned),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...FAULTS).map((fault): Step => async (world) => {
      world.faults.push(fault);
    }),
  },
  {
    weight: 2,
    arbitrary: lane.map(
      (on): Step =>
        async (world) =>
          world.changeByOthers(on),
    ),
  },
  { weight: 4, arbitrary: does('tick', (world) => world.tick()) },
  { weight: 2, arbitrary: does('reload', (world) => world.reload()) },
  { weight: 1, arbitrary: does('call off', (world) => world.callOff()) },
  {
    weight: 2,
    arbitrary: fc.boolean().map((isOnline): Step => async (world) => {
      world.isOnline = isOnline;
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('ana', 'ben', null).map(
      (person): Step =>
        (world) =>
          world.signIn(person),
    ),
  },
);

/** Says which promise was broken; null when none was. */
async function brokenBy(world: OutboxWorld): Promise<string | null> {
  const texts = world.applied.map(({ text }) => text);
  if (new Set(texts).size !== texts.length) return `twice: ${texts.join()}`;
  const lost = [...world.acknowledged].filter((text) => !texts.includes(text));
  if (lost.length > 0) return `acknowledged and not there: ${lost.join()}`;
  const foreign = world.applied.find(({ owner, sentAs }) => owner !== sentAs);
  if (foreign) return `${foreign.text} was sent as ${foreign.sentAs}`;
  for (const on of LANES) {
    for (const owner of ['ana', 'ben']) {
      const isHere = (one: { readonly lane: string; readonly owner: string }) =>
        one.lane === on && one.owner === owner;
      const order = world.enqueued.filter(isHere).map(({ text }) => text);
      const places = world.applied.filter(isHere).map(({ text }) => order.indexOf(text));
      if (places.some((place, n) => n > 0 && place < (places[n - 1] ?? 0))) return 'out of order';
    }
  }
  const left = await world.leftOver();
  if (left > 0) return `${left} still wait`;
  const ended = new Set([...texts, ...world.refused, ...world.dismissed]);
  const forgotten = world.enqueued.find(({ text }) => !ended.has(text));
  return forgotten ? `${forgotten.text} was forgotten` : null;
}

test('whatever happens, each write arrives once, in order, as its owner, or is refused', async () => {
  let failed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 50 }), async (steps) => {
      const world = new OutboxWorld();
      // oxlint-disable-next-line no-await-in-loop
      for (const run of steps) await run(world);
      await world.calm();
      const broken = await brokenBy(world);
      world.page.stop();
      if (broken !== null) failed += 1;
      expect(broken).toBeNull();
    }),
    { numRuns: RUNS, seed: SEED },
  );
  figure('B2 outbox', RUNS, failed, SEED);
}, 120_000);

test('a write without an answer is shown as waiting, and as nothing once it arrived', async () => {
  const world = new OutboxWorld();
  world.isOnline = false;
  await world.write('IC-2026-000001', false);
  expect(world.page.view()).toMatchObject({ waiting: 1, refused: 0 });
  world.isOnline = true;
  await world.tick();
  expect(world.page.view()).toMatchObject({ waiting: 0, entries: [] });
  expect(world.applied).toHaveLength(1);
});

test('200 writes that wait arrive in their order', async () => {
  const world = new OutboxWorld();
  world.isOnline = false;
  for (let n = 0; n < 200; n += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await world.write(`IC-2026-0000${10 + (n % 20)}`, true);
  }
  world.isOnline = true;
  await world.calm();
  expect(world.applied).toHaveLength(200);
  expect(await world.leftOver()).toBe(0);
});

test('what one person left waiting, another one neither sees nor sends', async () => {
  const world = new OutboxWorld();
  world.isOnline = false;
  await world.write('IC-2026-000001', false);
  world.isOnline = true;
  await world.signIn('ben');
  await world.tick();
  expect(world.page.view().entries).toEqual([]);
  expect(world.applied).toEqual([]);
  await world.signIn('ana');
  await world.tick();
  expect(world.applied).toMatchObject([{ owner: 'ana', sentAs: 'ana' }]);
});
