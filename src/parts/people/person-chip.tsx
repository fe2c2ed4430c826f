import { Trans } from '@lingui/react/macro';
import { useLocale } from '@/i18n/use-locale';
import { nameOfPlace } from '../names';
import { ROLE_WORDS } from '../words/case-words';
import { useWord } from '../words/use-word';
import { usePerson } from './use-people';

interface PersonChipProps {
  /** Null: nobody. */
  readonly id: string | null;
  /** Also what they are: `Liaison, Panama`. */
  readonly withRole?: boolean;
}

/** A member of staff: the name, and what they are. */
export function PersonChip({ id, withRole = false }: PersonChipProps) {
  const person = usePerson(id);
  const word = useWord();
  const locale = useLocale();
  if (id === null) {
    return (
      <span className="quiet">
        <Trans>Nobody</Trans>
      </span>
    );
  }
  if (!person) return <span className="quiet">…</span>;
  const role = person.grants[0]?.role;
  return (
    <span>
      <bdi>{person.name}</bdi>
      {withRole && role && (
        <span className="quiet">
          {' '}
          <Trans comment="What somebody is and where: the comma is the language’s own">
            {word(ROLE_WORDS, role)}, {nameOfPlace(person.place, locale)}
          </Trans>
        </span>
      )}
    </span>
  );
}
