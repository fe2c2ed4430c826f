import { CaseTimeline } from '@/features/case-timeline/case-timeline';
import { useShownCase } from './use-shown-case';

/** `/cases/:reference/timeline`: all that has changed. */
export function Component() {
  return <CaseTimeline detail={useShownCase()} />;
}
