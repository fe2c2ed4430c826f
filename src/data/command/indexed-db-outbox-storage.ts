import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OutboxEntry } from './outbox-entry';
import { memoryOutboxStorage, type OutboxStorage } from './outbox-storage';

interface OutboxSchema extends DBSchema {
  entries: {
    key: number;
    value: OutboxEntry;
    indexes: { byOwner: string; byLane: [string, string]; byId: string };
  };
}

const NAME = 'outbox';

/**
 * Entries in a database of their own, apart from the demo's data: a reset of the demo or a real
 * server behind the page changes nothing about it. Where the browser's storage refuses, entries go
 * on in memory, and `isPersistent` says so.
 */
export function indexedDbOutboxStorage(): OutboxStorage {
  const fallback = memoryOutboxStorage();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);
  let opened: Promise<IDBPDatabase<OutboxSchema>> | null = null;
  let isBroken = false;

  const open = () => {
    opened ??= openDB<OutboxSchema>(NAME, 1, {
      upgrade: (database) => {
        const entries = database.createObjectStore('entries', {
          keyPath: 'order',
          autoIncrement: true,
        });
        entries.createIndex('byOwner', 'ownerId');
        entries.createIndex('byLane', ['ownerId', 'lane']);
        entries.createIndex('byId', 'id', { unique: true });
      },
      // A newer page wants to change the database: let go, and open it again when needed.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        opened = null;
      },
      terminated: () => {
        opened = null;
      },
    });
    return opened;
  };

  const attempt = async <T>(
    work: (database: IDBPDatabase<OutboxSchema>) => Promise<T>,
    instead: () => Promise<T>,
  ): Promise<T> => {
    if (isBroken) return instead();
    try {
      return await work(await open());
    } catch {
      // Full, blocked, corrupt or shut: a write is sent nevertheless, it only would not outlive us.
      isBroken = true;
      return instead();
    }
  };
  const tellOthers = () => channel?.postMessage('changed');

  return {
    add: (entry) =>
      attempt(
        async (database) => {
          const transaction = database.transaction('entries', 'readwrite', {
            durability: 'strict',
          });
          const order = await transaction.store.add(entry as OutboxEntry);
          await transaction.done;
          tellOthers();
          return { ...entry, order };
        },
        () => fallback.add(entry),
      ),
    put: (entry) =>
      attempt(
        async (database) => {
          const transaction = database.transaction('entries', 'readwrite');
          // Removed meanwhile, by a cancel or another tab: it stays removed.
          if (await transaction.store.get(entry.order)) await transaction.store.put(entry);
          await transaction.done;
          tellOthers();
        },
        () => fallback.put(entry),
      ),
    remove: (id) =>
      attempt(
        async (database) => {
          const transaction = database.transaction('entries', 'readwrite');
          const key = await transaction.store.index('byId').getKey(id);
          if (key !== undefined) await transaction.store.delete(key);
          await transaction.done;
          tellOthers();
        },
        () => fallback.remove(id),
      ),
    list: (ownerId, lane) =>
      attempt(
        (database) =>
          lane === undefined
            ? database.getAllFromIndex('entries', 'byOwner', ownerId)
            : database.getAllFromIndex('entries', 'byLane', [ownerId, lane]),
        () => fallback.list(ownerId, lane),
      ),
    onOtherTab: (listener) => {
      channel?.addEventListener('message', listener);
      return () => channel?.removeEventListener('message', listener);
    },
    isPersistent: () => !isBroken,
  };
}
