import { eventQueries } from '@/data/events/event-queries';
import { CaseTimeline } from '@/features/case-timeline/case-timeline';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.infiniteQuery({ ...eventQueries.ofCase(reference), retry: false }),
]);

/** `/cases/:reference/timeline`: all that has changed. */
export function Component() {
  return <CaseTimeline detail={useShownCase()} />;
}
