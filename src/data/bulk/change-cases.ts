import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/api/errors';
import { readTabSession } from '@/api/session-token';
import type { BulkAction, PickedCase } from '@/contract/bulk';
import { newId } from '@/lib/new-id';
import { caseQueries } from '../cases/case-queries';
import { outboxOf } from '../command/command-path';
import { queueQueries } from '../queues/queue-queries';
import type { BulkBody } from './bulk-body';
import { askToCancel, bulkRuns, changeBulkRun, noteBulkRun } from './bulk-runs';

/** Runs keep their order among each other: an undo is never before what it undoes. */
const LANE = 'bulk';

interface ChangeVariables {
  readonly action: BulkAction;
  /** The cases with the versions that the person saw. */
  readonly items: readonly PickedCase[];
}

/** Does one command to many cases: one entry of the outbox; how it goes is in its run. */
export const changeCases = () =>
  mutationOptions({
    mutationKey: ['bulk', 'change'],
    networkMode: 'always',
    mutationFn: ({ action, items }: ChangeVariables, { client }) =>
      begin(client, 'changeCases', { runId: newId(), action, items, results: [] }),
  });

/** Takes back what a run did, case by case. */
export const revertRun = () =>
  mutationOptions({
    mutationKey: ['bulk', 'revert'],
    networkMode: 'always',
    mutationFn: (runId: string, { client }) => {
      const done = bulkRuns().find(({ id }) => id === runId)?.results ?? [];
      const items = done.flatMap(({ reference, changeId }) =>
        changeId === null ? [] : [{ reference, changeId }],
      );
      return begin(client, 'revertChanges', { runId: newId(), action: null, items, results: [] });
    },
  });

async function begin(
  client: QueryClient,
  operationId: 'changeCases' | 'revertChanges',
  body: BulkBody,
): Promise<void> {
  noteBulkRun({
    id: body.runId,
    kind: body.action?.type ?? 'revert',
    ownerId: readTabSession()?.personId ?? '',
    total: body.items.length,
    results: [],
    state: 'running',
    isCancelled: false,
    problem: null,
    isTold: false,
  });
  try {
    await outboxOf(client).write({
      operationId,
      lane: LANE,
      reference: null,
      params: {},
      body,
      seen: { case: null, patient: null },
      ifMatch: null,
      base: null,
      isQuiet: false,
    });
  } catch (error) {
    const problem = error instanceof ApiError ? error.problem : null;
    changeBulkRun(body.runId, { state: 'failed', problem });
  }
  void client.invalidateQueries({ queryKey: [...caseQueries.all(), 'visible'] });
  void client.invalidateQueries({ queryKey: [...caseQueries.all(), 'arrived'] });
  void client.invalidateQueries({ queryKey: queueQueries.all() });
}

/** Calls off what is not sent yet; what was done stays done, and can be undone. */
export async function cancelRun(client: QueryClient, runId: string): Promise<void> {
  askToCancel(runId);
  const outbox = outboxOf(client);
  const entry = outbox
    .view()
    .entries.find(({ body }) => (body as BulkBody | null)?.runId === runId);
  if (!entry || entry.state === 'sending') return;
  await outbox.dismiss(entry.id);
  changeBulkRun(runId, { state: 'ended', isCancelled: true });
}
