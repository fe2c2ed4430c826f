import { expect, it } from 'vitest';
import { endOf } from '@/domain/plan/travel/journey-dates';
import { booked } from '@/domain/plan/travel/leg-order';
import type { Task } from '@/domain/plan/task';
import { isSettled } from '@/domain/plan/tasks/task-state';
import { templateOf } from '@/domain/plan/tasks/templates';
import { addDays } from '@/lib/zoned-time';
import { revert, signInRole } from './client';
import { planOf, writtenOf } from './plans';
import { openTarget } from './target';
import { journeyWhere } from './travel-samples';

const target = openTarget();
const DAY_MS = 86_400_000;
/** The flight is drawn forward by so many days. */
const EARLIER = 4;

/** Whether a task is open and its date hangs on the arrival. */
const hangsOnArrival = (task: Task): boolean =>
  !isSettled(task) && templateOf(task.template)?.due.from === 'arrival';

const earlier = (at: string): string => new Date(Date.parse(at) - EARLIER * DAY_MS).toISOString();

it('a date that somebody has set before an arrival stays when its move is undone', async () => {
  const client = await signInRole(target, 'supervisor');
  const nowMs = await target.now();
  // Far enough ahead that no date is today's instead of the arrival's.
  const { case: record, plan } = await journeyWhere(
    client,
    (each) =>
      Date.parse(endOf(booked(each.plan.legs), 'patient', 'out')?.arriveAt ?? '') >
        nowMs + 14 * DAY_MS &&
      // Of several the last would be another once this one is drawn forward.
      each.plan.legs.filter(({ direction }) => direction === 'out').length === 1 &&
      each.plan.tasks.some(hangsOnArrival),
    'preparing',
  );
  const { reference } = record;
  const task = plan.tasks.find(hangsOnArrival);
  const path = `/api/cases/${reference}/tasks/${task?.id}`;
  const byHand = addDays(task?.dueOn ?? '', -1);
  const set = await client.send('PATCH', path, {
    body: { dueOn: byHand },
    ifMatch: task?.version ?? 0,
  });
  expect(set.status).toBe(200);

  const held = endOf(booked((await planOf(client, reference)).legs), 'patient', 'out');
  if (held === null) throw new Error('No flight');
  const { id, version, caseId: _case, sharedWith: _with, sharedFrom: _from, ...flight } = held;
  const { departAt, arriveAt } = flight;
  const moved = await client.send('POST', `/api/cases/${reference}/legs/${id}/edit`, {
    body: {
      ...flight,
      departAt: earlier(departAt),
      arriveAt: earlier(arriveAt),
      isSureOfTimes: true,
    },
    ifMatch: version,
  });
  const { changeId, detail } = writtenOf(moved);
  const { arrivalOn } = record.progress;
  expect(detail.case.progress.arrivalOn).toBe(addDays(arrivalOn ?? '', -EARLIER));
  await revert(client, changeId);
  const after = (await planOf(client, reference)).tasks.find((each) => each.id === task?.id);
  expect(after?.dueOn).toBe(byHand);
});
