import { useLingui } from '@lingui/react/macro';
import type { HomePhysician } from '@/domain/case';
import { REQUEST_WAYS, type RequestWay } from '@/domain/vocabulary';
import { REQUEST_WAY_WORDS } from '@/parts/words/record-words';
import { useWord } from '@/parts/words/use-word';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { SourceFields, type SourceValues } from './source-fields';

/** Of whom, and by which way, as a form holds it. */
export interface RequestValues extends SourceValues {
  readonly way: RequestWay;
  /** `YYYY-MM-DD`, or empty. */
  readonly promisedOn: string;
}

interface RequestFieldsProps {
  readonly values: RequestValues;
  readonly physician: Pick<HomePhysician, 'name'> | null | 'unknown';
  readonly errorOf: (field: 'place' | 'promisedOn') => string | undefined;
  readonly onChange: (change: Partial<RequestValues>) => void;
}

/** Of whom, by which way, promised for when: the same everywhere that records are asked for. */
export function RequestFields({ values, physician, errorOf, onChange }: RequestFieldsProps) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <>
      <SourceFields
        label={t`Of whom`}
        values={values}
        physician={physician}
        placeError={errorOf('place')}
        onChange={onChange}
      />
      <SelectField
        label={t`By which way`}
        value={values.way}
        options={REQUEST_WAYS.map((way) => ({ value: way, label: word(REQUEST_WAY_WORDS, way) }))}
        onChange={(event) => onChange({ way: event.currentTarget.value as RequestWay })}
      />
      <TextField
        type="date"
        label={t`Promised for`}
        value={values.promisedOn}
        error={errorOf('promisedOn')}
        onChange={(event) => onChange({ promisedOn: event.currentTarget.value })}
      />
    </>
  );
}

/** The place counts only where it is asked for. */
export const placeOfValues = ({ from, place }: RequestValues): string | null =>
  from === 'other' ? place : null;
