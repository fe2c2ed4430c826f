import { noteQueries } from '@/data/notes/note-queries';
import { CaseNotes } from '@/features/case-notes/case-notes';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...noteQueries.ofCase(reference), retry: false }),
]);

/** `/cases/:reference/notes`: what colleagues should know; internal. */
export function Component() {
  return <CaseNotes detail={useShownCase()} />;
}
