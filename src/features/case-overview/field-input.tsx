import { useLingui } from '@lingui/react/macro';
import { TEXT_LIMITS } from '@/contract/fields';
import { PhoneInput } from '@/parts/phone/phone-input';
import { Checkbox } from '@/ui/checkbox';
import { SelectField } from '@/ui/select-field';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import styles from './case-overview.module.css';
import type { FieldSpec, FieldValue, FieldValues, OptionContext } from './field-spec';
import { fittingOptions } from './field-values';
import { SeveralField } from './several-field';

export interface FieldInputProps {
  readonly field: FieldSpec;
  readonly value: FieldValue;
  /** Those of the whole group. */
  readonly values: FieldValues;
  readonly error: string | undefined;
  readonly context: OptionContext;
  /** Where a number without a country code is dialled from, ISO 3166-1 alpha-2; or ''. */
  readonly dialledFrom: string;
  readonly onChange: (value: FieldValue) => void;
}

/** The control of one field, by its kind. */
export function FieldInput(props: FieldInputProps) {
  const { field, value, values, error, context, dialledFrom, onChange } = props;
  const { i18n } = useLingui();
  const label = i18n._(field.label);
  const hint = field.hint && i18n._(field.hint);
  const common = {
    label,
    hint,
    error,
    name: field.path,
    value: typeof value === 'string' ? value : '',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(event.currentTarget.value),
  };
  switch (field.kind) {
    case 'text':
      return (
        // A sentence is read whole while it is written; a name or a number needs less.
        <div className={`field-wrap ${field.limit >= TEXT_LIMITS.short ? styles['whole'] : ''}`}>
          <TextField
            {...common}
            type={field.type ?? 'text'}
            limit={field.limit}
            isUserText={field.type === undefined}
            {...(field.type !== undefined && { dir: 'ltr' })}
          />
        </div>
      );
    case 'area':
      return (
        <div className={`field-wrap ${styles['whole']}`}>
          <TextArea {...common} limit={field.limit} rows={4} />
        </div>
      );
    case 'phone':
      return <PhoneInput {...common} country={dialledFrom} />;
    case 'date':
    case 'time':
      return <TextField {...common} type={field.kind} />;
    case 'check':
      return (
        <Checkbox
          label={label}
          hint={hint}
          error={error}
          name={field.path}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'select':
      return (
        <SelectField
          {...common}
          {...(field.empty && { placeholder: i18n._(field.empty) })}
          options={withHeld(
            fittingOptions(field, field.options(context), values),
            common.value,
            nameOfHeld(field, common.value, context),
          )}
        />
      );
    case 'several':
      return (
        <SeveralField
          label={label}
          name={field.path}
          options={field.options(context)}
          held={Array.isArray(value) ? (value as readonly string[]) : []}
          error={error}
          isLed={field.isLed === true}
          onChange={onChange}
        />
      );
  }
}

/** What is held is named also where it does not fit, as after a merge. */
const nameOfHeld = (
  field: Extract<FieldSpec, { readonly kind: 'select' }>,
  held: string,
  context: OptionContext,
): string | undefined =>
  field.nameOf?.(held, context) ??
  field.options(context).find(({ value }) => value === held)?.label;

/** A value that the list does not offer stays choosable: nothing is lost by opening a form. */
function withHeld(
  options: readonly { readonly value: string; readonly label: string }[],
  held: string,
  name = held,
): typeof options {
  return held === '' || options.some((option) => option.value === held)
    ? options
    : [...options, { value: held, label: name }];
}
