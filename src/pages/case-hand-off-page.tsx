import { handOffQueries } from '@/data/hand-offs/hand-off-queries';
import { planQueries } from '@/data/plans/plan-queries';
import { peopleQueries } from '@/data/people/people-queries';
import { CaseHandOff } from '@/features/case-hand-off/case-hand-off';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...planQueries.ofCase(reference), retry: false }),
  client.query({ ...handOffQueries.ofCase(reference), retry: false }),
  client.query({ ...peopleQueries.directory(), retry: false }),
]);

/** `/cases/:reference/hand-off`: the case changes hands as a package, and its whole history. */
export function Component() {
  return <CaseHandOff detail={useShownCase()} />;
}
