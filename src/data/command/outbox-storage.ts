import type { NewEntry, OutboxEntry } from './outbox-entry';

/** Where entries wait. Each promise resolves once the change outlives this page. */
export interface OutboxStorage {
  add(entry: NewEntry): Promise<OutboxEntry>;
  put(entry: OutboxEntry): Promise<void>;
  remove(id: string): Promise<void>;
  /** The person's entries in their order; of one lane where it is given. */
  list(ownerId: string, lane?: string): Promise<readonly OutboxEntry[]>;
  /** Calls back when another tab changed something. Returns the way to stop. */
  onOtherTab(listener: () => void): () => void;
  /** Whether entries outlive this page; false once the browser's storage refused. */
  isPersistent(): boolean;
}

/** Entries that live as long as the object: tests, and browsers whose storage is shut. */
export function memoryOutboxStorage(): OutboxStorage {
  const entries = new Map<string, OutboxEntry>();
  let last = 0;
  return {
    add: (entry) => {
      last += 1;
      const stored = { ...entry, order: last };
      entries.set(entry.id, stored);
      return Promise.resolve(stored);
    },
    put: (entry) => {
      if (entries.has(entry.id)) entries.set(entry.id, entry);
      return Promise.resolve();
    },
    remove: (id) => {
      entries.delete(id);
      return Promise.resolve();
    },
    list: (ownerId, lane) =>
      Promise.resolve(
        [...entries.values()]
          .filter((entry) => entry.ownerId === ownerId && (lane ?? entry.lane) === entry.lane)
          .toSorted((one, other) => one.order - other.order),
      ),
    onOtherTab: () => () => {},
    isPersistent: () => false,
  };
}
