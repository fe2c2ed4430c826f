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

/** So many commands of a lane follow each other before the first of them is seen on screen, at most. */
const KEPT = 8;

/**
 * What the last commands of each lane have moved on. One that was on its way into the storage while
 * another was acknowledged is not among those that were rebased there; it is before it is sent.
 */
export class OwnMoves {
  readonly #ofLane = new Map<string, readonly (readonly [OutboxEntry, SeenVersions])[]>();

  /** A command was acknowledged. */
  note(head: OutboxEntry, now: SeenVersions): void {
    if (!isMoved(head, now)) return;
    const lane = laneOf(head);
    this.#ofLane.set(lane, [...(this.#ofLane.get(lane) ?? []), [head, now] as const].slice(-KEPT));
  }

  /** The entry as it is to be sent. */
  applyTo(entry: OutboxEntry): OutboxEntry {
    return (this.#ofLane.get(laneOf(entry)) ?? []).reduce(
      (moved, [head, now]) => rebased(head, now, [moved])[0] ?? moved,
      entry,
    );
  }
}

const laneOf = ({ ownerId, lane }: OutboxEntry): string => `${ownerId}:${lane}`;
