import { NetworkError } from '@/api/errors';
import { Outbox } from '@/data/command/outbox';
import type { NewEntry, OutboxEntry } from '@/data/command/outbox-entry';
import type { Sent } from '@/data/command/outbox-parts';
import { memoryOutboxStorage } from '@/data/command/outbox-storage';

export type Fault = 'lost-request' | 'lost-answer' | 'failure' | 'busy' | 'no-end';

interface Applied {
  readonly text: string;
  readonly owner: string;
  readonly sentAs: string;
  readonly lane: string;
}

/** A body of the test: its text names the write, whatever key it is sent under. */
const textOf = (entry: NewEntry): string => (entry.body as { readonly text: string }).text;

/**
 * A server that keeps keys and versions, the storage of one browser, and the pages that come and go
 * over it. Time stands still until a test moves it.
 */
export class OutboxWorld {
  readonly applied: Applied[] = [];
  readonly acknowledged = new Set<string>();
  readonly refused = new Set<string>();
  readonly enqueued: { readonly text: string; readonly owner: string; readonly lane: string }[] =
    [];
  readonly dismissed = new Set<string>();
  person: string | null = 'ana';
  isOnline = true;
  faults: Fault[] = [];
  page: Outbox;
  readonly #storage = memoryOutboxStorage();
  readonly #answers = new Map<string, Sent>();
  readonly #versions = new Map<string, number>();
  #timers = new Set<() => void>();
  #count = 0;
  #pages = 0;

  constructor() {
    this.page = this.#open();
  }

  /** A write whose screen read the case just now. */
  async write(lane: string, isVersioned: boolean): Promise<void> {
    if (this.person === null) return;
    this.#count += 1;
    const [text, owner] = [`${owner_(this.person)}${this.#count}`, this.person];
    this.enqueued.push({ text, owner, lane });
    const done = this.page.write({
      operationId: 'editCase',
      lane,
      reference: lane,
      params: {},
      body: { text },
      seen: { case: this.#versionOf(lane), patient: null },
      ifMatch: isVersioned ? 'case' : null,
      base: isVersioned ? {} : null,
      isQuiet: false,
    });
    done.then(
      (outcome) => outcome.kind === 'saved' && this.acknowledged.add(text),
      () => undefined,
    );
    await this.settle();
  }

  /** Somebody else changes the case: what was read of it is stale. */
  changeByOthers(lane: string): void {
    this.#versions.set(lane, this.#versionOf(lane) + 1);
  }

  /** The page goes, in the middle of whatever it does, and another comes. */
  async reload(): Promise<void> {
    this.page.stop();
    this.#timers.clear();
    this.page = this.#open();
    await this.page.resume();
    await this.settle();
  }

  async signIn(person: string | null): Promise<void> {
    this.person = person;
    await this.page.resume();
    await this.settle();
  }

  /** Calls off whatever waits first and is not under way. */
  async callOff(): Promise<void> {
    const waiting = this.page.view().entries.find(({ state }) => state !== 'sending');
    if (!waiting) return;
    this.dismissed.add(textOf({ ...waiting, state: 'waiting' }));
    await this.page.dismiss(waiting.id);
  }

  /** All timers that are set come due. */
  async tick(): Promise<void> {
    const due = [...this.#timers];
    this.#timers.clear();
    for (const work of due) work();
    await this.settle();
  }

  /** Everything works, everybody comes by once more. */
  async calm(): Promise<void> {
    this.faults = [];
    this.isOnline = true;
    for (const person of ['ana', 'ben']) {
      // oxlint-disable-next-line no-await-in-loop
      await this.signIn(person);
      // oxlint-disable-next-line no-await-in-loop
      await this.reload();
      // oxlint-disable-next-line no-await-in-loop
      for (let turns = 0; turns < 4; turns += 1) await this.tick();
    }
  }

  async settle(): Promise<void> {
    for (let turns = 0; turns < 3; turns += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }

  async leftOver(): Promise<number> {
    const lists = await Promise.all(['ana', 'ben'].map((person) => this.#storage.list(person)));
    return lists.flat().filter(({ state }) => state === 'waiting').length;
  }

  #versionOf(lane: string): number {
    return this.#versions.get(lane) ?? 1;
  }

  #open(): Outbox {
    this.#pages += 1;
    const page = this.#pages;
    let ids = 0;
    return new Outbox({
      storage: this.#storage,
      send: (entry) => this.#send(entry),
      errorOf: () => new Error('refused'),
      ownerId: () => this.person,
      onSettled: (entry, end) => {
        if (end.kind === 'refused') this.refused.add(textOf(entry));
      },
      exclusively: (_name, work) => work(),
      newId: () => {
        ids += 1;
        return `${page}-${ids}`;
      },
      nowMs: () => 0,
      random: () => 0.5,
      after: (_ms, work) => {
        this.#timers.add(work);
        return () => this.#timers.delete(work);
      },
    });
  }

  async #send(entry: OutboxEntry): Promise<Sent> {
    const as = this.person;
    if (as !== entry.ownerId) return { kind: 'not-mine' };
    await Promise.resolve();
    const fault = this.faults.shift();
    const lost: Sent = {
      kind: 'passing',
      error: new NetworkError('editCase'),
      mayHaveArrived: true,
    };
    if (!this.isOnline || fault === 'lost-request') return lost;
    if (fault === 'busy') return { ...lost, mayHaveArrived: false };
    if (fault === 'failure') {
      return entry.attempts < 3
        ? lost
        : { kind: 'refused', refusal: { kind: 'failed' }, error: new Error('failed') };
    }
    const sent = this.#serve(entry, as);
    await Promise.resolve();
    // The page is gone before the answer came; nobody hears it.
    if (fault === 'no-end') return new Promise<never>(() => {});
    return fault === 'lost-answer' ? lost : sent;
  }

  /** What the server does: an old key gets its old answer, a stale version is to be merged. */
  #serve(entry: OutboxEntry, as: string): Sent {
    const before = this.#answers.get(`${as}/${entry.key}`);
    if (before) return before;
    const version = this.#versionOf(entry.lane);
    if (entry.ifMatch === 'case' && entry.seen.case !== version) {
      const { body, base } = entry;
      const seen = { case: version, patient: null };
      return { kind: 'merged', change: { key: `${entry.key}+`, body, base, seen } };
    }
    this.#versions.set(entry.lane, version + 1);
    this.applied.push({
      text: textOf(entry),
      owner: entry.ownerId,
      sentAs: as,
      lane: entry.lane,
    });
    const sent: Sent = {
      kind: 'acknowledged',
      answer: {},
      versions: { case: version + 1, patient: null },
    };
    this.#answers.set(`${as}/${entry.key}`, sent);
    return sent;
  }
}

const owner_ = (person: string): string => `${person}-`;
