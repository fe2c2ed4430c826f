import type { PersonWire } from '@/contract/person';
import { useFormats } from '@/i18n/use-formats';
import { ROLE_WORDS } from '../words/case-words';
import { useWord } from '../words/use-word';

/**
 * What somebody is, in the language of the page: all of their roles, since London's staff are liaisons
 * of their office and coordinators of its campus (Product reference, §3).
 */
export function useRoleName(): (person: Pick<PersonWire, 'grants'>) => string {
  const word = useWord();
  const { list } = useFormats();
  return ({ grants }) =>
    list([...new Set(grants.map(({ role }) => role))].map((role) => word(ROLE_WORDS, role)));
}
