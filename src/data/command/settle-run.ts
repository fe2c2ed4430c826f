import type { QueryClient } from '@tanstack/react-query';
import type { AnswerOf } from '@/api/call';
import type { Endpoints } from '@/contract/endpoints';
import { newId } from '@/lib/new-id';
import { caseQueries } from '../case-cache/case-queries';
import type { OutboxEntry } from './outbox-entry';
import type { Ended } from './outbox-parts';
import { queueQueries } from '../queues/queue-queries';
import type { BulkBody } from './bulk-body';
import { endBulkRun, noteBulkRun } from './bulk-runs';

/** Brings a run in step with how its entry ended, also where no screen waits for the answer any more. */
export function settleRun(client: QueryClient, entry: OutboxEntry, end: Ended): void {
  switch (entry.operationId) {
    case 'changeCases':
    case 'revertChanges':
      endRun(entry, end);
      refreshShown(client);
      break;
    case 'applyRebalance':
      if (end.kind === 'acknowledged') noteMoved(entry, end.answer);
      void client.invalidateQueries({ queryKey: caseQueries.all() });
      void client.invalidateQueries({ queryKey: queueQueries.all() });
      break;
    default:
  }
}

/** Reads again what is shown of the cases; their order stays, and the list says that it has changed. */
export function refreshShown(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: [...caseQueries.all(), 'visible'] });
  void client.invalidateQueries({ queryKey: [...caseQueries.all(), 'arrived'] });
  void client.invalidateQueries({ queryKey: queueQueries.all() });
}

/** One that was acknowledged has ended with its last part, and says so itself. */
function endRun(entry: OutboxEntry, end: Ended): void {
  const { runId } = entry.body as BulkBody;
  if (end.kind === 'elsewhere') endBulkRun(runId, { isCancelled: end.sent === null });
  if (end.kind !== 'refused') return;
  const { refusal } = end;
  const problem = refusal.kind === 'problem' ? refusal.problem : null;
  endBulkRun(runId, { state: 'failed', problem });
}

/** What a rebalancing has moved can be undone as any run over many cases. */
function noteMoved(entry: OutboxEntry, answer: unknown): void {
  const { items } = answer as AnswerOf<Endpoints['applyRebalance']>;
  noteBulkRun({
    id: newId(),
    kind: 'assign',
    entryId: entry.id,
    ownerId: entry.ownerId,
    total: items.length,
    results: items,
    state: 'ended',
    isCancelled: false,
    problem: null,
    isTold: false,
  });
}
