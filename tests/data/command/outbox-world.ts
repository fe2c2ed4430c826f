import { Outbox } from '@/data/command/outbox';
import type { NewEntry, OutboxEntry } from '@/data/command/outbox-entry';
import type { Ended, Sent } from '@/data/command/outbox-parts';
import type { OutboxStorage } from '@/data/command/outbox-storage';
import { recordsOrMemory } from '@/data/command/records-or-memory';
import { sealedOutboxStorage } from '@/data/command/sealed-outbox-storage';
import type { Vault } from '@/data/vault/vault';
import { Browser, never, plainVault, turn } from './outbox-browser';
import { OutboxServer, textOf } from './outbox-server';

export const PEOPLE = ['ana', 'ben'] as const;
type Person = (typeof PEOPLE)[number];

interface Tab {
  readonly outbox: Outbox;
  readonly timers: Set<() => void>;
  person: Person | null;
  isAlive: boolean;
}

/**
 * One browser with two tabs, each with its own person, over one server. Pages come, go and are
 * killed; time stands still until a test moves it.
 */
export class OutboxWorld {
  readonly server = new OutboxServer();
  readonly acknowledged = new Set<string>();
  readonly refused = new Set<string>();
  readonly enqueued: {
    readonly text: string;
    readonly owner: string;
    readonly lane: string;
    /** How often others had changed the record when it was seen; null where it was not looked at. */
    readonly foreign: number | null;
  }[] = [];
  readonly dismissed = new Set<string>();
  /** Ends that each tab was told of. */
  readonly settled: readonly [Ended[], Ended[]] = [[], []];
  readonly browser = new Browser();
  readonly #vaults: Readonly<Record<Person, Vault>> = {
    ana: plainVault('ana'),
    ben: plainVault('ben'),
  };
  readonly #tabs: [Tab, Tab];
  #count = 0;
  #pages = 0;

  constructor() {
    this.#tabs = [this.#open('ana'), this.#open('ana')];
  }

  tab(at: number): Tab {
    return this.#tabs[at === 1 ? 1 : 0];
  }

  /** A write whose screen read the case just now, or had read it before. */
  async write(
    at: number,
    lane: string,
    isVersioned: boolean,
    seen = this.server.versionOf(lane),
  ): Promise<void> {
    await this.#give(at, lane, {
      params: {},
      seen: { case: seen, patient: null },
      ifMatch: isVersioned ? 'case' : null,
      base: isVersioned ? {} : null,
    });
  }

  /** A change of the record under the case, as the screen read it; or an append to it. */
  async writeRecord(at: number, lane: string, isAppend: boolean): Promise<void> {
    await this.#give(at, lane, {
      params: { recordId: lane },
      seen: { case: null, patient: null },
      ifMatch: isAppend ? null : this.server.recordOf(lane),
      base: null,
    });
  }

  async #give(
    at: number,
    lane: string,
    command: Pick<NewEntry, 'params' | 'seen' | 'ifMatch' | 'base'>,
  ): Promise<void> {
    const { person, outbox } = this.tab(at);
    if (person === null) return;
    this.#count += 1;
    const text = `${person}-${String(this.#count)}`;
    const foreign = command.ifMatch === null ? null : this.server.foreignTo(person, lane);
    this.enqueued.push({ text, owner: person, lane, foreign });
    const done = outbox.write({
      ...command,
      operationId: 'editCase',
      lane,
      reference: lane,
      body: { text },
      isQuiet: false,
    });
    done.then(
      (outcome) => outcome.kind !== 'waiting' && this.acknowledged.add(text),
      () => undefined,
    );
    await this.settle();
  }

  /** The page goes, in the middle of whatever it does, and the same person's comes again. */
  async reload(at: number): Promise<void> {
    const { person } = this.tab(at);
    this.tab(at).outbox.stop();
    await this.#replace(at, person);
  }

  /** The tab is killed: nothing of it ends, and whoever opens another is nobody yet. */
  async kill(at: number): Promise<void> {
    await this.#replace(at, null);
  }

  async signIn(at: number, person: Person | null): Promise<void> {
    this.tab(at).person = person;
    await this.tab(at).outbox.resume();
    await this.settle();
  }

  /** Signs out for good: what waits is kept for the person, or thrown away. */
  async signOut(at: number, waiting: 'keep' | 'discard'): Promise<void> {
    const { person, outbox } = this.tab(at);
    if (person === null) return;
    if (waiting === 'discard') {
      for (const { text } of await this.#stored(person)) this.dismissed.add(text);
      await outbox.discard(person);
    }
    await this.signIn(at, null);
  }

  /** Calls off whatever waits first, also while it is under way. */
  async callOff(at: number): Promise<void> {
    const { outbox } = this.tab(at);
    const [first] = outbox.view().entries;
    if (!first) return;
    this.dismissed.add(textOf({ ...first, state: 'waiting' }));
    await outbox.dismiss(first.id);
  }

  /** All timers that are set come due. */
  async tick(): Promise<void> {
    const due = this.#tabs.flatMap(({ timers }) => [...timers]);
    for (const { timers } of this.#tabs) timers.clear();
    for (const work of due) work();
    await this.settle();
  }

  /** Everything works, everybody comes by once more. */
  async calm(): Promise<void> {
    this.server.faults = [];
    this.server.isOnline = true;
    this.server.answerLate();
    for (const person of PEOPLE) {
      await this.signIn(1, null);
      await this.signIn(0, person);
      await this.reload(0);
      for (let turns = 0; turns < 4; turns += 1) await this.tick();
    }
  }

  async settle(most = 12): Promise<void> {
    for (let turns = 0; turns < most; turns += 1) {
      await turn();
    }
  }

  /** Where a tab shows of its person something else than is stored: null where none does. */
  async wronglyShown(): Promise<string | null> {
    await this.settle();
    for (const { person, outbox } of this.#tabs) {
      const stored = person === null ? [] : await this.#readerOf(person).list(person);
      const { entries, sent } = outbox.view();
      const shown = [...entries, ...sent.toReversed()].map(({ id, state }) =>
        state === 'sending' ? `${id} waiting` : `${id} ${state}`,
      );
      const meant = stored.map(({ id, state }) => `${id} ${state}`);
      if (shown.toSorted().join() !== meant.toSorted().join()) {
        return `shown ${shown.join()}, stored ${meant.join()}`;
      }
    }
    return null;
  }

  async leftOver(): Promise<number> {
    const lists = await Promise.all(PEOPLE.map((person) => this.#stored(person)));
    return lists.flat().length;
  }

  stop(): void {
    for (const { outbox } of this.#tabs) outbox.stop();
  }

  /** What waits of a person, as somebody with their key reads it. */
  async #stored(person: Person): Promise<readonly { readonly text: string }[]> {
    const entries = await this.#readerOf(person).list(person);
    return entries
      .filter(({ state }) => state === 'waiting')
      .map((entry) => ({ text: textOf(entry) }));
  }

  #readerOf(person: Person): OutboxStorage {
    return sealedOutboxStorage(
      this.browser.storageOf({}, () => true),
      (id) => (id === person ? this.#vaults[person] : null),
    );
  }

  async #replace(at: number, person: Person | null): Promise<void> {
    const gone = this.tab(at);
    gone.isAlive = false;
    gone.timers.clear();
    this.browser.forget(gone);
    this.#tabs[at === 1 ? 1 : 0] = this.#open(person);
    await this.tab(at).outbox.resume();
    await this.settle();
  }

  #open(person: Person | null): Tab {
    this.#pages += 1;
    const page = this.#pages;
    let ids = 0;
    const timers = new Set<() => void>();
    const tab = { person, isAlive: true, timers } as { -readonly [K in keyof Tab]: Tab[K] };
    tab.outbox = new Outbox({
      storage: sealedOutboxStorage(
        recordsOrMemory(this.browser.storageOf(tab, () => tab.isAlive)),
        (id) => (tab.person === id ? this.#vaults[tab.person] : null),
      ),
      send: (entry) => this.#send(tab, entry),
      errorOf: () => new Error('refused'),
      ownerId: () => tab.person,
      onSettled: (entry, end) => {
        this.settled[this.#tabs[1] === tab ? 1 : 0].push(end);
        if (end.kind === 'refused') this.refused.add(textOf(entry));
      },
      exclusively: (name, work) => this.browser.exclusively(tab, name, work),
      newId: () => {
        ids += 1;
        return `${String(page)}-${String(ids)}`;
      },
      nowMs: () => 0,
      random: () => 0.5,
      after: (_ms, work) => {
        timers.add(work);
        return () => timers.delete(work);
      },
    });
    return tab;
  }

  async #send(tab: Tab, entry: OutboxEntry): Promise<Sent> {
    const as = tab.person;
    if (as !== entry.ownerId) return { kind: 'not-mine' };
    const sent = await this.server.send(entry, as);
    return tab.isAlive ? sent : never();
  }
}
