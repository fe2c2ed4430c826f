import { expect, test } from 'vitest';
import { ApiError } from '@/api/errors';
import { Outbox } from '@/data/command/outbox';
import type { OutboxEntry } from '@/data/command/outbox-entry';
import type { Sent } from '@/data/command/outbox-parts';
import { sealedOutboxStorage } from '@/data/command/sealed-outbox-storage';
import { figure } from '@tests/support/figure';
import { Browser, plainVault } from './outbox-browser';

const OUTAGE_MS = 60_000;
/** A person who is quick: a write each second, spread over twenty cases. */
const EACH_MS = 1_000;
const CASES = 20;
const SEEDS = 20;

interface Busy {
  readonly status: 429 | 503;
  /** Null: the server does not say. */
  readonly retryAfterMs: number | null;
}

/** Work that comes due on a clock of the test's own. */
class Timeline {
  nowMs = 0;
  readonly #due = new Set<{ readonly atMs: number; readonly work: () => void }>();

  after(ms: number, work: () => void): () => void {
    const one = { atMs: this.nowMs + ms, work };
    this.#due.add(one);
    return () => this.#due.delete(one);
  }

  async until(endMs: number): Promise<void> {
    for (;;) {
      const [next] = [...this.#due].toSorted((a, b) => a.atMs - b.atMs);
      if (next === undefined || next.atMs > endMs) break;
      this.#due.delete(next);
      this.nowMs = next.atMs;
      next.work();
      // What it began goes on before time does.
      await settled();
    }
    this.nowMs = endMs;
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn += 1) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

/** Numbers in [0, 1) of a seed. */
const drawsOf = (seed: number) => (): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return seed / 2 ** 31;
};

interface Run {
  /** Moments at which the server was asked while it was out. */
  readonly calls: readonly number[];
  /** Calls that came although the server had asked for silence. */
  readonly early: number;
  /** Writes that were not acknowledged five seconds after the server was back. */
  readonly late: number;
  readonly written: number;
}

/** One page that writes while the server refuses everything for a minute. */
async function sufferOutage(busy: Busy, seed: number): Promise<Run> {
  const time = new Timeline();
  const random = drawsOf(seed);
  const calls: number[] = [];
  const done = new Set<string>();
  let quietUntilMs = 0;
  let early = 0;
  const browser = new Browser();
  const tab = {};
  const vault = plainVault('ana');

  // As `sendEntry` does: what the server asked for holds for every part of the page.
  const send = async (entry: OutboxEntry): Promise<Sent> => {
    if (time.nowMs < quietUntilMs) {
      return { kind: 'held', forMs: quietUntilMs - time.nowMs + random() * 400 };
    }
    if (time.nowMs >= OUTAGE_MS) {
      done.add(entry.id);
      return { kind: 'acknowledged', answer: null, versions: { case: null, patient: null } };
    }
    calls.push(time.nowMs);
    if (time.nowMs < quietUntilMs) early += 1;
    const { status, retryAfterMs } = busy;
    quietUntilMs = Math.max(quietUntilMs, time.nowMs + (retryAfterMs ?? 0));
    const code = status === 429 ? 'too-many' : 'unavailable';
    const error = new ApiError('editCase', { type: '', title: '', status, code }, retryAfterMs);
    return { kind: 'passing', error, mayHaveArrived: false, isSuspect: false };
  };

  let ids = 0;
  const outbox = new Outbox({
    storage: sealedOutboxStorage(
      browser.storageOf(tab, () => true),
      () => vault,
    ),
    send,
    errorOf: () => new Error('refused'),
    ownerId: () => 'ana',
    onSettled: () => undefined,
    exclusively: (name, work) => browser.exclusively(tab, name, work),
    newId: () => {
      ids += 1;
      return String(ids);
    },
    nowMs: () => time.nowMs,
    random,
    after: (ms, work) => time.after(ms, work),
  });
  for (let atMs = 0; atMs < OUTAGE_MS; atMs += EACH_MS) {
    await time.until(atMs);
    const lane = `IC-2026-${String((atMs / EACH_MS) % CASES).padStart(6, '0')}`;
    void outbox.write({
      operationId: 'editCase',
      lane,
      reference: lane,
      params: {},
      body: {},
      seen: { case: null, patient: null },
      ifMatch: null,
      base: null,
      isQuiet: false,
    });
    await settled();
  }
  await time.until(OUTAGE_MS + 5_000);
  // The queue drains one after the other; what is under way ends.
  for (let turn = 0; turn < 200 && done.size < ids; turn += 1) {
    await settled();
  }
  outbox.stop();
  return { calls, early, late: ids - done.size, written: ids };
}

const BUSY: readonly Busy[] = [
  { status: 429, retryAfterMs: 1_000 },
  { status: 503, retryAfterMs: 4_000 },
  { status: 503, retryAfterMs: null },
];

test('a minute of 429 and 503 is borne with few calls, none too early, and over soon after', async () => {
  let failed = 0;
  let most = 0;
  const moments = new Map<number, number>();
  for (const [kind, busy] of BUSY.entries()) {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const { calls, early, late, written } = await sufferOutage(busy, seed * 7_919 + kind);
      most = Math.max(most, calls.length / written);
      const gaps = calls.slice(1).map((atMs, n) => atMs - (calls[n] ?? 0));
      const isTooSoon = gaps.some((gap) => gap < (busy.retryAfterMs ?? 0));
      if (early > 0 || late > 0 || isTooSoon || calls.length > 3 * written) failed += 1;
      for (const atMs of calls.slice(1)) moments.set(atMs, (moments.get(atMs) ?? 0) + 1);
    }
  }
  console.info(`G2 outbox: at most ${most.toFixed(2)} calls for each write`);
  // Jitter: pages that began in the same millisecond do not ask in the same one again.
  const shared = [...moments.values()].filter((count) => count > 1).length;
  figure('G2 outbox through a minute of 429 and 503', BUSY.length * SEEDS, failed, 7_919);
  expect(failed).toBe(0);
  expect(shared / moments.size).toBeLessThan(0.02);
});
