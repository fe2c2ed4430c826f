import type { CaseRecord } from '../../case';
import type { Coverage, Estimate } from '../money';
import { estimateToSend, isCovering } from './covered';

/** The hospital bills in the money of where it treats (config). */
export const currencyOf = ({ campus }: Pick<CaseRecord, 'campus'>): string =>
  campus === 'london' ? 'GBP' : 'USD';

/**
 * In which money the next amount of a case is most likely: that of its newest estimate, else of what
 * covers it, else of its campus.
 */
export function usualCurrency(
  record: Pick<CaseRecord, 'campus'>,
  {
    estimates,
    coverages,
  }: {
    readonly estimates: readonly Pick<Estimate, 'number' | 'status' | 'total'>[];
    readonly coverages: readonly Pick<Coverage, 'status' | 'amount'>[];
  },
): string {
  const said = estimateToSend(estimates)?.total ?? coverages.find(isCovering)?.amount;
  return said?.currency ?? currencyOf(record);
}
