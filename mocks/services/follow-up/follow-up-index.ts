import type { RowQuery, RowWindow, Where } from '../../store/row-query';
import { RowIndex } from '../../store/rows/row-index';
import { followUpRowSchema } from './follow-up-row-schema';
import type { FollowedCase, FollowUpSource } from './follow-up-source';
import { listedOf, type ListedFollowUp } from './listed-follow-up';
import { inPieces } from '../call/in-pieces';
import { ProblemError } from '../call/problem-error';
import type { Reading } from '../stored/shape';

export interface FollowUpIndexParts {
  /** Another object once the data was laid again: then the index begins anew. */
  readonly source: () => FollowUpSource | null;
  readonly personName: (id: string) => string;
  /** Resolves when the next piece of background work may run. */
  readonly pause: () => Promise<void>;
}

/** So few are read at once, in the request that needs them. */
const READ_AT_ONCE = 3_000;
const EVENTS_AT_ONCE = 1_000;

/** Of how many cases the rows are needed. */
export type Extent = 'open' | 'all';

/** The rows of all follow-ups as of one transaction. */
export interface FollowUpRows {
  readonly query: (query: RowQuery) => RowWindow<ListedFollowUp>;
  readonly count: (wheres: readonly Where[]) => readonly number[];
  /** The rows of these cases. */
  readonly idsOf: (references: readonly string[]) => readonly string[];
  /** The place in the event log of the last change of any row. */
  readonly revision: number;
}

/**
 * The rows of the lists of follow-ups, over all cases: the same columns and sets as the store keeps
 * for cases (ADR 0002). It is made when it is first needed, in pieces between the answers, and
 * follows the event log from then on: whatever an event tells of, the rows of its case are derived
 * again from the records as they stand, so a list is never behind what was acknowledged.
 *
 * Lives beside the store, not in it: the first screens do without, and what a row holds follows
 * from the records. A database would keep a table of them.
 */
export class FollowUpIndex {
  readonly #parts: FollowUpIndexParts;
  #source: FollowUpSource | null = null;
  #index!: RowIndex<ListedFollowUp>;
  /** By row number. */
  #rows: (ListedFollowUp | null)[] = [];
  #numbers = new Map<string, number>();
  #ofCase = new Map<string, readonly string[]>();
  #caseOf = new Map<string, string>();
  /** Looks at cases so far. */
  #read = 0;
  /** Cases that an event has told of. */
  #told = new Set<string>();
  #cursor = 0;
  #revision = 0;
  #building: Promise<void> | null = null;

  constructor(parts: FollowUpIndexParts) {
    this.#parts = parts;
    this.#begin();
  }

  /**
   * Resolves when every case has been read of which something is open; of those where all has ended
   * as well, where they are asked for. Not for the inside of a transaction.
   */
  async ready(extent: Extent = 'open'): Promise<void> {
    while (!this.#isComplete(extent)) {
      this.#building ??= this.#build().finally(() => {
        this.#building = null;
      });
      // Until then, or until what was asked for is there.
      // oxlint-disable-next-line no-await-in-loop
      await Promise.race([this.#building, this.#parts.pause()]);
    }
  }

