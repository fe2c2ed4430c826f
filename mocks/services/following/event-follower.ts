import { ProblemError } from '../call/problem-error';
import type { Reading, StoredEvent } from '../stored/shape';
import { inPieces } from './in-pieces';

/** What lies under the store, one case per number, 1 … size: one object per laying. */
export interface NumberedSource {
  readonly size: number;
}

export interface FollowerTiming<Source extends NumberedSource> {
  /** Another object once the data was laid again: then the index begins anew. */
  readonly source: () => Source | null;
  /** Resolves when the next piece of background work may run. */
  readonly pause: () => Promise<void>;
}

/** What an index does with what its follower reads. */
export interface FollowingIndex<Source extends NumberedSource> {
  /** So few steps are read at once, in the request that needs them. */
  readonly readAtOnce: number;
  /** How often the whole source is gone through: once, unless some of it is wanted sooner. */
  readonly passes?: number;
  /** Empties the index: the data was laid again. */
  readonly begin: () => void;
  /** Takes over one case of the source, in a pass from 1. */
  readonly read: (source: Source, number: number, pass: number) => void;
  /** Takes over a case that events up to this place of the log tell of, as it stands. */
  readonly follow: (tx: Reading, caseId: string, cursor: number) => Promise<void>;
  /** The cases that an event is followed to; by default each that changed with it. */
  readonly casesOf?: (event: StoredEvent) => readonly string[];
}

const EVENTS_AT_ONCE = 1_000;

/**
 * Keeps an index over all cases beside the store: has it read the source case by case, in pieces
 * between the answers, and from then on whatever the event log tells of, inside the transaction that
 * asks. So no answer is behind what was acknowledged.
 */
export class EventFollower<Source extends NumberedSource> {
  readonly #timing: FollowerTiming<Source>;
  readonly #index: FollowingIndex<Source>;
  readonly #passes: number;
  #source: Source | null = null;
  /** Looks at cases so far, in all passes. */
  #read = 0;
  #cursor = 0;
  #building: Promise<void> | null = null;

  constructor(timing: FollowerTiming<Source>, index: FollowingIndex<Source>) {
    this.#timing = timing;
    this.#index = index;
    this.#passes = index.passes ?? 1;
  }

  /** Whether these passes are over; also begins anew where the data was laid again. */
  isComplete(passes: number = this.#passes): boolean {
    const source = this.#timing.source();
    if (source !== this.#source) {
      this.#source = source;
      this.#read = 0;
      this.#cursor = 0;
      this.#index.begin();
    }
    return this.#left(passes) <= 0;
  }

  /** Reads what is missing if that is little; else begins to, in the background. */
  prepare(passes: number = this.#passes): boolean {
    if (this.isComplete(passes)) return true;
    const left = this.#left(passes);
    if (left > this.#index.readAtOnce) {
      void this.ready(passes);
      return false;
    }
    for (let step = 0; step < left; step += 1) this.#readNext();
    return true;
  }

  /** Resolves when these passes are over. Not for the inside of a transaction. */
  async ready(passes: number = this.#passes): Promise<void> {
    while (!this.isComplete(passes)) {
      this.#building ??= this.#build().finally(() => {
        this.#building = null;
      });
      // Until then, or until what was asked for is there.
      await Promise.race([this.#building, this.#timing.pause()]);
    }
  }

  /**
   * Brings the index to where the log is in this transaction.
   *
   * @throws {ProblemError} 503 while the index of a large world is still being made.
   */
  async at(tx: Reading, passes: number = this.#passes): Promise<void> {
    if (!this.prepare(passes)) throw new ProblemError('unavailable');
    await this.catchUp(tx);
  }

  /** Takes over what was written since the last time, be the source read or not. */
  async catchUp(tx: Reading): Promise<void> {
    const { follow, casesOf = casesChangedWith } = this.#index;
    for (;;) {
      const { events } = await tx.eventsAfter(this.#cursor, EVENTS_AT_ONCE);
      const cursor = events.at(-1)?.cursor ?? this.#cursor;
      for (const id of new Set(events.flatMap(({ event }) => casesOf(event)))) {
        await follow(tx, id, cursor);
      }
      this.#cursor = cursor;
      if (events.length < EVENTS_AT_ONCE) return;
    }
  }

  #build(): Promise<void> {
    return inPieces(
      () => this.isComplete(),
      () => this.#readNext(),
      this.#timing.pause,
    );
  }

  #left(passes: number): number {
    return (this.#source?.size ?? 0) * passes - this.#read;
  }

  #readNext(): void {
    const source = this.#source;
    if (source === null) return;
    const step = this.#read;
    this.#read += 1;
    this.#index.read(source, (step % source.size) + 1, Math.floor(step / source.size) + 1);
  }
}

const casesChangedWith = ({ caseId, others = [] }: StoredEvent): readonly string[] => [
  caseId,
  ...others.map(({ id }) => id),
];
