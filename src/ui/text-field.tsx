import type { ComponentProps, FormEvent } from 'react';
import { Field, type FieldWords } from './field';
import { typedDirection } from './typed-direction';
import { useLength } from './use-length';

type Native = Omit<ComponentProps<'input'>, 'id' | 'className' | 'maxLength' | 'required'>;

export interface TextFieldProps extends FieldWords, Native {
  /** Most characters; told before it is reached, never cut silently. */
  readonly limit?: number;
  /** Text in any language and script (names, addresses): its direction follows its content. */
  readonly isUserText?: boolean;
}

/** One line of text (or a date, a number: `type`). Takes what `bindText` gives. */
export function TextField({
  label,
  hint,
  error,
  isRequired,
  isLabelHidden,
  limit,
  isUserText = false,
  onInput,
  type = 'text',
  ...native
}: TextFieldProps) {
  const { length, count } = useLength(native, limit);
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      isRequired={isRequired}
      isLabelHidden={isLabelHidden}
      length={length}
    >
      {(control) => (
        <input
          {...native}
          {...control}
          type={type}
          dir={isUserText ? typedDirection(native.value) : native.dir}
          onInput={(event: FormEvent<HTMLInputElement>) => {
            count(event);
            (onInput as ((event: FormEvent<HTMLInputElement>) => void) | undefined)?.(event);
          }}
        />
      )}
    </Field>
  );
}