  /**
   * The rows as of this transaction.
   *
   * @throws {ProblemError} 503 while the index of a large world is still being made.
   */
  async at(tx: Reading, extent: Extent = 'open'): Promise<FollowUpRows> {
    if (!this.#isComplete(extent)) {
      const left = this.#stepsOf(extent) - this.#read;
      if (left > READ_AT_ONCE) {
        void this.ready(extent);
        throw new ProblemError('unavailable');
      }
      this.#readPiece(left);
    }
    await this.#catchUp(tx);
    await this.#index.makeWords();
    return {
      query: (query) => {
        const { numbers, total } = this.#index.query(query);
        return { rows: numbers.map((number) => this.#rowAt(number)), total };
      },
      count: (wheres) => {
        const memo = new Map();
        return wheres.map((where) => this.#index.count(where, memo));
      },
      idsOf: (references) =>
        references.flatMap((each) => this.#ofCase.get(this.#caseOf.get(each) ?? '') ?? []),
      revision: this.#revision,
    };
  }

  #rowAt(number: number): ListedFollowUp {
    const row = this.#rows[number];
    if (!row) throw new Error(`There is no follow-up ${String(number)}`);
    return row;
  }

  #build(): Promise<void> {
    return inPieces(
      () => this.#isComplete('all'),
      () => this.#readPiece(1),
      this.#parts.pause,
    );
  }

  #isComplete(extent: Extent): boolean {
    const source = this.#parts.source();
    if (source !== this.#source) {
      this.#begin();
      this.#source = source;
    }
    return this.#read >= this.#stepsOf(extent);
  }

  /** Every case is looked at twice: first for what is open, then for what has ended. */
  #stepsOf(extent: Extent): number {
    return (this.#source?.size ?? 0) * (extent === 'open' ? 1 : 2);
  }

  #begin(): void {
    this.#rows = [];
    this.#numbers = new Map();
    this.#ofCase = new Map();
    this.#caseOf = new Map();
    this.#read = 0;
    this.#told = new Set();
    this.#cursor = 0;
    this.#revision = 0;
    this.#index = new RowIndex<ListedFollowUp>({
      schema: followUpRowSchema(this.#parts.personName),
      compareIds: (a, b) => {
        const [idA, idB] = [this.#rowAt(a).id, this.#rowAt(b).id];
        return idA < idB ? -1 : Number(idA > idB);
      },
      numberOf: (id) => this.#numbers.get(id) ?? null,
      rowOf: (number) => this.#rowAt(number),
    });
  }

  #readPiece(count: number): void {
    const source = this.#source;
    if (source === null) return;
    const { size } = source;
    const end = Math.min(2 * size, this.#read + count);
    while (this.#read < end) {
      const isFirst = this.#read < size;
      this.#read += 1;
      const followed = isFirst
        ? source.at(this.#read, 'open')
        : source.at(this.#read - size, 'ended');
      // What an event told of meanwhile is newer.
      if (followed !== null && !this.#told.has(followed.case.id)) {
        this.#replace(followed.case.id, listedOf(followed));
      }
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
      const cursor = events.at(-1)?.cursor ?? this.#cursor;
      for (const id of ids) {
        // oxlint-disable-next-line no-await-in-loop
        const followed = await followedOf(tx, id);
        this.#told.add(id);
        const isChanged = this.#replace(id, followed === null ? [] : listedOf(followed));
        if (isChanged) this.#revision = cursor;
      }
      this.#cursor = cursor;
      if (events.length < EVENTS_AT_ONCE) return;
    }
  }

  /** @returns whether a row changed. */
  #replace(caseId: string, rows: readonly ListedFollowUp[]): boolean {
    const before = this.#ofCase.get(caseId) ?? [];
    const kept = new Set(rows.map(({ id }) => id));
    for (const id of before) if (!kept.has(id)) this.#remove(id);
    for (const row of rows) {
      this.#put(row);
      this.#caseOf.set(row.reference, caseId);
    }
    if (rows.length === 0) this.#ofCase.delete(caseId);
    else this.#ofCase.set(caseId, [...kept]);
    return before.length + rows.length > 0;
  }

  #put(row: ListedFollowUp): void {
    const known = this.#numbers.get(row.id);
    const number = known ?? this.#rows.length;
    this.#numbers.set(row.id, number);
    this.#rows[number] = row;
    this.#index.put(number, row);
  }

  #remove(id: string): void {
    const number = this.#numbers.get(id);
    // Its row stays, as others are compared with it until it is out of every order.
    if (number !== undefined) this.#index.remove(number);
  }
}

async function followedOf(tx: Reading, caseId: string): Promise<FollowedCase | null> {
  const record = await tx.get('cases', caseId);
  if (record === null) return null;
  const followUps = await tx.list('followUps', { index: 'case', value: caseId });
  if (followUps.length === 0) return null;
  const patient = await tx.get('patients', record.patientId);
  return patient === null ? null : { case: record, patient, followUps };
}
