import { planQueries } from '@/data/plans/plan-queries';
import { CaseReadiness } from '@/features/case-readiness/case-readiness';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...planQueries.ofCase(reference), retry: false }),
]);

/** `/cases/:reference/readiness`: what stops the departure, and what was let pass. */
export function Component() {
  return <CaseReadiness detail={useShownCase()} />;
}
