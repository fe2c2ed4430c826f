import type { Measures } from './round.ts';
import { PAGES } from './pages.ts';
import { median, p95 } from './statistics.ts';

/** Rounds of the floor and of ours with so many cases, in the same run. */
export interface Run {
  readonly cases: number;
  readonly ours: readonly Measures[];
  readonly floor: readonly Measures[];
  /** Empty where the ground was not asked for. */
  readonly ground: readonly Measures[];
}

interface Promised {
  readonly measure: string;
  /** What ours is divided by: the floor's measure of this name; absent: it stands for itself. */
  readonly over?: string;
  readonly must: number;
  readonly goal: number;
}

/** The promises of the quality reference, section 6, as far as one page can show them. */
const PROMISES: readonly Promised[] = [
  { measure: 'gzip kB', must: 300, goal: 230 },
  { measure: 'cold load', over: 'cold load', must: 2.6, goal: 2 },
  { measure: 'cold load, CPU ÷ 4', over: 'cold load, CPU ÷ 4', must: 2.6, goal: 2 },
  { measure: 'second load', over: 'cold load', must: 2, goal: 1.4 },
  { measure: 'sort', over: 'sort', must: 2.5, goal: 1.5 },
  { measure: 'filter', over: 'sort', must: 2.5, goal: 1.5 },
  { measure: 'search', over: 'sort', must: 2.5, goal: 1.5 },
  { measure: 'next window', over: 'sort', must: 2.5, goal: 1.5 },
  { measure: 'open a case', over: 'sort', must: 3, goal: 2 },
  { measure: 'open a section', over: 'sort', must: 3, goal: 2 },
  { measure: 'back', over: 'sort', must: 3, goal: 2 },
  ...PAGES.map(({ name }) => ({ measure: name, over: 'sort', must: 3, goal: 2 })),
  { measure: 'longest event, CPU ÷ 4', must: 200, goal: 100 },
  { measure: 'longest task', must: 100, goal: 50 },
  { measure: 'longest task beyond the list', must: 100, goal: 50 },
  { measure: 'heap MB', must: 40, goal: 25 },
  { measure: 'layout shift', must: 0.05, goal: 0.02 },
];

const of = (rounds: readonly Measures[], name: string): readonly number[] =>
  rounds.map((round) => round.get(name)).filter((value) => value !== undefined);

/** Measured in the slowed rounds alone. */
const SLOWED = 'cold load, CPU ÷ 4';

/** The table of one run: ours, the floor, the ratio, and whether the promise is kept. */
export function tableOf({ cases, ours, floor }: Run): string {
  const isSlowed = of(ours, SLOWED).length > 0;
  const promises = PROMISES.filter(({ measure }) => isSlowed || !measure.includes('CPU'));
  const lines = promises.map(({ measure, over, must, goal }) => {
    const own = of(ours, measure);
    if (own.length === 0) return [measure, '–', '', '', '', 'not measured'];
    const base = over === undefined ? [] : of(floor, over);
    const value = over === undefined ? median(own) : median(own) / median(base);
    const verdict = value <= goal ? 'goal' : value <= must ? 'must' : `over (must ${String(must)})`;
    return [
      measure,
      `${shown(median(own))} (${shown(p95(own))})`,
      base.length > 0 ? `${shown(median(base))} (${shown(p95(base))})` : '',
      over === undefined ? '' : `${shown(value)} (${shown(p95(own) / median(base))})`,
      `≤ ${String(must)}, ${String(goal)}`,
      verdict,
    ];
  });
  const title = ['measure', 'ours (p95)', 'floor (p95)', 'ours ÷ floor', 'must, goal', ''];
  return `${String(cases)} cases, ${String(of(ours, 'cold load').length)} rounds\n${columns([title, ...lines])}`;
}

/** What the plainest page over the same server takes, and ours beside it; empty where not measured. */
export function groundOf({ cases, ours, floor, ground }: Run): string {
  if (ground.length === 0) return '';
  const lines = PROMISES.flatMap(({ measure, over }) => {
    const own = of(ground, measure);
    if (over === undefined || own.length === 0) return [];
    const [base, product] = [median(of(floor, over)), median(of(ours, measure))];
    return [
      [
        measure,
        `${shown(median(own))} (${shown(p95(own))})`,
        shown(median(own) / base),
        shown(product / median(own)),
      ],
    ];
  });
  const title = ['measure', 'ground (p95)', 'ground ÷ floor', 'ours ÷ ground'];
  return `${String(cases)} cases, the plainest page over the same server\n${columns([title, ...lines])}`;
}

const ACTIONS = [
  'sort',
  'filter',
  'search',
  'next window',
  'open a case',
  'open a section',
  ...PAGES.map(({ name }) => name),
];

/** How much slower the large run is than the small one (the quality reference, section 6). */
export function growthOf(small: Run, large: Run): string {
  const ratio = (measure: string): number =>
    median(of(large.ours, measure)) / median(of(small.ours, measure));
  const lines = [
    ...ACTIONS.map((name) => [name, 1.5, 1.1] as const),
    ['second load', 2, 1.2] as const,
  ]
    .map(([name, must, goal]) => ({ name, must, goal, value: ratio(name) }))
    .map(({ name, must, goal, value }) => [
      name,
      Number.isNaN(value) ? '–' : shown(value),
      `≤ ${String(must)}, ${String(goal)}`,
      Number.isNaN(value)
        ? 'not measured'
        : value <= goal
          ? 'goal'
          : value <= must
            ? 'must'
            : 'over',
    ]);
  const title = `${String(large.cases)} cases ÷ ${String(small.cases)}`;
  return `${title}\n${columns([['measure', 'ratio', 'must, goal', ''], ...lines])}`;
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => row[index]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
