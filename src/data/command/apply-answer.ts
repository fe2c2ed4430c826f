import type { QueryClient } from '@tanstack/react-query';
import { caseQueries } from '../cases/case-queries';
import { writeDetail } from '../cases/write-case';
import { refreshUnder } from '../cases/refresh-under';
import { queueQueries } from '../queues/queue-queries';
import type { OutboxEntry } from './outbox-entry';
import type { Ended } from './outbox-parts';
import { detailIn } from './send-entry';

/** Brings the caches in step with how a write ended, whichever page began it. */
export function applyAnswer(client: QueryClient, entry: OutboxEntry, end: Ended): void {
  if (entry.isQuiet) return;
  const detail = end.kind === 'acknowledged' ? detailIn(end.answer) : null;
  // A case that is made only now is known by its answer.
  const reference = entry.reference ?? detail?.case.reference ?? null;
  if (reference === null) return;
  if (detail) writeDetail(client, detail);
  // Refused, or seen to elsewhere: whatever was shown in advance may be wrong.
  else void client.invalidateQueries({ queryKey: caseQueries.detail(reference).queryKey });
  refreshUnder(client, reference);
  void client.invalidateQueries({ queryKey: queueQueries.all() });
}
