import type { OutboxEntry, SentNote } from './outbox-entry';
import type { Outcome } from './outbox-parts';

interface Waiter {
  readonly entry: OutboxEntry;
  readonly resolve: (outcome: Outcome<unknown>) => void;
  readonly reject: (error: Error) => void;
  readonly stopClock: () => void;
}

/** Screens of this page that wait to be told how their write stands; each is told once. */
export class Waiters {
  readonly #waiters = new Map<string, Waiter>();

  /** @param stopClock calls off what would tell it that the write waits. */
  add(entry: OutboxEntry, stopClock: () => void): Promise<Outcome<unknown>> {
    return new Promise((resolve, reject) => {
      this.#waiters.set(entry.id, { entry, resolve, reject, stopClock });
    });
  }

  has(id: string): boolean {
    return this.#waiters.has(id);
  }

  of(ownerId: string, lane: string): readonly OutboxEntry[] {
    return [...this.#waiters.values()]
      .map(({ entry }) => entry)
      .filter((entry) => entry.ownerId === ownerId && entry.lane === lane);
  }

  tellSaved(id: string, answer: unknown): void {
    this.#take(id)?.resolve({ kind: 'saved', answer, entryId: id });
  }

  /** Another tab heard the answer. */
  tellElsewhere(id: string, { changeId }: SentNote): void {
    this.#take(id)?.resolve({ kind: 'elsewhere', changeId, entryId: id });
  }

  tellWaiting(id: string): void {
    this.#take(id)?.resolve({ kind: 'waiting', entryId: id });
  }

  tellRefused(id: string, error: Error): void {
    this.#take(id)?.reject(error);
  }

  stopClocks(): void {
    for (const { stopClock } of this.#waiters.values()) stopClock();
  }

  #take(id: string): Waiter | undefined {
    const waiter = this.#waiters.get(id);
    this.#waiters.delete(id);
    waiter?.stopClock();
    return waiter;
  }
}
