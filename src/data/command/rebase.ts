import type { OutboxEntry, SeenVersions } from './outbox-entry';
import type { MovedRecord, NowVersions } from './outbox-parts';

type Move = {
  readonly record: keyof SeenVersions;
  readonly before: number;
  readonly after: number;
};

/**
 * The versions that a command of mine has moved on. Only where nobody else's change can lie between:
 * the version grew by mine alone, or it was the one that was compared.
 */
function movesOf(head: OutboxEntry, now: NowVersions): readonly Move[] {
  return (['case', 'patient'] as const).flatMap((record) => {
    const [before, after] = [head.seen[record], now[record]];
    if (before === null || after === null || after === before) return [];
    return head.ifMatch === record || after === before + 1 ? [{ record, before, after }] : [];
  });
}

export const isMoved = (head: OutboxEntry, now: NowVersions): boolean =>
  movesOf(head, now).length > 0 || (now.record ?? null) !== null;

/** The version that a command on a record under the case goes out with. */
function movedMatch(entry: OutboxEntry, record: MovedRecord | null): OutboxEntry['ifMatch'] {
  const isIt = record !== null && entry.ifMatch === record.before && isOf(entry, record.id);
  return isIt ? record.after : entry.ifMatch;
}

const isOf = ({ params }: OutboxEntry, id: string): boolean => Object.values(params).includes(id);

/**
 * Commands of mine behind an acknowledged one were decided upon what I saw; my own change must not
 * make them stale. @returns those of the lane that change.
 */
export function rebased(
  head: OutboxEntry,
  now: NowVersions,
  lane: readonly OutboxEntry[],
): readonly OutboxEntry[] {
  const moves = movesOf(head, now);
  return lane
    .filter(
      // One that may have arrived under its key is sent again as it is, or not at all.
      ({ order, state, attempts, mayHaveArrived }) =>
        order > head.order && state === 'waiting' && attempts === 0 && !mayHaveArrived,
    )
    .flatMap((entry) => {
      const seen = { ...entry.seen };
      for (const { record, before, after } of moves) {
        if (seen[record] === before) seen[record] = after;
      }
      const ifMatch = movedMatch(entry, now.record ?? null);
      const isSame =
        ifMatch === entry.ifMatch &&
        seen.case === entry.seen.case &&
        seen.patient === entry.seen.patient;
      return isSame ? [] : [{ ...entry, seen, ifMatch }];
    });
}

type Acknowledged = readonly [OutboxEntry, NowVersions];

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
  note(head: OutboxEntry, now: NowVersions): () => void {
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
