import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './field';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

type Native = Omit<ComponentProps<'select'>, 'id' | 'className' | 'required' | 'children'>;

export interface SelectFieldProps extends FieldWords, Native {
  readonly options: readonly SelectOption[];
  /** A first, empty choice with this text; without it the first option is chosen. */
  readonly placeholder?: string;
}

/** A choice from a short list, as a native select. A long list is typed: `ChoiceField` in parts. */
export function SelectField({
  label,
  hint,
  error,
  isRequired,
  isLabelHidden,
  options,
  placeholder,
  ...native
}: SelectFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      isRequired={isRequired}
      isLabelHidden={isLabelHidden}
    >
      {(control) => (
        <select {...native} {...control}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
