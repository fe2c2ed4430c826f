import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { RecordStorage, SealedRecord } from './record-storage';

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
 * server behind the page changes nothing about it. Rejects where the browser's storage refuses; the
 * next call tries again (`recordsOrMemory` sees to what was refused).
 */
export function indexedDbRecords(): RecordStorage {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);
  let opened: Promise<IDBPDatabase<OutboxSchema>> | null = null;

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
  ): Promise<T> => {
    const used = open();
    try {
      return await work(await used);
    } catch (error) {
      // It may have been shut, or have failed to open: the next call opens it anew.
      if (opened === used) opened = null;
      void used.then(
        (database) => database.close(),
        () => {},
      );
      throw error;
    }
  };
  const tellOthers = () => channel?.postMessage('changed');

  return {
    add: (record) =>
      attempt(async (database) => {
        const transaction = database.transaction('sealed', 'readwrite', { durability: 'strict' });
        const adding = transaction.store.add(record as SealedRecord);
        const [order] = await Promise.all([adding, transaction.done]);
        tellOthers();
        return order;
      }),
    put: (record) =>
      attempt(async (database) => {
        const transaction = database.transaction('sealed', 'readwrite');
        // Removed meanwhile, by a cancel or another tab: it stays removed.
        if (await transaction.store.get(record.order)) await transaction.store.put(record);
        await transaction.done;
        tellOthers();
      }),
    remove: (id) =>
      attempt(async (database) => {
        const transaction = database.transaction('sealed', 'readwrite');
        const key = await transaction.store.index('byId').getKey(id);
        if (key !== undefined) await transaction.store.delete(key);
        await transaction.done;
        tellOthers();
      }),
    list: (vault, lane) => {
      const read = (database: IDBPDatabase<OutboxSchema>) =>
        lane === undefined
          ? database.getAllFromIndex('sealed', 'byVault', vault)
          : database.getAllFromIndex('sealed', 'byLane', [vault, lane]);
      // A connection that was shut is opened again; to read twice does no harm.
      return attempt(read).catch(() => attempt(read));
    },
    onOtherTab: (listener) => {
      channel?.addEventListener('message', listener);
      return () => channel?.removeEventListener('message', listener);
    },
    isPersistent: () => true,
  };
}
