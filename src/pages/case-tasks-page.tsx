import { planQueries } from '@/data/plans/plan-queries';
import { CaseTasks } from '@/features/case-tasks/case-tasks';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...planQueries.ofCase(reference), retry: false }),
]);

/** `/cases/:reference/tasks`: what has to be done before, on and after the journey. */
export function Component() {
  return <CaseTasks detail={useShownCase()} />;
}
