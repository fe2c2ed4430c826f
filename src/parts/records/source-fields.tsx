import { useLingui } from '@lingui/react/macro';
import { TEXT_LIMITS } from '@/contract/fields';
import type { HomePhysician } from '@/domain/case';
import { hasSource } from '@/domain/records/source-refusal';
import { RECORD_SOURCES, type RecordSource } from '@/domain/vocabulary';
import { wordRecordSource } from '@/parts/words/record-words';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';

/** Whom records are asked of, as a form holds it. */
export interface SourceValues {
  readonly from: RecordSource;
  /** What another place is called; counts only for `other`. */
  readonly place: string;
}

interface SourceFieldsProps {
  /** What the choice is called, by what the form asks for. */
  readonly label: string;
  readonly values: SourceValues;
  /** Null: the case names none, and none is offered. Of many cases nobody knows. */
  readonly physician: Pick<HomePhysician, 'name'> | null | 'unknown';
  readonly placeError: string | undefined;
  readonly onChange: (change: Partial<SourceValues>) => void;
}

/** Whom records are asked of: the home physician, the family, or a place with a name of its own. */
export function SourceFields(props: SourceFieldsProps) {
  const { label, values, physician, placeError, onChange } = props;
  const { t, i18n } = useLingui();
  const named = physician === 'unknown' ? null : physician;
  return (
    <>
      <SelectField
        label={label}
        value={values.from}
        options={RECORD_SOURCES.filter(
          // What stands there already is shown as it is.
          (from) => from === values.from || hasSource({ homePhysician: physician }, from),
        ).map((from) => ({
          value: from,
          label: wordRecordSource(i18n, { from, place: null }, named),
        }))}
        onChange={(event) => onChange({ from: event.currentTarget.value as RecordSource })}
      />
      {values.from === 'other' && (
        <TextField
          label={t`Which place`}
          isRequired
          isUserText
          limit={TEXT_LIMITS.name}
          value={values.place}
          error={placeError}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
        />
      )}
    </>
  );
}
