import type { CaseFilter } from '@/contract/case-list';
import { partFilter } from '@/contract/workload/workload-numbers';
import { LOAD_PARTS, pointsOf } from '@/domain/workload/load';
import type { Where } from '../store/row-query';
import { whereOf } from './case-filter';
import type { FilterSense } from './case-filter';
import type { Reading } from './shape';

/** Many counts that are asked for one by one and answered in one go, so that shared parts are found once. */
export class Tally {
  readonly #sense: FilterSense;
  readonly #wheres: Where[] = [];
  #counts: readonly number[] = [];

  constructor(sense: FilterSense) {
    this.#sense = sense;
  }

  /**
   * How many cases both filters hold for. Each is found once, however often it is asked for.
   *
   * @returns the count, for whoever waited for `run`.
   */
  ask(of: CaseFilter, more: CaseFilter): () => number {
    const all = [whereOf(of, this.#sense), whereOf(more, this.#sense)];
    const place = this.#wheres.push({ all }) - 1;
    return () => this.#counts[place] ?? 0;
  }

  async run(tx: Reading): Promise<void> {
    this.#counts = await tx.countRows(this.#wheres);
  }
}

/** The points of the cases of a filter: each part of the load is counted, and weighed once. */
export function askLoad(tally: Tally, of: CaseFilter): () => number {
  const parts = LOAD_PARTS.map((part) => ({
    points: pointsOf(part),
    count: tally.ask(of, partFilter(part)),
  }));
  return () => parts.reduce((sum, { points, count }) => sum + points * count(), 0);
}
