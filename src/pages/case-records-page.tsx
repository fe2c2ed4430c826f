import { letterQueries } from '@/data/letters/letter-queries';
import { recordQueries } from '@/data/records/record-queries';
import { planQueries } from '@/data/plans/plan-queries';
import { CaseDocuments } from '@/features/case-documents/case-documents';
import { CaseRecords } from '@/features/case-records/case-records';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...recordQueries.chasesOf(reference), retry: false }),
  client.query({ ...letterQueries.ofCase(reference), retry: false }),
  client.query({ ...planQueries.ofCase(reference), retry: false }),
]);

/** `/cases/:reference/records`: the checklist, the documents, what was asked, chased and received. */
export function Component() {
  const detail = useShownCase();
  return (
    <CaseRecords detail={detail}>
      <CaseDocuments detail={detail} />
    </CaseRecords>
  );
}
