import { useLingui } from '@lingui/react/macro';
import { usePeople } from './use-people';

/** Words a person by id; somebody the directory does not name is still somebody. */
export function usePersonName(): (id: string) => string {
  const { t } = useLingui();
  const people = usePeople();
  return (id) => people.find((person) => person.id === id)?.name ?? t`a colleague`;
}
