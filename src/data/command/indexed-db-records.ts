import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { memoryRecordStorage, type RecordStorage, type SealedRecord } from './record-storage';

interface OutboxSchema extends DBSchema {
  sealed: {
    key: number;
    value: SealedRecord;
    indexes: { byVault: string; byLane: [string, string]; byId: string };
  };
}

const NAME = 'outbox';

/**
 * Records in a database of their own, apart from the demo's data: a reset of the demo or a real
 * server behind the page changes nothing about it. Where the browser's storage refuses, records go
 * on in memory, and `isPersistent` says so.
 */
export function indexedDbRecords(): RecordStorage {
  const fallback = memoryRecordStorage();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);
  let opened: Promise<IDBPDatabase<OutboxSchema>> | null = null;
  let isBroken = false;

  const open = () => {
    opened ??= openDB<OutboxSchema>(NAME, 2, {
      upgrade: (database) => {
        // Version 1 kept entries in plain text; none of it may stay (ADR 8).
        for (const store of database.objectStoreNames) database.deleteObjectStore(store);
        const sealed = database.createObjectStore('sealed', {
          keyPath: 'order',
          autoIncrement: true,
        });
        sealed.createIndex('byVault', 'vault');
        sealed.createIndex('byLane', ['vault', 'lane']);
        sealed.createIndex('byId', 'id', { unique: true });
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
    add: (record) =>
      attempt(
        async (database) => {
          const transaction = database.transaction('sealed', 'readwrite', {
            durability: 'strict',
          });
          const order = await transaction.store.add(record as SealedRecord);
          await transaction.done;
          tellOthers();
          return order;
        },
        () => fallback.add(record),
      ),
    put: (record) =>
      attempt(
        async (database) => {
          const transaction = database.transaction('sealed', 'readwrite');
          // Removed meanwhile, by a cancel or another tab: it stays removed.
          if (await transaction.store.get(record.order)) await transaction.store.put(record);
          await transaction.done;
          tellOthers();
        },
        () => fallback.put(record),
      ),
    remove: (id) =>
      attempt(
        async (database) => {
          const transaction = database.transaction('sealed', 'readwrite');
          const key = await transaction.store.index('byId').getKey(id);
          if (key !== undefined) await transaction.store.delete(key);
          await transaction.done;
          tellOthers();
        },
        () => fallback.remove(id),
      ),
    list: (vault, lane) =>
      attempt(
        (database) =>
          lane === undefined
            ? database.getAllFromIndex('sealed', 'byVault', vault)
            : database.getAllFromIndex('sealed', 'byLane', [vault, lane]),
        () => fallback.list(vault, lane),
      ),
    onOtherTab: (listener) => {
      channel?.addEventListener('message', listener);
      return () => channel?.removeEventListener('message', listener);
    },
    isPersistent: () => !isBroken,
  };
}
