import type { OutboxEntry, SeenVersions } from './outbox-entry';

type Move = {
  readonly record: keyof SeenVersions;
  readonly before: number;
  readonly after: number;
};

/**
 * The versions that a command of mine has moved on. Only where nobody else's change can lie between:
 * the version grew by mine alone, or it was the one that was compared.
 */
function movesOf(head: OutboxEntry, now: SeenVersions): readonly Move[] {
  return (['case', 'patient'] as const).flatMap((record) => {
    const [before, after] = [head.seen[record], now[record]];
    if (before === null || after === null || after === before) return [];
    return head.ifMatch === record || after === before + 1 ? [{ record, before, after }] : [];
  });
}

export const isMoved = (head: OutboxEntry, now: SeenVersions): boolean =>
  movesOf(head, now).length > 0;

/**
 * Commands of mine behind an acknowledged one were decided upon what I saw; my own change must not
 * make them stale. @returns those of the lane that change.
 */
export function rebased(
  head: OutboxEntry,
  now: SeenVersions,
  lane: readonly OutboxEntry[],
): readonly OutboxEntry[] {
  const moves = movesOf(head, now);
  return lane
    .filter(
      ({ order, state, attempts }) => order > head.order && state === 'waiting' && attempts === 0,
    )
    .map((entry) => {
      const seen = { ...entry.seen };
      for (const { record, before, after } of moves) {
        if (seen[record] === before) seen[record] = after;
      }
      return { ...entry, seen };
    });
}

type Acknowledged = readonly [OutboxEntry, SeenVersions];

/**
 * What my commands have moved on that others of mine could not know of: those that are given or on
 * their way into the storage between the answer and the moment when the screen shows it. They are not
 * among those that are rebased there. One that is given later was decided upon what is seen then.
 */
export class OwnMoves {
  readonly #onTheirWay = new Set<string>();
  readonly #unseen = new Set<Acknowledged>();
  readonly #ofEntry = new Map<string, readonly Acknowledged[]>();

  /** Follows a command from the moment when it is given until it is stored. */
  async during<T>(id: string, storing: Promise<T>): Promise<T> {
    this.#onTheirWay.add(id);
    if (this.#unseen.size > 0) this.#ofEntry.set(id, [...this.#unseen]);
    try {
      return await storing;
    } finally {
      this.#onTheirWay.delete(id);
    }
  }

  /** A command was acknowledged. @returns to be called when the screen shows it. */
  note(head: OutboxEntry, now: SeenVersions): () => void {
    const acknowledged: Acknowledged = [head, now];
    this.#ofEntry.delete(head.id);
    this.#unseen.add(acknowledged);
    for (const id of this.#onTheirWay) {
      this.#ofEntry.set(id, [...(this.#ofEntry.get(id) ?? []), acknowledged]);
    }
    return () => void this.#unseen.delete(acknowledged);
  }

  /** The entry as it is to be sent. */
  applyTo(entry: OutboxEntry): OutboxEntry {
    return (this.#ofEntry.get(entry.id) ?? [])
      .filter(([{ lane }]) => lane === entry.lane)
      .reduce((moved, [head, now]) => rebased(head, now, [moved])[0] ?? moved, entry);
  }
}
