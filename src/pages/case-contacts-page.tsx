import { CaseContacts } from '@/features/case-contacts/case-contacts';
import { useShownCase } from './use-shown-case';

/** `/cases/:reference/contacts`: the log of calls, messages and meetings. */
export function Component() {
  return <CaseContacts detail={useShownCase()} />;
}
