import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { call } from '@/api/call';
import { endPause } from '@/api/pause';
import { planEndpoints } from '@/contract/endpoints/plans';
import { taskEndpoints } from '@/contract/endpoints/tasks';
import { caseQueries } from '@/data/case-cache/case-queries';
import { outboxOf } from '@/data/command/command-path';
import { answerChase } from '@/data/follow-ups/answer-chase';
import { stepFollowUp } from '@/data/follow-ups/step-follow-up';
import { changeTask } from '@/data/plans/change-task';
import { newId } from '@/lib/new-id';
import type { NodeServer } from '@mocks/node';
import { aPage, aServer, type Page, signInSupervisor } from './a-page';

let server: NodeServer;
let page: Page;

beforeEach(async () => {
  server = await aServer();
  page = aPage();
  await signInSupervisor(page);
});
afterEach(async () => {
  endPause();
  await server.stop();
});

const planOf = (reference: string) => call(planEndpoints.getPlan, { params: { reference } });

/** The first case of a stage with such a record in its plan. */
async function aRecord<R>(
  stage: 'follow-up' | 'preparing',
  choose: (plan: Awaited<ReturnType<typeof planOf>>) => R | undefined,
) {
  const filter = { stage: [stage], state: 'open' as const };
  const { items } = await page.client.query(caseQueries.window({ filter, sort: 'due' }, 0));
  for (const { reference } of items) {
    const found = choose(await planOf(reference));
    if (found !== undefined) return { reference, seen: found };
  }
  throw new Error('The seed has no such record');
}

/** Does this without a connection; it waits. */
async function offline(...work: readonly (() => Promise<unknown>)[]): Promise<void> {
  const line = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
  await Promise.all(work.map((each) => each()));
  line.mockRestore();
}

async function backOnline() {
  endPause();
  const outbox = outboxOf(page.client);
  outbox.sendNow();
  await vi.waitFor(() => expect(outbox.view().waiting).toBe(0), 5_000);
  return outbox.view();
}

const aTask = () =>
  aRecord('preparing', ({ tasks }) => tasks.find(({ status }) => status === 'to-do'));

test('two changes of one task that waited are both made', async () => {
  const { reference, seen } = await aTask();
  await offline(
    () => page.mutate(changeTask(), { reference, seen, body: { status: 'in-progress' } }),
    () => page.mutate(changeTask(), { reference, seen, body: { note: 'Asked the embassy' } }),
  );
  expect(await backOnline()).toMatchObject({ entries: [], refused: 0 });
  const { tasks } = await planOf(reference);
  expect(tasks.find(({ id }) => id === seen.id)).toMatchObject({
    status: 'in-progress',
    note: 'Asked the embassy',
    version: seen.version + 2,
  });
});

test('a chase that waited makes no step stale that was decided beside it', async () => {
  const { reference, seen } = await aRecord('follow-up', ({ followUps }) =>
    followUps.find(({ chases }) => chases.some(({ answer }) => answer === null)),
  );
  const open = seen.chases.find(({ answer }) => answer === null);
  const body = {
    id: newId(),
    whom: 'patient',
    way: 'phone',
    asked: 'Asked again',
    answer: null,
    promisedOn: null,
  } as const;
  await offline(
    () =>
      page.mutate(stepFollowUp(), {
        reference,
        followUp: seen,
        step: { operation: 'chaseFollowUp', body },
      }),
    () =>
      page.mutate(answerChase(), {
        reference,
        followUp: seen,
        chaseId: open?.id ?? '',
        body: { answer: 'Next week', promisedOn: null },
      }),
  );
  expect(await backOnline()).toMatchObject({ entries: [], refused: 0 });
  const { followUps } = await planOf(reference);
  const now = followUps.find(({ id }) => id === seen.id);
  expect(now?.version).toBe(seen.version + 2);
  expect(now?.chases.find(({ id }) => id === open?.id)?.answer).toBe('Next week');
});

test('what somebody else changed meanwhile is still compared', async () => {
  const { reference, seen } = await aTask();
  await offline(
    () => page.mutate(changeTask(), { reference, seen, body: { status: 'in-progress' } }),
    () => page.mutate(changeTask(), { reference, seen, body: { note: 'Asked the embassy' } }),
  );
  await call(taskEndpoints.changeTask, {
    params: { reference, taskId: seen.id },
    body: { note: 'By somebody else' },
    ifMatch: seen.version,
    idempotencyKey: newId(),
  });
  const { entries } = await backOnline();
  expect(entries).toMatchObject([
    { refusal: { problem: { code: 'version-stale' } } },
    { refusal: { problem: { code: 'version-stale' } } },
  ]);
});
