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
            <option key={option.value} value={option.value} dir={directionOf(option.label)}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/**
 * By its own direction a name that is too long for the field keeps its beginning, on a page that runs
 * the other way as well. A text of isolated parts (U+2066 to U+2069) is one of ours and runs as the page.
 */
const directionOf = (label: string): 'auto' | undefined =>
  /[\u2066-\u2069]/u.test(label) ? undefined : 'auto';
