import { beforeAll, expect, it } from 'vitest';
import type { Coverage, CoverageStatus } from '@/domain/plan/money';
import { chasedTasks, EXTENSION_TASK, extensionTasks } from '@/domain/plan/money/extension-task';
import type { Task } from '@/domain/plan/task';
import type { Payer } from '@/domain/vocabulary';
import { ensureTemporal } from '@/lib/zoned-time';
import { aCase } from '@tests/support/case-builders';

/** A Wednesday; Thanksgiving and the Friday after it are holidays in Minnesota. */
const AT = '2026-11-25T16:00:00.000Z';

beforeAll(() => ensureTemporal());

const aCoverage = (status: CoverageStatus): Coverage => ({
  id: status,
  version: 1,
  caseId: 'case-1',
  kind: 'guarantee',
  issuer: 'Embassy health office',
  policyNumber: null,
  amount: { minor: 100, currency: 'USD' },
  fromOn: '2026-11-01',
  toOn: '2026-12-01',
  conditions: null,
  status,
  askedAt: AT,
  receivedAt: status === 'asked' ? null : AT,
  extension: null,
});

const follow = (
  statuses: readonly CoverageStatus[],
  tasks: readonly Task[] = [],
  payer: Payer | null = 'sponsor',
): readonly Task[] =>
  extensionTasks({
    case: aCase({ campus: 'rochester', payer }),
    coverages: statuses.map(aCoverage),
    tasks,
    by: 'person-1',
    at: AT,
    newId: () => 'task-1',
  });

it.each([
  ['sponsor', 'sponsor'],
  ['insurer', 'insurer'],
  ['employer', 'finance'],
  ['self', 'patient'],
  [null, 'patient'],
] as const)('asked of %s it waits on %s, for three working days of the campus', (payer, on) => {
  const [task, ...more] = follow(['received', 'extension-asked'], [], payer);
  expect([task?.template, task?.status, task?.waitingOn, task?.dueOn, more.length]).toEqual([
    EXTENSION_TASK,
    'waiting',
    on,
    '2026-12-02',
    0,
  ]);
});

it('is there once, is done with the last answer, and is made anew when more is asked again', () => {
  const made = follow(['extension-asked']);
  expect(follow(['extension-asked'], made)).toEqual([]);
  expect(follow(['extension-asked', 'received'], made)).toEqual([]);
  const done = follow(['received', 'ended'], made);
  expect(done.map(({ status, doneBy }) => [status, doneBy])).toEqual([['done', 'person-1']]);
  expect(follow(['received'], done)).toEqual([]);
  expect(follow(['extension-asked'], done)).toHaveLength(1);
});

it('comes back after each chase, three working days on, also from a snooze', () => {
  const [made] = follow(['extension-asked']);
  if (made === undefined) throw new Error('No task was made');
  const snoozed = { ...made, status: 'to-do' as const, snoozedUntil: '2026-12-10T15:00:00.000Z' };
  const done = { ...made, id: 'task-2', status: 'done' as const };
  const chased = chasedTasks({
    case: aCase({ campus: 'rochester', payer: 'sponsor' }),
    tasks: [snoozed, done],
    at: '2026-12-03T16:00:00.000Z',
  });
  expect(chased).toEqual([{ ...made, dueOn: '2026-12-08' }]);
});
