import { memo } from 'react';
import { useFieldError, useFormStore, useValue } from '../form/use-form-store';
import { PhoneInput } from './phone-input';

interface PhoneFieldProps {
  readonly path: string;
  readonly label: string;
  /** Path of the country it is dialled from where it has no country code. */
  readonly countryPath: string;
  readonly hint?: string;
}

/** A telephone number of a form, kept as it is typed. */
export const PhoneField = memo(function PhoneField({
  path,
  label,
  countryPath,
  hint,
}: PhoneFieldProps) {
  const store = useFormStore();
  return (
    <PhoneInput
      label={label}
      hint={hint}
      name={path}
      value={useValue<string>(path)}
      country={useValue<string>(countryPath)}
      error={useFieldError(path)}
      onChange={({ currentTarget }) => store.set(path, currentTarget.value)}
    />
  );
});
