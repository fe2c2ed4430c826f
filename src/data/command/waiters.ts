import type { OutboxEntry } from './outbox-entry';
import type { Ended, Outcome } from './outbox-parts';

interface Waiter {
  readonly entry: OutboxEntry;
  readonly resolve: (outcome: Outcome<unknown>) => void;
  readonly reject: (error: Error) => void;
  readonly stopClock: () => void;
}

/**
 * Screens of this page that wait to be told how their write stands; each is told once. Nobody is told of
 * a write of somebody else's who was in this tab before: its screen has gone, and another person reads.
 */
export class Waiters {
  readonly #waiters = new Map<string, Waiter>();
  readonly #ownerId: () => string | null;

  /** @param ownerId who is signed in in this tab. */
  constructor(ownerId: () => string | null) {
    this.#ownerId = ownerId;
  }

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

  /** How it ended; of one that was called off, that it is not saved. */
  tellEnd(id: string, end: Ended): void {
    const waiter = this.#take(id);
    if (end.kind === 'acknowledged') {
      waiter?.resolve({ kind: 'saved', answer: end.answer, entryId: id });
    } else if (end.kind === 'refused') waiter?.reject(end.error);
    else if (end.sent === null) waiter?.resolve({ kind: 'waiting', entryId: id });
    else waiter?.resolve({ kind: 'elsewhere', changeId: end.sent.changeId, entryId: id });
  }

  tellWaiting(id: string): void {
    this.#take(id)?.resolve({ kind: 'waiting', entryId: id });
  }

  stopClocks(): void {
    for (const { stopClock } of this.#waiters.values()) stopClock();
  }

  #take(id: string): Waiter | undefined {
    const waiter = this.#waiters.get(id);
    this.#waiters.delete(id);
    waiter?.stopClock();
    const ownerId = this.#ownerId();
    return ownerId === null || waiter?.entry.ownerId === ownerId ? waiter : undefined;
  }
}
