import { useState, type ComponentProps, type FormEvent } from 'react';
import { Field, type FieldWords } from './field';

type Native = Omit<ComponentProps<'input'>, 'id' | 'className' | 'maxLength' | 'required'>;

export interface TextFieldProps extends FieldWords, Native {
  /** Most characters; told before it is reached, never cut silently. */
  readonly limit?: number;
  /** Text in any language and script (names, addresses): its direction follows its content. */
  readonly isUserText?: boolean;
}

/** One line of text (or a date, a number: `type`). Takes what `form.getInputProps(…)` gives. */
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
  const [typed, setTyped] = useState<number | null>(null);
  const used =
    String(native.value ?? '').length || (typed ?? String(native.defaultValue ?? '').length);
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      {...(isRequired !== undefined && { isRequired })}
      {...(isLabelHidden !== undefined && { isLabelHidden })}
      length={limit === undefined ? undefined : { used, limit }}
    >
      {(control) => (
        <input
          {...native}
          {...control}
          type={type}
          dir={isUserText ? 'auto' : native.dir}
          onInput={(event: FormEvent<HTMLInputElement>) => {
            if (limit !== undefined) setTyped(event.currentTarget.value.length);
            (onInput as ((event: FormEvent<HTMLInputElement>) => void) | undefined)?.(event);
          }}
        />
      )}
    </Field>
  );
}
