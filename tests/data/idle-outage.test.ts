import { environmentManager, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readFreshness } from '@/api/freshness';
import { endPause } from '@/api/pause';
import { writeTabSession } from '@/api/session-token';
import { followChanges } from '@/data/live/changes-feed';
import { presenceQueries } from '@/data/presence/presence-queries';
import { queueQueries } from '@/data/queues/queue-queries';
import { figure } from '@tests/support/figure';
import { aPage } from './a-page';
import { refusedWith, standBetween } from './between';

const MINUTE_MS = 60_000;
/** Once the server is back (Quality, §1, G2). */
const SOON_MS = 5_000;
const SEEDS = 12;

const BUSY = [
  { status: 429, code: 'too-many', retryAfterS: 1 },
  { status: 503, code: 'unavailable', retryAfterS: 4 },
  { status: 503, code: 'unavailable', retryAfterS: null },
] as const;
type Busy = (typeof BUSY)[number];

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'],
  });
  writeTabSession({ token: 'a-token', personId: 'somebody' });
  // On a server nothing is asked again by itself.
  environmentManager.setIsServer(() => false);
});
afterEach(() => {
  held.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  writeTabSession(null);
  endPause();
});

/** Numbers in [0, 1) of a seed. */
const drawsOf = (seed: number) => (): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
};

/** Questions that the server answers later, and when. */
const held = new Set<{ readonly atMs: number; readonly answer: () => void }>();

/** Resolves when so much time has passed. */
const later = (ms: number): Promise<void> =>
  new Promise((answer) => void held.add({ atMs: performance.now() + ms, answer }));

/** Time goes on, and what it began ends before more of it does. */
async function pass(ms: number): Promise<void> {
  const STEP_MS = 50;
  for (let left = ms; left > 0; left -= STEP_MS) {
    vi.advanceTimersByTime(Math.min(STEP_MS, left));
    for (const each of held) {
      if (each.atMs > performance.now()) continue;
      held.delete(each);
      each.answer();
    }
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }
}

/** A page that stands open over a server that is well, except while `busy` says how it is not. */
function anIdlePage() {
  const between = standBetween();
  const calls: { readonly path: string; readonly isEarly: boolean }[] = [];
  const server: { busy: Busy | null } = { busy: null };
  /** When the server asked last to be left alone, and until when. */
  const quiet = { fromMs: 0, untilMs: 0 };
  between.now = async ({ pathname, searchParams }) => {
    const nowMs = performance.now();
    // What leaves in the moment of the refusal cannot know of it.
    calls.push({ path: pathname, isEarly: quiet.fromMs < nowMs && nowMs < quiet.untilMs });
    const refuse = ({ status, code, retryAfterS }: Busy): Response => {
      const atMs = performance.now();
      Object.assign(quiet, { fromMs: atMs, untilMs: atMs + (retryAfterS ?? 0) * 1_000 });
      const header = { 'retry-after': String(retryAfterS) };
      return refusedWith(status, code, {}, retryAfterS === null ? {} : header);
    };
    if (server.busy !== null) return refuse(server.busy);
    if (pathname.endsWith('/changes')) {
      const cursor = Number(searchParams.get('after') ?? 1);
      const waitS = Number(searchParams.get('wait') ?? 0);
      await later(waitS * 1_000);
      return server.busy === null
        ? Response.json({ cursor, items: [], reset: false })
        : refuse(server.busy);
    }
    return Response.json(
      pathname.endsWith('/queues')
        ? { items: [], revision: 1, asOf: new Date().toISOString() }
        : { items: [] },
    );
  };
  const { client } = aPage();
  client.mount();
  const end = new AbortController();
  void followChanges(client, end.signal, () => {});
  const watched = [
    new QueryObserver(client, presenceQueries.beat('IC-2026-000001', false)).subscribe(() => {}),
    new QueryObserver(client, queueQueries.overview()).subscribe(() => {}),
  ];
  return {
    server,
    calls,
    client,
    close: () => {
      end.abort();
      for (const unwatch of watched) unwatch();
      client.unmount();
      client.clear();
    },
  };
}

test('a page at rest asks little more of a server that is out, and is whole again soon after', async () => {
  let failed = 0;
  let most = 0;
  for (const busy of BUSY) {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      vi.spyOn(Math, 'random').mockImplementation(drawsOf(seed * 7_919));
      endPause();
      const page = anIdlePage();
      await pass(10_000 + seed * 1_000);
      page.calls.length = 0;
      await pass(MINUTE_MS);
      const usual = page.calls.length;
      page.calls.length = 0;
      page.server.busy = busy;
      await pass(MINUTE_MS);
      const { length: asked } = page.calls;
      const early = page.calls.filter(({ isEarly }) => isEarly).length;
      page.server.busy = null;
      await pass(SOON_MS);
      const broken = page.client
        .getQueryCache()
        .getAll()
        .filter(({ state }) => state.status === 'error').length;
      most = Math.max(most, asked / usual);
      if (asked > 3 * usual || early > 0 || broken > 0 || readFreshness().isCutOff) failed += 1;
      page.close();
    }
  }
  console.info(`G2 page at rest: at most ${most.toFixed(2)} times the usual calls`);
  figure('G2 page at rest through a minute of 429 and 503', BUSY.length * SEEDS, failed, 7_919);
  expect(failed).toBe(0);
});
