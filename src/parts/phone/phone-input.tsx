import { Trans, useLingui } from '@lingui/react/macro';
import { useFormats } from '@/i18n/use-formats';
import { TextField, type TextFieldProps } from '@/ui/text-field';
import { usePhoneTable } from './load-phone';

interface PhoneInputProps extends TextFieldProps {
  readonly value: string;
  /** Where it is dialled from when it has no country code, ISO 3166-1 alpha-2; or ''. */
  readonly country: string;
}

/** A telephone number as it is typed, with what was understood beside it. */
export function PhoneInput({ country, ...field }: PhoneInputProps) {
  const { value, error } = field;
  const understand = usePhoneTable();
  const phone = value.trim() === '' ? undefined : understand?.(value, country);
  return (
    <div className="field-wrap">
      <TextField type="tel" dir="ltr" autoComplete="off" {...field} />
      {phone && error === undefined && <Understood {...phone} />}
      {phone === null && error === undefined && (
        <p className="field-hint">
          <Trans>Not a whole number yet. It is kept as typed.</Trans>
        </p>
      )}
    </div>
  );
}

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
