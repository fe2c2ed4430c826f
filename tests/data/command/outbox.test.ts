import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figure } from '@tests/support/figure';
import type { Fault } from './outbox-server';
import { OutboxWorld, PEOPLE } from './outbox-world';

const RUNS = 2_000;
const SEED = 20_261_124;

type Step = (world: OutboxWorld) => Promise<void>;
const LANES = ['IC-2026-000001', 'IC-2026-000002'];
const FAULTS: readonly Fault[] = [
  'lost-request',
  'lost-answer',
  'failure',
  'busy',
  'slow-answer',
  'slow-request',
];
const does = (name: string, step: Step) =>
  fc.constant(Object.assign(step, { toString: () => name }));

const lane = fc.constantFrom(...LANES);
/** The first tab does most of the work; the second is there to meet it, or to take over. */
const tab = fc.constantFrom(0, 0, 0, 1);
const onTab = (weight: number, step: (world: OutboxWorld, at: number) => Promise<void>) => ({
  weight,
  arbitrary: tab.map(
    (at): Step =>
      (world) =>
        step(world, at),
  ),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(tab, lane, fc.boolean()).map(
      ([at, on, isVersioned]): Step =>
        (world) =>
          world.write(at, on, isVersioned),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(tab, lane, fc.boolean()).map(
      ([at, on, isAppend]): Step =>
        (world) =>
          world.writeRecord(at, on, isAppend),
    ),
  },
  {
    weight: 1,
    arbitrary: lane.map(
      (on): Step =>
        async (world) =>
          world.server.changeRecordByOthers(on),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(...FAULTS).map((fault): Step => async (world) => {
      world.server.faults.push(fault);
    }),
  },
  {
    weight: 2,
    arbitrary: lane.map(
      (on): Step =>
        async (world) =>
          world.server.changeByOthers(on),
    ),
  },
  { weight: 4, arbitrary: does('tick', (world) => world.tick()) },
  onTab(2, (world, at) => world.reload(at)),
  onTab(1, (world, at) => world.kill(at)),
  onTab(1, (world, at) => world.callOff(at)),
  {
    weight: 2,
    arbitrary: fc.constantFrom('late', 'dead').map((how): Step => async (world) => {
      if (how === 'late') world.server.answerLate();
      else world.server.die();
      await world.settle();
    }),
  },
  {
    weight: 2,
    arbitrary: fc.boolean().map((isOnline): Step => async (world) => {
      world.server.isOnline = isOnline;
    }),
  },
  {
    // Null is a lock or a session that ran out: the key is gone, nothing was asked.
    weight: 3,
    arbitrary: fc.tuple(tab, fc.constantFrom('ana', 'ana', 'ben', null)).map(
      ([at, person]): Step =>
        (world) =>
          world.signIn(at, person),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(tab, fc.constantFrom('keep', 'discard')).map(
      ([at, waiting]): Step =>
        (world) =>
          world.signOut(at, waiting),
    ),
  },
);

/** Says which promise was broken; null when none was. */
async function brokenBy(world: OutboxWorld): Promise<string | null> {
  const texts = world.server.applied.map(({ text }) => text);
  if (new Set(texts).size !== texts.length) return `twice: ${texts.join()}`;
  const lost = [...world.acknowledged].filter((text) => !texts.includes(text));
  if (lost.length > 0) return `acknowledged and not there: ${lost.join()}`;
  const foreign = world.server.applied.find(({ owner, sentAs }) => owner !== sentAs);
  if (foreign) return `${foreign.text} was sent as ${foreign.sentAs}`;
  const over = world.server.applied.find(({ text, foreign }) => {
    const seen = world.enqueued.find((one) => one.text === text)?.foreign ?? null;
    return foreign !== null && seen !== null && foreign !== seen;
  });
  if (over) return `${over.text} went over a change that nobody of this person had seen`;
  for (const on of LANES) {
    for (const owner of PEOPLE) {
      // One that was called off, or given up after failures, may be under way from a page that is
      // gone: it arrives whenever it does, once.
      const isHere = ({ text, lane: its, owner: whose }: (typeof world.enqueued)[number]) =>
        its === on && whose === owner && !world.dismissed.has(text) && !world.refused.has(text);
      const order = world.enqueued.filter(isHere).map(({ text }) => text);
      const places = world.server.applied.filter(isHere).map(({ text }) => order.indexOf(text));
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
      let broken: string | null = null;
      for (const run of steps) {
        await run(world);
        broken ??= await world.wronglyShown();
      }
      await world.calm();
      broken ??= (await world.wronglyShown()) ?? (await brokenBy(world));
      world.stop();
      if (broken !== null) failed += 1;
      expect(broken).toBeNull();
    }),
    { numRuns: RUNS, seed: SEED },
  );
  figure('B2 outbox', RUNS, failed, SEED);
});

test('a write without an answer is shown as waiting, and as sent once it arrived', async () => {
  const world = new OutboxWorld();
  world.server.isOnline = false;
  await world.write(0, 'IC-2026-000001', false);
  const { outbox } = world.tab(0);
  expect(outbox.view()).toMatchObject({ waiting: 1, refused: 0, sent: [] });
  world.server.isOnline = true;
  await world.tick();
  expect(outbox.view()).toMatchObject({ waiting: 0, entries: [], sent: [{ body: null }] });
  expect(world.server.applied).toHaveLength(1);
});

test.each([
  ['it dies with its attempt', 'slow-request', 'die', 0],
  ['it had arrived, and nobody hears of it', 'slow-answer', 'die', 1],
  ['it arrives', 'slow-request', 'answerLate', 1],
] as const)('called off while it is on its way: %s', async (_, fault, end, arrived) => {
  const world = new OutboxWorld();
  const { outbox } = world.tab(0);
  world.server.faults.push(fault);
  await world.write(0, 'IC-2026-000001', false);
  expect(outbox.view().entries).toMatchObject([{ state: 'sending', isCalledOff: false }]);
  await world.callOff(0);
  expect(outbox.view().entries).toMatchObject([{ state: 'sending', isCalledOff: true }]);
  world.server[end]();
  await world.settle();
  expect(outbox.view().entries).toEqual([]);
  // Nothing of it is sent once more, by whichever tab.
  await world.tick();
  expect(world.server.applied).toHaveLength(arrived);
  expect(await world.wronglyShown()).toBeNull();
  expect(world.settled[0]).toMatchObject([
    end === 'die' ? { kind: 'elsewhere', sent: null } : { kind: 'acknowledged' },
  ]);
});

test('a long outage uses up nothing of the patience with a server that then fails for a moment', async () => {
  const world = new OutboxWorld();
  world.server.isOnline = false;
  await world.write(0, 'IC-2026-000001', false);
  for (let turns = 0; turns < 20; turns += 1) {
    await world.tick();
  }
  world.server.isOnline = true;
  world.server.faults.push('failure');
  for (let turns = 0; turns < 2; turns += 1) {
    await world.tick();
  }
  expect(world.refused.size).toBe(0);
  expect(world.server.applied).toHaveLength(1);
});

test('my own change does not make stale what I decided before its answer came', async () => {
  const world = new OutboxWorld();
  const seen = world.server.versionOf('IC-2026-000001');
  world.server.faults.push('slow-answer');
  await world.write(0, 'IC-2026-000001', true);
  // It is on its way into the storage while the first is acknowledged.
  world.server.answerLate();
  await world.write(0, 'IC-2026-000001', true, seen);
  await world.settle();
  expect(world.server.applied).toHaveLength(2);
  expect(world.server.merges).toBe(0);
});

test('what I do to one record while it waits is all done, and never over somebody else', async () => {
  const world = new OutboxWorld();
  const on = 'IC-2026-000001';
  world.server.isOnline = false;
  await world.writeRecord(0, on, true);
  await world.writeRecord(0, on, false);
  await world.writeRecord(1, on, false);
  await world.writeRecord(0, on, true);
  await world.writeRecord(0, on, false);
  world.server.isOnline = true;
  world.server.faults.push('lost-answer', 'busy', 'lost-answer');
  for (let turns = 0; turns < 6; turns += 1) {
    await world.tick();
  }
  expect(world.server.applied).toHaveLength(5);
  expect(world.refused.size).toBe(0);
  world.server.isOnline = false;
  await world.writeRecord(0, on, false);
  await world.writeRecord(0, on, false);
  world.server.changeRecordByOthers(on);
  world.server.isOnline = true;
  await world.tick();
  expect(world.server.applied).toHaveLength(5);
  expect(world.refused.size).toBe(2);
});

test('200 writes that wait arrive in their order', async () => {
  const world = new OutboxWorld();
  world.server.isOnline = false;
  for (let n = 0; n < 200; n += 1) {
    await world.write(0, `IC-2026-0000${String(10 + (n % 20))}`, true);
  }
  world.server.isOnline = true;
  await world.tick();
  await world.settle(2_000);
  expect(world.server.applied).toHaveLength(200);
  expect(await world.leftOver()).toBe(0);
});

test('a write that storage refuses is kept beside those that wait, and all are sent in order', async () => {
  const world = new OutboxWorld();
  const { outbox } = world.tab(0);
  world.server.isOnline = false;
  for (let n = 0; n < 8; n += 1) {
    await world.write(0, 'IC-2026-000001', true);
  }
  expect(outbox.view()).toMatchObject({ waiting: 8, isPersistent: true });
  world.browser.isFull = true;
  await world.write(0, 'IC-2026-000001', true);
  await outbox.resume();
  expect(outbox.view()).toMatchObject({ waiting: 9, isPersistent: false });
  expect(await outbox.waitingOf('ana')).toHaveLength(9);
  world.browser.isFull = false;
  await world.write(0, 'IC-2026-000001', true);
  world.browser.isFull = true;
  world.server.isOnline = true;
  // What is acknowledged cannot be written down: it is not sent again nevertheless.
  await world.tick();
  await world.settle(200);
  expect(world.server.applied.map(({ text }) => text)).toEqual(
    world.enqueued.map(({ text }) => text),
  );
  expect(outbox.view()).toMatchObject({ waiting: 0, entries: [] });
});

test('what one person left waiting, another one neither sees nor sends', async () => {
  const world = new OutboxWorld();
  world.server.isOnline = false;
  await world.write(0, 'IC-2026-000001', false);
  world.server.isOnline = true;
  await world.signIn(1, null);
  await world.signIn(0, 'ben');
  await world.tick();
  expect(world.tab(0).outbox.view().entries).toEqual([]);
  expect(world.server.applied).toEqual([]);
  await world.signIn(0, 'ana');
  await world.tick();
  expect(world.server.applied).toMatchObject([{ owner: 'ana', sentAs: 'ana' }]);
});

test('what a killed tab left waiting, another tab of the same person sends', async () => {
  const world = new OutboxWorld();
  await world.signIn(1, 'ana');
  world.server.isOnline = false;
  await world.write(0, 'IC-2026-000001', true);
  await world.kill(0);
  world.server.isOnline = true;
  await world.tick();
  expect(world.server.applied).toMatchObject([{ owner: 'ana', sentAs: 'ana' }]);
});

test('what another tab sends is told as its doing, and never as an answer that it is not', async () => {
  const world = new OutboxWorld();
  world.server.faults.push('slow-answer');
  await world.write(0, 'IC-2026-000001', false);
  const { outbox } = world.tab(1);
  const written = outbox.write({
    operationId: 'editCase',
    lane: 'IC-2026-000001',
    reference: 'IC-2026-000001',
    params: {},
    body: { text: 'of the second tab' },
    seen: { case: null, patient: null },
    ifMatch: null,
    base: null,
    isQuiet: false,
  });
  await world.settle();
  world.server.answerLate();
  expect(await written).toMatchObject({ kind: 'elsewhere', changeId: null });
});

test('what waits here and ends in another tab is heard of here', async () => {
  const world = new OutboxWorld();
  world.server.isOnline = false;
  await world.write(0, 'IC-2026-000001', false);
  await world.write(0, 'IC-2026-000001', false);
  world.server.isOnline = true;
  // As soon as the other tab sends, before this one tries again.
  await world.tab(1).outbox.resume();
  await world.settle();
  expect(world.settled[0]).toMatchObject([
    { kind: 'elsewhere', sent: { changeId: null } },
    { kind: 'elsewhere', sent: { changeId: null } },
  ]);
  expect(world.settled[1]).toMatchObject([{ kind: 'acknowledged' }, { kind: 'acknowledged' }]);
});

test('an answer that comes after sign-out leaves nothing that is sent a second time', async () => {
  const world = new OutboxWorld();
  world.server.faults.push('slow-answer');
  await world.write(0, 'IC-2026-000001', true);
  await world.signOut(0, 'keep');
  world.server.answerLate();
  await world.settle();
  await world.signIn(0, 'ana');
  expect(world.server.applied).toHaveLength(1);
  expect(world.tab(0).outbox.view()).toMatchObject({ entries: [], sent: [] });
});
