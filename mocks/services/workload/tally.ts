import type { CaseFilter } from '@/contract/case-list';
import { partFilter } from '@/contract/workload/workload-numbers';
import { LOAD_PARTS, pointsOf } from '@/domain/workload/load';
import type { Where } from '../../store/row-query';
import { whereOf } from '../lists/case-filter';
import type { FilterSense } from '../lists/case-filter';
import type { Reading } from '../stored/shape';

/** Many counts that are asked for one by one and answered in one go, so that shared parts are found once. */
export class Tally {
  readonly #sense: FilterSense;
  readonly #wheres: Where[] = [];
  readonly #made = new Map<string, Where>();
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
    const place = this.#wheres.push({ all: [this.#where(of), this.#where(more)] }) - 1;
    return () => this.#counts[place] ?? 0;
  }

  /** One condition for a filter, so that it is recognised without being compared. */
  #where(filter: CaseFilter): Where {
    const key = JSON.stringify(filter);
    const known = this.#made.get(key) ?? whereOf(filter, this.#sense);
    this.#made.set(key, known);
    return known;
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
