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
  if (entry.reference === null || entry.isQuiet) return;
  const detail = end.kind === 'acknowledged' ? detailIn(end.answer) : null;
  if (detail) writeDetail(client, detail);
  // Refused, or seen to elsewhere: whatever was shown in advance may be wrong.
  else void client.invalidateQueries({ queryKey: caseQueries.detail(entry.reference).queryKey });
  refreshUnder(client, entry.reference);
  void client.invalidateQueries({ queryKey: queueQueries.all() });
}
