import { planQueries } from '@/data/plans/plan-queries';
import { CaseTravel } from '@/features/case-travel/case-travel';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...planQueries.ofCase(reference), retry: false }),
]);

/** `/cases/:reference/travel`: who travels with which papers, by which flights, and what is missing. */
export function Component() {
  return <CaseTravel detail={useShownCase()} />;
}
