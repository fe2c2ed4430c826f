import { useQuery } from '@tanstack/react-query';
import type { CaseWire } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { type StillBooked, stillBooked } from '@/domain/plan/called-off';
import { serverNow } from '@/lib/server-clock';

/**
 * What is kept free for a case and lies ahead; null while it is not known.
 *
 * @param hasDied as of `stillBooked`.
 */
export function useStillBooked(record: CaseWire, hasDied = false): StillBooked | null {
  const { data: plan } = useQuery(planQueries.ofCase(record.reference));
  if (plan === undefined) return null;
  return stillBooked(record, plan, new Date(serverNow()).toISOString(), hasDied);
}
