import { handOffQueries } from '@/data/hand-offs/hand-off-queries';
import { planQueries } from '@/data/plans/plan-queries';
import { peopleQueries } from '@/data/people/people-queries';
import { CaseHandOff } from '@/features/case-hand-off/case-hand-off';
import { initialLocale } from '@/i18n/locale';
import { i18nIn } from '@/i18n/other-language';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...planQueries.ofCase(reference), retry: false }),
  client.query({ ...handOffQueries.ofCase(reference), retry: false }),
  client.query({ ...peopleQueries.directory(), retry: false }),
  // Most packages are written in one of these.
  i18nIn('en'),
  i18nIn(initialLocale()),
]);

/** `/cases/:reference/hand-off`: the case changes hands as a package, and its whole history. */
export function Component() {
  return <CaseHandOff detail={useShownCase()} />;
}
