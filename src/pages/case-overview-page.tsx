import { CaseOverview } from '@/features/case-overview/case-overview';
import { useShownCase } from './use-shown-case';

/** `/cases/:reference`: everything of intake. */
export function Component() {
  return <CaseOverview detail={useShownCase()} />;
}
