import { useLingui } from '@lingui/react/macro';
import { useFormats } from '@/i18n/use-formats';
import { SelectField } from '@/ui/select-field';
import { useLanguages } from './use-choices';

interface LanguageFieldProps {
  readonly value: string;
  /** The likely ones, before all others. */
  readonly first: readonly (string | null)[];
  readonly error: string | undefined;
  readonly isRequired?: boolean;
  /** What no language means, where there may be none. */
  readonly none?: string;
  readonly onChange: (language: string) => void;
}

/** A language by its name; whoever chooses needs no short name of it. */
export function LanguageField({
  value,
  first,
  error,
  isRequired = false,
  none,
  onChange,
}: LanguageFieldProps) {
  const { t } = useLingui();
  const { language } = useFormats();
  const all = useLanguages();
  const codes = new Set([...first, value, ...all.map(({ code }) => code)]);
  return (
    <SelectField
      label={t`Language`}
      value={value}
      error={error}
      isRequired={isRequired}
      {...(none !== undefined && { placeholder: none })}
      options={[...codes]
        .filter((code): code is string => code !== null && code !== '')
        .map((code) => ({ value: code, label: language(code) }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
