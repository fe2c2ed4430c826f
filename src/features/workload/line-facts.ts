import type { CaseFilter } from '@/contract/case-list';
import type { Workload, WorkloadLine } from '@/contract/workload/workload';
import {
  ageFilter,
  both,
  loadFilter,
  NOBODY,
  numberFilter,
  partFilter,
  subjectFilter,
  WORKLOAD_NUMBERS,
  type WorkloadNumber,
} from '@/contract/workload/workload-numbers';
import { levelOf, type Level } from '@/domain/workload/capacity';
import type { LoadPart } from '@/domain/workload/load';
import type { StageAge } from '@/domain/workload/load-reasons';
import type { WorkloadView } from '@/domain/workload/teams';
import { listAddress } from '@/parts/list-links';

/** The columns of a view, in their order; a person's view has no unclaimed cases. */
export const numbersShown = (by: WorkloadView): readonly WorkloadNumber[] =>
  WORKLOAD_NUMBERS.filter((number) => by !== 'person' || number !== 'unclaimed');

type At = Pick<Workload, 'by' | 'today'>;

const rows = (filter: CaseFilter): string => listAddress('all', filter);

/** The lists behind the numbers of a line: the same filters that the server has counted by. */
export const numberAddress = ({ by, today }: At, line: WorkloadLine, number: WorkloadNumber) =>
  rows(both(subjectFilter(by, line.key), numberFilter(number, today)));

export const ageAddress = ({ by }: At, line: WorkloadLine, age: StageAge) =>
  rows(both(subjectFilter(by, line.key), ageFilter(age)));

export const loadAddress = ({ by }: At, line: WorkloadLine) =>
  rows(loadFilter(by, line.key, line.team));

export const partAddress = ({ by }: At, line: WorkloadLine, part: LoadPart) =>
  rows(both(loadFilter(by, line.key, line.team), partFilter(part)));

/** Null where a line has no capacity. */
export const levelOfLine = ({ load, capacity }: WorkloadLine): Level | null =>
  capacity === null ? null : levelOf(load, capacity);

/** By what lines are sorted: by how their load stands first of all, or by a column. */
export const LINE_SORTS = ['strain', 'name', 'load', ...WORKLOAD_NUMBERS] as const;
export type LineSort = (typeof LINE_SORTS)[number];

/** From the worst to the best; whoever is away comes after those who carry too much. */
const LEVEL_RANKS: Readonly<Record<Level, number>> = {
  over: 5,
  away: 4,
  full: 3,
  fits: 2,
  room: 1,
};

/** By what "Stands at" shows: its word first, and how much too much before any other number. */
function byStanding(a: WorkloadLine, b: WorkloadLine): number {
  const rankOf = (line: WorkloadLine): number => {
    const level = levelOfLine(line);
    return level === null ? 0 : LEVEL_RANKS[level];
  };
  // Away, as without a capacity, that is all of the load.
  const overOf = ({ load, capacity }: WorkloadLine): number => load - (capacity?.now ?? 0);
  return rankOf(b) - rankOf(a) || overOf(b) - overOf(a);
}

/** Lines in the order of a column, the largest first; equal ones by name. */
export function sortedLines(
  lines: readonly WorkloadLine[],
  sort: LineSort,
  nameOf: (key: string | null) => string,
  compare: (a: string, b: string) => number,
): readonly WorkloadLine[] {
  const byName = (a: WorkloadLine, b: WorkloadLine): number =>
    compare(nameOf(a.key), nameOf(b.key));
  const of = (line: WorkloadLine): number => {
    if (sort === 'load') return line.load;
    return sort === 'name' || sort === 'strain' ? 0 : (line.numbers[sort] ?? -1);
  };
  const order = (a: WorkloadLine, b: WorkloadLine): number =>
    sort === 'strain' ? byStanding(a, b) : of(b) - of(a);
  // What nobody has stands last, whatever the order.
  const isLast = ({ key }: WorkloadLine): number => Number(key === NOBODY || key === 'none');
  return lines.toSorted((a, b) => isLast(a) - isLast(b) || order(a, b) || byName(a, b));
}
