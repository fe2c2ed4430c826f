import type { QueryClient } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { caseQueries } from '../case-cache/case-queries';
import { writeDetail } from '../case-cache/write-case';
import { planKey } from '../case-cache/under-case';
import { refreshUnder } from '../case-cache/refresh-under';
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
  const plan = end.kind === 'acknowledged' ? planIn(end.answer) : null;
  // What the command answered is newer than anything that is being read again.
  if (plan) client.setQueryData(planKey(reference), plan);
  const other = end.kind === 'acknowledged' ? otherIn(end.answer) : null;
  if (other) {
    writeDetail(client, other);
    refreshUnder(client, other.case.reference);
  }
  void client.invalidateQueries({ queryKey: queueQueries.all() });
}

/** The plan of a command on a plan. */
function planIn(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'plan' in answer ? answer.plan : null;
}

/** The second case of a command over two. */
function otherIn(answer: unknown): CaseDetail | null {
  return typeof answer === 'object' && answer !== null && 'other' in answer
    ? (answer.other as CaseDetail)
    : null;
}
