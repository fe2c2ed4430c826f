import type { Sealed } from '../vault/vault';

/** An entry as it lies in the browser: sealed, but for what it is found by. */
export interface SealedRecord extends Sealed {
  /** Place in the queue; grows, over all tabs. */
  readonly order: number;
  readonly id: string;
  /** Whose it is, by the name of the key alone. */
  readonly vault: string;
  /** Reference of the case; no patient data. */
  readonly lane: string;
}

/** Where sealed records lie. Each promise resolves once the change outlives this page. */
export interface RecordStorage {
  /** @returns its place in the queue. */
  add(record: Omit<SealedRecord, 'order'>): Promise<number>;
  /** Changes one that is still there; one that was removed meanwhile stays removed. */
  put(record: SealedRecord): Promise<void>;
  remove(id: string): Promise<void>;
  /** Records of a key in their order; of one lane where it is given. */
  list(vault: string, lane?: string): Promise<readonly SealedRecord[]>;
  /** Calls back when another tab changed something. Returns the way to stop. */
  onOtherTab(listener: () => void): () => void;
  isPersistent(): boolean;
}

/** Records that live as long as the object: tests, and browsers whose storage is shut. */
export function memoryRecordStorage(): RecordStorage {
  const records = new Map<string, SealedRecord>();
  let last = 0;
  return {
    add: (record) => {
      last += 1;
      records.set(record.id, { ...record, order: last });
      return Promise.resolve(last);
    },
    put: (record) => {
      if (records.has(record.id)) records.set(record.id, record);
      return Promise.resolve();
    },
    remove: (id) => {
      records.delete(id);
      return Promise.resolve();
    },
    list: (vault, lane) =>
      Promise.resolve(
        [...records.values()]
          .filter((record) => record.vault === vault && (lane ?? record.lane) === record.lane)
          .toSorted((one, other) => one.order - other.order),
      ),
    onOtherTab: () => () => {},
    isPersistent: () => false,
  };
}
