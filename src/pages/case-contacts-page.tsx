import { contactQueries } from '@/data/contacts/contact-queries';
import { CaseContacts } from '@/features/case-contacts/case-contacts';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...contactQueries.ofCase(reference), retry: false }),
]);

/** `/cases/:reference/contacts`: the log of calls, messages and meetings. */
export function Component() {
  return <CaseContacts detail={useShownCase()} />;
}
