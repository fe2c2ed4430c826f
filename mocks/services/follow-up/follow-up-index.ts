import type { RowQuery, RowWindow, Where } from '../../store/row-query';
import { RowIndex } from '../../store/rows/row-index';
import { followUpRowSchema } from './follow-up-row-schema';
import type { FollowedCase, FollowUpSource } from './follow-up-source';
import { listedOf, type ListedFollowUp } from './listed-follow-up';
import { EventFollower, type FollowerTiming } from '../following/event-follower';
import type { Reading } from '../stored/shape';

export interface FollowUpIndexParts extends FollowerTiming<FollowUpSource> {
  readonly personName: (id: string) => string;
}

/** So few are read at once, in the request that needs them. */
const READ_AT_ONCE = 3_000;

/** Of how many cases the rows are needed. */
export type Extent = 'open' | 'all';
/** Every case is looked at twice: first for what is open, then for what has ended. */
const PASSES = { open: 1, all: 2 } as const satisfies Readonly<Record<Extent, number>>;

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
 * for cases (ADR 0002). Those of cases with something open are made some seconds after the first rows
 * were answered, or when they are needed sooner; those of the others when a list of these is asked
 * for. It follows the event log from then on (see `EventFollower`): whatever an event tells of, the
 * rows of its case are derived again from the records as they stand, so a list is never behind what
 * was acknowledged.
 *
 * Lives beside the store, not in it: the first screens do without, and what a row holds follows
 * from the records. A database would keep a table of them.
 */
export class FollowUpIndex {
  readonly #follower: EventFollower<FollowUpSource>;
  readonly #personName: (id: string) => string;
  #index!: RowIndex<ListedFollowUp>;
  /** By row number. */
  #rows: (ListedFollowUp | null)[] = [];
  #numbers = new Map<string, number>();
  #ofCase = new Map<string, readonly string[]>();
  #caseOf = new Map<string, string>();
  /** Cases that an event has told of. */
  #told = new Set<string>();
  #revision = 0;

  constructor({ personName, ...timing }: FollowUpIndexParts) {
    this.#personName = personName;
    this.#begin();
    this.#follower = new EventFollower(timing, {
      readAtOnce: READ_AT_ONCE,
      passes: PASSES.all,
      begin: () => this.#begin(),
      read: (source, number, pass) => {
        const followed = source.at(number, pass === PASSES.open ? 'open' : 'ended');
        // What an event told of meanwhile is newer.
        if (followed !== null && !this.#told.has(followed.case.id)) {
          this.#replace(followed.case.id, listedOf(followed));
        }
      },
      follow: async (tx, caseId, cursor) => {
        const followed = await followedOf(tx, caseId);
        this.#told.add(caseId);
        const isChanged = this.#replace(caseId, followed === null ? [] : listedOf(followed));
        if (isChanged) this.#revision = cursor;
      },
    });
  }

  /**
   * Resolves when every case has been read of which something is open; of those where all has ended
   * as well, where they are asked for. Not for the inside of a transaction.
   */
  ready(extent: Extent = 'open'): Promise<void> {
    return this.#follower.ready(PASSES[extent]);
  }

  /** Whether every case has been read of which something is open: then nobody waits for the rows. */
  get isReady(): boolean {
    return this.#follower.isComplete(PASSES.open);
  }

  /**
   * The rows as of this transaction.
   *
   * @throws {ProblemError} 503 while the index of a large world is still being made.
   */
  async at(tx: Reading, extent: Extent = 'open'): Promise<FollowUpRows> {
    await this.#follower.at(tx, PASSES[extent]);
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

  #begin(): void {
    this.#rows = [];
    this.#numbers = new Map();
    this.#ofCase = new Map();
    this.#caseOf = new Map();
    this.#told = new Set();
    this.#revision = 0;
    this.#index = new RowIndex<ListedFollowUp>({
      schema: followUpRowSchema(this.#personName),
      compareIds: (a, b) => {
        const [idA, idB] = [this.#rowAt(a).id, this.#rowAt(b).id];
        return idA < idB ? -1 : Number(idA > idB);
      },
      numberOf: (id) => this.#numbers.get(id) ?? null,
      rowOf: (number) => this.#rowAt(number),
    });
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
