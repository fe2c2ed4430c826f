import type { Result } from 'lighthouse';

/** What Lighthouse is asked about. */
export const CATEGORIES = ['accessibility', 'best-practices', 'performance'] as const;

/** The least score of each (the quality promise for queues, list, case and my day). */
const LEAST: Readonly<Record<(typeof CATEGORIES)[number], number>> = {
  accessibility: 100,
  'best-practices': 95,
  performance: 95,
};

/** What is measured of a load, as Lighthouse names it; each weighs in the score of performance. */
const METRICS = [
  ['first-contentful-paint', 'first paint'],
  ['largest-contentful-paint', 'largest paint'],
  ['speed-index', 'speed index'],
  ['total-blocking-time', 'blocked'],
  ['cumulative-layout-shift', 'shift'],
] as const;

/** One visit of one screen, and what Lighthouse says of it. */
export interface Audited {
  readonly screen: string;
  readonly result: Result;
}

const scoreOf = ({ result }: Audited, category: string): number =>
  Math.round((result.categories[category]?.score ?? 0) * 100);

/** The visit in the middle by its performance; the others do not differ from visit to visit. */
export function medianOf(visits: readonly Audited[]): Audited {
  const sorted = visits.toSorted((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('No visit to judge by');
  return middle;
}

/** Scores under what is promised, in words. */
export function weakOf(all: readonly Audited[]): readonly string[] {
  return all.flatMap((one) =>
    CATEGORIES.filter((category) => scoreOf(one, category) < LEAST[category]).map(
      (category) =>
        `${one.screen}, ${category}: ${String(scoreOf(one, category))} of ${String(LEAST[category])}`,
    ),
  );
}

/** The scores in Markdown, what they were made from, and every audit that takes something off. */
export function tableOf(all: readonly Audited[]): string {
  const head = ['screen', ...CATEGORIES, ...METRICS.map(([, name]) => name)];
  const rows = all.map((one) => [
    one.screen,
    ...CATEGORIES.map((category) => String(scoreOf(one, category))),
    ...METRICS.map(([id]) => one.result.audits[id]?.displayValue ?? '–'),
  ]);
  const missing = all.flatMap((one) => missingOf(one).map((line) => `* ${one.screen}: ${line}`));
  return [
    ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
    '',
    ...missing,
    '',
  ].join('\n');
}

/** The audits that weigh something and are not at their best. */
function missingOf({ result }: Audited): readonly string[] {
  return CATEGORIES.flatMap((category) =>
    (result.categories[category]?.auditRefs ?? [])
      .filter(({ weight, id }) => weight > 0 && (result.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => {
        const audit = result.audits[id];
        const score = Math.round((audit?.score ?? 0) * 100);
        return `${category}, ${id} ${String(score)} (${audit?.displayValue ?? audit?.title ?? ''})`;
      }),
  );
}
