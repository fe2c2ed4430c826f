import { planQueries } from '@/data/plans/plan-queries';
import { CaseLodging } from '@/features/case-lodging/case-lodging';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...planQueries.ofCase(reference), retry: false }),
]);

/** `/cases/:reference/lodging`: what is needed, the nights, what is booked and what is offered. */
export function Component() {
  return <CaseLodging detail={useShownCase()} />;
}
