import type { Vault } from '@/data/vault/vault';
import { memoryRecordStorage, type RecordStorage } from '@/data/command/record-storage';

/** Somebody who will not come back: a killed page waits for ever. */
export const never = <T>(): Promise<T> => new Promise<T>(() => {});

/** Everything that is ready runs first. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** A vault without cryptography, so that thousands of runs take seconds; `vault.test.ts` has the real. */
export function plainVault(personId: string): Vault {
  const encode = (text: string): ArrayBuffer => new TextEncoder().encode(text).slice().buffer;
  let count = 0;
  return {
    id: personId,
    seal: (text, about) => {
      count += 1;
      const iv = new Uint8Array([count & 255, count >> 8]);
      return Promise.resolve({ iv, data: encode(`${personId}/${about}/${text}`) });
    },
    open: ({ data }, about) => {
      const text = new TextDecoder().decode(data);
      const head = `${personId}/${about}/`;
      return Promise.resolve(text.startsWith(head) ? text.slice(head.length) : null);
    },
  };
}

/** What all tabs of one browser share: the stored records, their news, and the locks. */
export class Browser {
  /** Nothing more fits in: what is added or changed is refused, what is there can be read. */
  isFull = false;
  readonly #records = memoryRecordStorage();
  readonly #listeners = new Map<object, Set<() => void>>();
  readonly #locks = new Map<string, { tab: object; begin: () => void }[]>();

  /** The storage as one tab has it; it answers nobody once the tab is gone. */
  storageOf(tab: object, isAlive: () => boolean): RecordStorage {
    const records = this.#records;
    const alive = async <T>(work: () => Promise<T>): Promise<T> => {
      if (!isAlive()) return never();
      const result = await work();
      return isAlive() ? result : never();
    };
    const tell = async <T>(work: () => Promise<T>): Promise<T> => {
      const result = await alive(work);
      for (const [other, listeners] of this.#listeners) {
        if (other !== tab) for (const listener of listeners) listener();
      }
      return result;
    };
    return {
      // As in storage, what is added is there when it is committed, and not when it is asked for.
      add: (record) =>
        tell(async () => {
          await turn();
          this.#refuseWhenFull();
          return records.add(record);
        }),
      put: (record) =>
        tell(async () => {
          this.#refuseWhenFull();
          await records.put(record);
        }),
      remove: (id) => tell(() => records.remove(id)),
      // As storage does, it answers later with what there was when it was asked.
      list: (vault, lane) =>
        alive(async () => {
          const found = await records.list(vault, lane);
          await turn();
          return found;
        }),
      onOtherTab: (listener) => {
        const own = this.#listeners.get(tab) ?? new Set();
        this.#listeners.set(tab, own.add(listener));
        return () => own.delete(listener);
      },
      isPersistent: () => true,
    };
  }

  #refuseWhenFull(): void {
    if (this.isFull) throw new DOMException('Full', 'QuotaExceededError');
  }

  /** A Web Lock: held until the work is done, or its tab is gone. */
  async exclusively(tab: object, name: string, work: () => Promise<void>): Promise<void> {
    const line = this.#locks.get(name) ?? [];
    this.#locks.set(name, line);
    await new Promise<void>((resolve) => {
      line.push({ tab, begin: resolve });
      if (line.length === 1) resolve();
    });
    await work();
    this.#leave(name, (each) => each === line[0]);
  }

  /** The tab is gone, in the middle of whatever it did. */
  forget(tab: object): void {
    this.#listeners.delete(tab);
    for (const name of this.#locks.keys()) this.#leave(name, (each) => each.tab === tab);
  }

  #leave(name: string, isGone: (each: { tab: object }) => boolean): void {
    const line = this.#locks.get(name) ?? [];
    const [held] = line;
    const left = line.filter((each) => !isGone(each));
    line.splice(0, line.length, ...left);
    if (left[0] && left[0] !== held) left[0].begin();
  }
}
