import type { OutboxEntry } from './outbox-entry';
import type { OutboxParts, OutboxView, ShownEntry } from './outbox-parts';

/** What a screen sees of the outbox: a snapshot that is replaced whenever something changes. */
export class OutboxViewStore {
  readonly #parts: Pick<OutboxParts, 'storage' | 'ownerId'>;
  readonly #sending = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #stored: readonly OutboxEntry[] = [];
  #reads = 0;
  #view: OutboxView = { entries: [], sent: [], waiting: 0, refused: 0, isPersistent: true };

  constructor(parts: Pick<OutboxParts, 'storage' | 'ownerId'>) {
    this.#parts = parts;
  }

  readonly view = (): OutboxView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is stored of the person of this tab, as far as it was read. */
  get stored(): readonly OutboxEntry[] {
    return this.#stored;
  }

  isSending(id: string): boolean {
    return this.#sending.has(id);
  }

  begin(id: string): void {
    this.#sending.add(id);
    this.publish();
  }

  end(id: string): void {
    this.#sending.delete(id);
  }

  /** Reads the entries of the person of this tab again. */
  async refresh(): Promise<void> {
    this.#reads += 1;
    const read = this.#reads;
    const ownerId = this.#parts.ownerId();
    const stored = ownerId === null ? [] : await this.#parts.storage.list(ownerId);
    // A later read is newer, whichever ends first; and another person's are nobody's business.
    if (read !== this.#reads || ownerId !== this.#parts.ownerId()) return;
    this.#stored = stored;
    this.publish();
  }

  publish(): void {
    const told = this.#stored.filter((entry) => !entry.isQuiet);
    const entries = told.flatMap((entry): ShownEntry[] => {
      if (entry.state === 'sent') return [];
      return [{ ...entry, state: this.#sending.has(entry.id) ? 'sending' : entry.state }];
    });
    const refused = entries.filter(({ state }) => state === 'refused').length;
    this.#view = {
      entries,
      sent: told.filter(({ state }) => state === 'sent').toReversed(),
      refused,
      waiting: entries.length - refused,
      isPersistent: this.#parts.storage.isPersistent(),
    };
    for (const listener of this.#listeners) listener();
  }
}
