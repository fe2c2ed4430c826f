import { beforeAll, expect, it } from 'vitest';
import { ensureTemporal } from '@/lib/zoned-time';
import * as lists from '@mocks/seed/text-lists';
import { giveTexts } from '@mocks/seed/texts';
import { createWorld } from '@mocks/seed/world';
import { recordsOf } from '@mocks/seed/world-records';
import { figure } from '@tests/support/figure';

const LAID_AT = '2026-11-24T16:30:00Z';
const SIZE = 2_400;

beforeAll(ensureTemporal);

it('who has applied for a visa was at the consulate on a working day, as task and papers say', () => {
  giveTexts(lists);
  const world = createWorld({ seed: 'demo', size: SIZE, laidAtMs: Date.parse(LAID_AT) });
  const records = recordsOf(world);
  let visits = 0;
  let needless = 0;
  const wrong: string[] = [];
  for (let n = 1; n <= SIZE; n += 1) {
    if (world.caseAt(n)?.stage === 'closed') continue;
    const { papers, tasks, legs } = records.planOf(n);
    const task = tasks.find(({ template }) => template === 'visa-appointment');
    if (papers.length > 0 && papers.every(({ visa }) => visa === 'not-needed')) {
      needless += 1;
      for (const { template, status } of tasks)
        if (template?.startsWith('visa-') && status !== 'not-needed')
          wrong.push(`${n}: ${template} ${status}, and no visa is needed`);
    }
    for (const { visaAppointmentOn: on } of papers) {
      if (on === null) continue;
      visits += 1;
      const isOpen = ![0, 6].includes(new Date(on).getUTCDay());
      const isBefore = on < LAID_AT && legs.every(({ departAt }) => on < departAt);
      const isTold = task === undefined || task.doneAt?.slice(0, 10) === on;
      if (!isOpen || !isBefore || !isTold)
        wrong.push(`${n}: ${on}, ${task?.doneAt ?? task?.status}`);
    }
  }
  // Nobody writes an invitation for who needs no visa.
  expect(needless).toBeGreaterThan(20);
  figure('seed: visits to a consulate', visits, wrong.length);
  expect(visits).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});
