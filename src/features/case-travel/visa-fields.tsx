import { useLingui } from '@lingui/react/macro';
import { VISA_STATES, type VisaState } from '@/domain/plan/travel';
import { VISA_WORDS } from '@/parts/words/travel-words';
import { useWord } from '@/parts/words/use-word';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import type { VisaValues } from './papers-values';

interface VisaFieldsProps {
  readonly values: VisaValues;
  readonly onChange: (change: Partial<VisaValues>) => void;
  readonly errorOf: (field: keyof VisaValues) => string | undefined;
}

/** How far one visa is: its state, the visit to the consulate, and from when to when it holds. */
export function VisaFields({ values, onChange, errorOf }: VisaFieldsProps) {
  const { t } = useLingui();
  const word = useWord();
  const date = (field: 'visaAppointmentOn' | 'visaFromOn' | 'visaToOn', label: string) => (
    <TextField
      label={label}
      type="date"
      value={values[field]}
      error={errorOf(field)}
      onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
    />
  );
  return (
    <>
      <SelectField
        label={t`Visa`}
        value={values.visa}
        error={errorOf('visa')}
        options={VISA_STATES.map((visa) => ({ value: visa, label: word(VISA_WORDS, visa) }))}
        onChange={({ currentTarget }) => onChange({ visa: currentTarget.value as VisaState })}
      />
      {date('visaAppointmentOn', t`Visa appointment on`)}
      {date('visaFromOn', t`Visa valid from`)}
      {date('visaToOn', t`Visa valid until`)}
    </>
  );
}
