import { planQueries } from '@/data/plans/plan-queries';
import { CaseOrientation } from '@/features/case-orientation/case-orientation';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...planQueries.ofCase(reference), retry: false }),
]);

/** `/cases/:reference/orientation`: what the family has been told and given before they travel. */
export function Component() {
  return <CaseOrientation detail={useShownCase()} />;
}
