import { expect, it } from 'vitest';
import type { WorkloadLine } from '@/contract/workload/workload';
import { STAGE_AGES } from '@/domain/workload/load-reasons';
import { sortedLines } from '@/features/workload/line-facts';

const line = (
  key: string,
  load: number,
  now: number,
  over: Partial<WorkloadLine> = {},
): WorkloadLine => ({
  key,
  team: [],
  load,
  parts: [],
  capacity: { week: 30, now, isAway: false },
  numbers: {},
  ages: Object.fromEntries(STAGE_AGES.map((age) => [age, 0])) as WorkloadLine['ages'],
  ...over,
});

it('lines that stand by their load follow what is shown: by how much too much, then who is away, then the rest', () => {
  const away = { capacity: { week: 30, now: 0, isAway: true } };
  const lines = [
    line('room', 2, 30),
    line('little over', 31, 30),
    // Three times what they can carry, and less too much in points than the next.
    line('small week', 15, 5),
    line('large week', 70, 40),
    line('away', 60, 0, away),
    line('full', 29, 30),
    line('none', 99, 0, { capacity: null }),
    line('no capacity', 99, 0, { capacity: null }),
  ];
  const sorted = sortedLines(lines, 'strain', String, (a, b) => (a < b ? -1 : 1));
  expect(sorted.map(({ key }) => key)).toEqual([
    'large week',
    'small week',
    'little over',
    'away',
    'full',
    'room',
    'no capacity',
    'none',
  ]);
});
