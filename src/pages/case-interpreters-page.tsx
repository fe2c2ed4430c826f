import { interpreterQueries } from '@/data/interpreters/interpreter-queries';
import { planQueries } from '@/data/plans/plan-queries';
import { CaseInterpreters } from '@/features/case-interpreters/case-interpreters';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...planQueries.ofCase(reference), retry: false }),
  client.query({ ...interpreterQueries.conflictsOf(reference), retry: false }),
]);

/** `/cases/:reference/interpreters`: who interprets at which appointment, and what stands against it. */
export function Component() {
  return <CaseInterpreters detail={useShownCase()} />;
}
