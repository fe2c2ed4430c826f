import { Trans } from '@lingui/react/macro';
import { usePresenceOf } from '@/data/presence/use-presence';
import { useFormats } from '@/i18n/use-formats';
import { usePersonName } from '@/parts/people/use-person-name';

/** Who else has this case open, and whether they are changing it: two people see each other. */
export function PresenceNote({ reference }: { readonly reference: string }) {
  const others = usePresenceOf(reference);
  const personName = usePersonName();
  const { list } = useFormats();
  const namesOf = (entries: typeof others): string =>
    list([...new Set(entries.map(({ personId }) => personId))].map(personName));
  const writing = others.filter(({ isEditing }) => isEditing);
  const reading = others.filter(
    ({ personId }) => !writing.some((entry) => entry.personId === personId),
  );
  return (
    <output className="meta no-print">
      {writing.length > 0 && (
        <strong>
          <Trans>Editing: {namesOf(writing)}</Trans>{' '}
        </strong>
      )}
      {reading.length > 0 && <Trans>Open: {namesOf(reading)}</Trans>}
    </output>
  );
}
