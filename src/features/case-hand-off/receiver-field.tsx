import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import type { PersonWire } from '@/contract/person';
import { absenceAt } from '@/domain/absence/absence';
import { receiverFor } from '@/domain/hand-off/receivers';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { useReceiverName } from '@/parts/hand-off/use-receiver-name';
import { nameOfPlace } from '@/parts/names';
import { PersonChip } from '@/parts/people/person-chip';
import { useRoleName } from '@/parts/people/use-role-name';
import { joined } from '@/parts/words/isolated';
import { SelectField } from '@/ui/select-field';
import { StatusMark } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';
import { type candidates, targetOf, valueOf } from './receiver-options';

interface ReceiverFieldProps {
  readonly record: CaseWire;
  readonly people: readonly PersonWire[];
  readonly options: ReturnType<typeof candidates>;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** To whom: a pool of the case or somebody who sees it; for who is away, says who gets it instead. */
export function ReceiverField(props: ReceiverFieldProps) {
  const { record, people, options, value, error, onChange } = props;
  const { t } = useLingui();
  const roleName = useRoleName();
  const locale = useLocale();
  const nowMs = useNow();
  const { compare, list, language } = useFormats();
  const receiverName = useReceiverName();
  const describe = (person: PersonWire): string => {
    const { name, place, languages } = person;
    const languagesOf = list(languages.map(language));
    return joined([name, roleName(person), nameOfPlace(place, locale), languagesOf]);
  };
  const pools = options.pools.map((pool) => ({ value: valueOf(pool), label: receiverName(pool) }));
  const persons = options.people
    .map((person) => {
      const isAway = absenceAt(person, nowMs) !== null;
      const label = describe(person);
      return { value: `person:${person.id}`, label: isAway ? t`${label} (away)` : label };
    })
    .toSorted((a, b) => compare(a.label, b.label));
  return (
    <div className="stack" data-gap="4">
      <SelectField
        label={t`To`}
        isRequired
        placeholder={t`Choose`}
        options={[...pools, ...persons]}
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div role="status">
        <AwayNote record={record} people={people} personId={targetOf(value).toPerson} />
      </div>
    </div>
  );
}

interface AwayNoteProps extends Pick<ReceiverFieldProps, 'record' | 'people'> {
  readonly personId: string | null;
}

function AwayNote({ record, people, personId }: AwayNoteProps) {
  const nowMs = useNow();
  const { plainDate } = useFormats();
  const person = people.find(({ id }) => id === personId);
  const absence = person && absenceAt(person, nowMs);
  if (!person || !absence) return null;
  const until = plainDate(absence.toOn);
  const { toPerson, forPerson } = receiverFor(person.id, people, record, nowMs);
  return (
    <StatusMark state="waiting">
      {forPerson === null ? (
        <Trans>
          <PersonChip id={person.id} /> is away until {until}, and nobody covers.
        </Trans>
      ) : (
        <Trans>
          <PersonChip id={person.id} /> is away until {until}. It goes to{' '}
          <PersonChip id={toPerson} />, who covers.
        </Trans>
      )}
    </StatusMark>
  );
}
