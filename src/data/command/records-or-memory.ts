import type { RecordStorage, SealedRecord } from './record-storage';

type Unplaced = Omit<SealedRecord, 'order'>;

/** Smaller than the distance of any two places in storage. */
const BETWEEN = 1 / 2 ** 20;

/**
 * Records that go on in memory where the storage refuses (full, corrupt, shut): only the write that
 * was refused. What is stored is still read, changed and taken out; `isPersistent` is false for as
 * long as there is anything that would not outlive the page.
 */
export function recordsOrMemory(stored: RecordStorage): RecordStorage {
  /** Never stored; by their ids. */
  const added = new Map<string, SealedRecord>();
  /** Stored as they were before. */
  const changed = new Map<string, SealedRecord>();
  /** Stored still, and not to be seen again: sent a second time they would do nothing. */
  const gone = new Set<string>();
  /** What storage held when it was last read: one read that fails makes nothing disappear. */
  const lastRead = new Map<string, SealedRecord>();
  let lastPlace = 0;

  /** Behind all that is stored so far, before all that will be. */
  const addToMemory = (record: Unplaced): number => {
    lastPlace += BETWEEN;
    added.set(record.id, { ...record, order: lastPlace });
    return lastPlace;
  };
  /** Storage was read: what another tab has removed meanwhile stays removed. */
  const noteRead = (
    found: readonly SealedRecord[],
    isAsked: (record: SealedRecord) => boolean,
  ): void => {
    for (const record of [...lastRead.values()].filter(isAsked)) lastRead.delete(record.id);
    for (const record of found) {
      lastPlace = Math.max(lastPlace, record.order);
      lastRead.set(record.id, record);
      // Said to be refused, and there after all.
      added.delete(record.id);
    }
    for (const { id } of [...changed.values()].filter(isAsked)) {
      if (!lastRead.has(id)) changed.delete(id);
    }
  };

  return {
    add: async (record) => {
      try {
        const order = await stored.add(record);
        lastPlace = Math.max(lastPlace, order);
        lastRead.set(record.id, { ...record, order });
        return order;
      } catch {
        return addToMemory(record);
      }
    },
    put: async (record) => {
      if (added.has(record.id)) {
        added.set(record.id, record);
        return;
      }
      try {
        await stored.put(record);
        changed.delete(record.id);
        if (lastRead.has(record.id)) lastRead.set(record.id, record);
      } catch {
        changed.set(record.id, record);
      }
    },
    remove: async (id) => {
      changed.delete(id);
      lastRead.delete(id);
      if (added.delete(id)) return;
      try {
        await stored.remove(id);
      } catch {
        gone.add(id);
      }
    },
    list: async (vault, lane) => {
      const isAsked = (record: SealedRecord) =>
        record.vault === vault && (lane ?? record.lane) === record.lane;
      const found = await stored.list(vault, lane).catch(() => null);
      if (found !== null) noteRead(found, isAsked);
      const known = found ?? [...lastRead.values()].filter(isAsked);
      return [
        ...known
          .filter(({ id }) => !gone.has(id))
          .map((record) => changed.get(record.id) ?? record),
        ...[...added.values()].filter(isAsked),
      ].toSorted((one, other) => one.order - other.order);
    },
    onOtherTab: (listener) => stored.onOtherTab(listener),
    isPersistent: () => stored.isPersistent() && added.size === 0 && changed.size === 0,
  };
}
