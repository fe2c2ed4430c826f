import { CaseRecords } from '@/features/case-records/case-records';
import { useShownCase } from './use-shown-case';

/** `/cases/:reference/records`: the checklist, what was asked, chased and received. */
export function Component() {
  return <CaseRecords detail={useShownCase()} />;
}
