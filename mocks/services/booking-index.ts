import type { Booking } from '@/domain/plan/interpreter';
import { IntervalIndex } from '@/domain/plan/interpreters/interval-index';
import { isLive, type Span, takenBy, type TakenTime } from '@/domain/plan/interpreters/taken-time';
import { PLANNED_STAGES } from '@/domain/plan/progress';
import type { BookingSource } from './booking-source';
import { ProblemError } from './problem-error';
import type { Reading } from './shape';

export interface BookingIndexParts {
  /** Another object once the data was laid again: then the index begins anew. */
  readonly source: () => BookingSource | null;
  /** Resolves when the next piece of background work may run. */
  readonly pause: () => Promise<void>;
}

/** Cases read in one piece of background work: a few milliseconds. */
const PIECE = 150;
/** So few are read at once, in the request that needs them. */
const READ_AT_ONCE = 3_000;
const EVENTS_AT_ONCE = 1_000;

interface Entry {
  readonly interpreterId: string;
  readonly time: TakenTime;
}

/**
 * The time that each interpreter's bookings take, over all cases. It is made when it is first needed,
 * in pieces between the answers, and follows the event log from then on: whatever an event tells of,
 * the bookings of its case are read as they stand.
 *
 * Lives beside the store, not in it: a database would answer from an index over interpreter and time.
 */
export class BookingIndex {
  readonly #parts: BookingIndexParts;
  #source: BookingSource | null = null;
  #taken = new Map<string, IntervalIndex<TakenTime>>();
  #ofCase = new Map<string, readonly Entry[]>();
  #read = 0;
  #cursor = 0;
  #building: Promise<void> | null = null;

  constructor(parts: BookingIndexParts) {
    this.#parts = parts;
  }

  /** Resolves when every case has been read. Not for the inside of a transaction. */
  ready(): Promise<void> {
    this.#building ??= this.#build().finally(() => {
      this.#building = null;
    });
    return this.#building;
  }

  /**
   * The bookings of one interpreter that touch a stretch of time, as of this transaction.
   *
   * @throws {ProblemError} 503 while the index of a large world is still being made.
   */
  async near(tx: Reading, interpreterId: string, within: Span): Promise<readonly TakenTime[]> {
    const look = await this.at(tx);
    return look(interpreterId, within);
  }

  /** As `near`, for many questions at once. @throws {ProblemError} 503, as there. */
  async at(tx: Reading): Promise<(interpreterId: string, within: Span) => readonly TakenTime[]> {
    if (!this.#isComplete()) {
      const left = (this.#source?.size ?? 0) - this.#read;
      if (left > READ_AT_ONCE) {
        void this.ready();
        throw new ProblemError('unavailable');
      }
      this.#readPiece(left);
    }
    await this.#catchUp(tx);
    return (interpreterId, within) => this.#taken.get(interpreterId)?.within(within) ?? [];
  }

  async #build(): Promise<void> {
    while (!this.#isComplete()) {
      this.#readPiece(PIECE);
      // One piece after the other, with others' requests in between.
      // oxlint-disable-next-line no-await-in-loop
      await this.#parts.pause();
    }
  }

  #isComplete(): boolean {
    this.#follow();
    return this.#source === null || this.#read >= this.#source.size;
  }

  /** Begins anew where the data was laid again. */
  #follow(): void {
    const source = this.#parts.source();
    if (source === this.#source) return;
    this.#source = source;
    this.#taken = new Map();
    this.#ofCase = new Map();
    this.#read = 0;
    this.#cursor = 0;
  }

  #readPiece(count: number): void {
    const source = this.#source;
    if (source === null) return;
    const end = Math.min(source.size, this.#read + count);
    while (this.#read < end) {
      this.#read += 1;
      const bookings = source.bookingsAt(this.#read);
      const [first] = bookings;
      if (first !== undefined) this.#replace(first.caseId, bookings);
    }
  }

  /** Takes over what was written since the last time. */
  async #catchUp(tx: Reading): Promise<void> {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const { events } = await tx.eventsAfter(this.#cursor, EVENTS_AT_ONCE);
      const ids = new Set(
        events.flatMap(({ event }) => [event.caseId, ...(event.others ?? []).map(({ id }) => id)]),
      );
      for (const id of ids) {
        // oxlint-disable-next-line no-await-in-loop
        const record = await tx.get('cases', id);
        const isPlanned = record !== null && PLANNED_STAGES.has(record.stage);
        // oxlint-disable-next-line no-await-in-loop
        const bookings = isPlanned ? await tx.list('bookings', { index: 'case', value: id }) : [];
        this.#replace(id, bookings);
      }
      this.#cursor = events.at(-1)?.cursor ?? this.#cursor;
      if (events.length < EVENTS_AT_ONCE) return;
    }
  }

  #replace(caseId: string, bookings: readonly Booking[]): void {
    for (const { interpreterId, time } of this.#ofCase.get(caseId) ?? []) {
      this.#taken.get(interpreterId)?.remove(time);
    }
    const entries = bookings.flatMap((booking): readonly Entry[] =>
      booking.interpreterId !== null && isLive(booking)
        ? [{ interpreterId: booking.interpreterId, time: takenBy(booking) }]
        : [],
    );
    for (const { interpreterId, time } of entries) this.#indexOf(interpreterId).add(time);
    if (entries.length === 0) this.#ofCase.delete(caseId);
    else this.#ofCase.set(caseId, entries);
  }

  #indexOf(interpreterId: string): IntervalIndex<TakenTime> {
    let index = this.#taken.get(interpreterId);
    if (index === undefined) {
      index = new IntervalIndex();
      this.#taken.set(interpreterId, index);
    }
    return index;
  }
}
