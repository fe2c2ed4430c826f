import { Trans, useLingui } from '@lingui/react/macro';
import { memo } from 'react';
import { useFormats } from '@/i18n/use-formats';
import { TextField } from '@/ui/text-field';
import { useFieldError, useFormStore, useValue } from '../form/use-form-store';
import { usePhoneTable } from './load-phone';

interface PhoneFieldProps {
  readonly path: string;
  readonly label: string;
  /** Path of the country it is dialled from where it has no country code. */
  readonly countryPath: string;
  readonly hint?: string;
}

/** A telephone number, kept as it is typed, with what was understood beside it. */
export const PhoneField = memo(function PhoneField({
  path,
  label,
  countryPath,
  hint,
}: PhoneFieldProps) {
  const store = useFormStore();
  const typed = useValue<string>(path);
  const country = useValue<string>(countryPath);
  const error = useFieldError(path);
  const understand = usePhoneTable();
  const phone = typed.trim() === '' ? undefined : understand?.(typed, country);
  return (
    <div className="stack" data-gap="4">
      <TextField
        type="tel"
        dir="ltr"
        autoComplete="off"
        label={label}
        hint={hint}
        name={path}
        value={typed}
        error={error}
        onChange={({ currentTarget }) => store.set(path, currentTarget.value)}
      />
      {phone && error === undefined && <Understood {...phone} />}
      {phone === null && error === undefined && (
        <p className="field-hint">
          <Trans>Not a whole number yet. It is kept as typed.</Trans>
        </p>
      )}
    </div>
  );
});

function Understood({
  international,
  country,
  isUsual,
}: {
  readonly international: string;
  readonly country: string | null;
  readonly isUsual: boolean;
}) {
  const { t } = useLingui();
  const names = useFormats();
  return (
    <p className="field-hint">
      <bdi dir="ltr">{international}</bdi>
      {country !== null && ` · ${names.country(country)}`}
      {!isUsual && ` · ${t`an unusual number: read it back`}`}
    </p>
  );
}
