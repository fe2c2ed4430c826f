import { createListeners } from '@/lib/listeners';
import type { OutboxEntry } from './outbox-entry';
import type { OutboxParts, OutboxView, ShownEntry } from './outbox-parts';

/** What a screen sees of the outbox: a snapshot that is replaced whenever something changes. */
export class OutboxViewStore {
  readonly #parts: Pick<OutboxParts, 'storage' | 'ownerId'>;
  readonly #sending = new Set<string>();
  readonly #calledOff = new Set<string>();
  readonly #listeners = createListeners();
  #stored: readonly OutboxEntry[] = [];
  #last: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;
  #isReading = false;
  #view: OutboxView = { entries: [], sent: [], waiting: 0, refused: 0, isPersistent: true };

  constructor(parts: Pick<OutboxParts, 'storage' | 'ownerId'>) {
    this.#parts = parts;
  }

  readonly view = (): OutboxView => this.#view;

  readonly subscribe = this.#listeners.add;

  /** What is stored of the person of this tab, as far as it was read. */
  get stored(): readonly OutboxEntry[] {
    return this.#stored;
  }

  /**
   * Remembers that an entry is called off whose attempt is under way: nobody can stop that one.
   *
   * @returns false where no attempt is under way.
   */
  callOff(id: string): boolean {
    if (!this.#sending.has(id)) return false;
    this.#calledOff.add(id);
    this.publish();
    return true;
  }

  begin(id: string): void {
    this.#sending.add(id);
    this.publish();
  }

  /** An attempt has ended. @returns whether its entry was called off meanwhile. */
  end(id: string): boolean {
    this.#sending.delete(id);
    return this.#calledOff.delete(id);
  }

  /**
   * Shows what this tab has just stored, without a read: with many entries a read takes longer than a
   * write, and holds up those behind it.
   */
  add(entry: OutboxEntry): void {
    if (entry.ownerId === this.#parts.ownerId()) this.#change([...this.#stored, entry]);
  }

  /** The same of what was changed and taken out. What is not there was removed meanwhile, and stays so. */
  put(changed: OutboxEntry | null, gone: readonly string[] = []): void {
    const left = this.#stored.filter(({ id }) => !gone.includes(id));
    this.#change(left.map((one) => (one.id === changed?.id ? changed : one)));
  }

  #change(stored: readonly OutboxEntry[]): void {
    this.#stored = stored;
    this.publish();
    // What is being read may be older than this.
    if (this.#isReading) void this.refresh();
  }

  /**
   * Reads the entries of the person of this tab again: at the start, after another tab's change. One
   * read follows the other, each is shown, and whoever asks during one shares the next.
   */
  refresh(): Promise<void> {
    if (this.#next === null) {
      this.#next = this.#last.then(() => {
        this.#next = null;
        return this.#read();
      });
      this.#last = this.#next.catch(() => {});
    }
    return this.#next;
  }

  async #read(): Promise<void> {
    const ownerId = this.#parts.ownerId();
    this.#isReading = true;
    try {
      const stored = ownerId === null ? [] : await this.#parts.storage.list(ownerId);
      // Another person's are nobody's business.
      if (ownerId !== this.#parts.ownerId()) return;
      this.#stored = stored;
      this.publish();
    } finally {
      this.#isReading = false;
    }
  }

  publish(): void {
    const told = this.#stored.filter((entry) => !entry.isQuiet);
    const entries = told.flatMap((entry): ShownEntry[] => {
      if (entry.state === 'sent') return [];
      const state = this.#sending.has(entry.id) ? 'sending' : entry.state;
      return [{ ...entry, state, isCalledOff: this.#calledOff.has(entry.id) }];
    });
    const refused = entries.filter(({ state }) => state === 'refused').length;
    this.#view = {
      entries,
      sent: told.filter(({ state }) => state === 'sent').toReversed(),
      refused,
      waiting: entries.length - refused,
      isPersistent: this.#parts.storage.isPersistent(),
    };
    this.#listeners.tell();
  }
}
