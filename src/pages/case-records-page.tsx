import { letterQueries } from '@/data/letters/letter-queries';
import { recordQueries } from '@/data/records/record-queries';
import { CaseRecords } from '@/features/case-records/case-records';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...recordQueries.chasesOf(reference), retry: false }),
  client.query({ ...letterQueries.ofCase(reference), retry: false }),
]);

/** `/cases/:reference/records`: the checklist, what was asked, chased and received. */
export function Component() {
  return <CaseRecords detail={useShownCase()} />;
}
