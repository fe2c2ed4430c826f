import { useLingui } from '@lingui/react/macro';
import { SelectField } from '@/ui/select-field';
import type { TypedMoment } from './typed-moment';

interface TurnFieldProps {
  readonly value: TypedMoment['turn'];
  readonly error: string | undefined;
  readonly onChange: (turn: TypedMoment['turn']) => void;
}

/** Which of two equal wall times is meant; shown where that was asked. */
export function TurnField({ value, error, onChange }: TurnFieldProps) {
  const { t } = useLingui();
  if (error === undefined && value === null) return null;
  return (
    <SelectField
      label={t`Which of the two`}
      placeholder={t`Choose`}
      value={value ?? ''}
      error={error}
      options={[
        { value: 'first', label: t`The first, before the clocks go back` },
        { value: 'second', label: t`The second, after the clocks went back` },
      ]}
      onChange={({ currentTarget }) => onChange((currentTarget.value || null) as typeof value)}
    />
  );
}
