import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/api/errors';
import { readTabSession } from '@/api/session-token';
import type { BulkAction, BulkResult, PickedCase } from '@/contract/bulk';
import { newId } from '@/lib/new-id';
import { outboxOf } from '../command/command-path';
import type { Outcome } from '../command/outbox-parts';
import type { BulkBody } from '../command/bulk-body';
import {
  askToCancel,
  bulkRuns,
  changeBulkRun,
  endBulkRun,
  noteBulkRun,
} from '../command/bulk-runs';
import { refreshShown } from '../command/settle-run';

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

/**
 * Takes back changes of mine; who asks says how it ended, no list does. Answers instead where it
 * waits for the server, or was sent by another tab.
 *
 * @returns what became of each; of fewer than were asked for where it was refused in the middle.
 * @throws the reason where it was refused as a whole.
 */
export async function revertMany(
  client: QueryClient,
  items: Extract<BulkBody, { readonly action: null }>['items'],
): Promise<readonly BulkResult[] | 'waiting' | 'elsewhere'> {
  const runId = newId();
  const body = { runId, action: null, items, results: [] } as const;
  const kind = await begin(client, 'revertChanges', body, true);
  const run = bulkRuns().find(({ id }) => id === runId);
  const results = run?.results ?? [];
  // What was undone before it was refused is undone: the refusal says that nothing was changed.
  if (run?.problem && results.length === 0) throw new ApiError('revertChanges', run.problem);
  if (kind !== null && kind !== 'saved') return kind;
  return results;
}

/** @returns how its write stands; null where it was refused, which its run says. */
async function begin(
  client: QueryClient,
  operationId: 'changeCases' | 'revertChanges',
  body: BulkBody,
  isTold = false,
): Promise<Outcome<unknown>['kind'] | null> {
  noteBulkRun({
    id: body.runId,
    kind: body.action?.type ?? 'revert',
    entryId: null,
    ownerId: readTabSession()?.personId ?? '',
    total: body.items.length,
    results: [],
    state: 'running',
    isCancelled: false,
    problem: null,
    isTold,
  });
  let kind: Outcome<unknown>['kind'] | null = null;
  try {
    ({ kind } = await outboxOf(client).write({
      operationId,
      lane: LANE,
      reference: null,
      params: {},
      body,
      seen: { case: null, patient: null },
      ifMatch: null,
      base: null,
      isQuiet: false,
    }));
  } catch (error) {
    const problem = error instanceof ApiError ? error.problem : null;
    changeBulkRun(body.runId, { state: 'failed', problem });
  }
  refreshShown(client);
  return kind;
}

/** Calls off what is not sent yet; what was done stays done, and can be undone. */
export async function cancelRun(client: QueryClient, runId: string): Promise<void> {
  askToCancel(runId);
  const outbox = outboxOf(client);
  const entry = outbox
    .view()
    .entries.find(({ body }) => (body as BulkBody | null)?.runId === runId);
  if (entry?.state === 'sending') return;
  if (entry) await outbox.dismiss(entry.id);
  // Without an entry there is nothing that could go on.
  endBulkRun(runId, { isCancelled: true });
}
