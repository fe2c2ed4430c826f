import { planQueries } from '@/data/plans/plan-queries';
import { CaseFinance } from '@/features/case-finance/case-finance';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...planQueries.ofCase(reference), retry: false }),
]);

/** `/cases/:reference/finance`: estimates, coverage, and what lies outside of it. */
export function Component() {
  return <CaseFinance detail={useShownCase()} />;
}
