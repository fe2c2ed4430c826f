import { planQueries } from '@/data/plans/plan-queries';
import { CaseFollowUp } from '@/features/case-follow-up/case-follow-up';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...planQueries.ofCase(reference), retry: false }),
]);

/** `/cases/:reference/follow-up`: what was promised to a family that is home again. */
export function Component() {
  return <CaseFollowUp detail={useShownCase()} />;
}
