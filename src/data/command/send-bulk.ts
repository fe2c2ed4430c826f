import { call } from '@/api/call';
import { bulkEndpoints } from '@/contract/endpoints/bulk';
import { newId } from '@/lib/new-id';
import type { OutboxEntry } from './outbox-entry';
import type { Sent } from './outbox-parts';
import type { BulkBody } from './bulk-body';
import { bulkRuns, isCancelAsked, noteBulkRun, type BulkRun } from './bulk-runs';

/** Cases of one call: few enough that progress is seen and a cancel is heard within a second. */
export const CHUNK = 40;

/**
 * Sends the next cases of a run, and leaves the rest to the entry's next turn. An attempt that fails
 * is made again under the same key, so no case is changed twice.
 *
 * @throws as `call` does; then nothing of this chunk is known to be done.
 */
export async function sendBulk(
  entry: OutboxEntry,
  options: { readonly token: string; readonly longestMs: number },
): Promise<Sent> {
  const body = entry.body as BulkBody;
  const run = runOf(entry, body);
  if (isCancelAsked(body.runId)) {
    noteBulkRun({ ...run, state: 'ended', isCancelled: true });
    return acknowledged(body);
  }
  const from = body.results.length;
  const request = { idempotencyKey: entry.key } as const;
  const { items } =
    body.action === null
      ? await call(
          bulkEndpoints.revertChanges,
          { ...request, body: { items: body.items.slice(from, from + CHUNK) } },
          options,
        )
      : await call(
          bulkEndpoints.changeCases,
          {
            ...request,
            body: { action: body.action, items: body.items.slice(from, from + CHUNK) },
          },
          options,
        );
  const results = [...body.results, ...items];
  const next = { ...body, results };
  const isOver = results.length >= body.items.length;
  noteBulkRun({ ...run, results, state: isOver ? 'ended' : 'running' });
  if (isOver) return acknowledged(next);
  const { seen, base } = entry;
  return { kind: 'merged', change: { key: newId(), body: next, seen, base } };
}

const acknowledged = ({ results }: BulkBody): Sent => ({
  kind: 'acknowledged',
  answer: { items: results },
  versions: { case: null, patient: null },
});

/** The run of an entry: begun by this page, or found in the outbox by a later one. */
function runOf(entry: OutboxEntry, { runId, action, items, results }: BulkBody): BulkRun {
  const known = bulkRuns().find(({ id }) => id === runId);
  if (known) return { ...known, entryId: entry.id };
  return {
    id: runId,
    kind: action?.type ?? 'revert',
    entryId: entry.id,
    ownerId: entry.ownerId,
    total: items.length,
    results,
    state: 'running',
    isCancelled: false,
    problem: null,
    isTold: false,
  };
}
