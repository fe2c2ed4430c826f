import type { ComponentProps, FormEvent } from 'react';
import { Field, type FieldWords } from './field';
import { typedDirection } from './typed-direction';
import { useLength } from './use-length';

type Native = Omit<ComponentProps<'textarea'>, 'id' | 'className' | 'maxLength' | 'required'>;

export interface TextAreaProps extends FieldWords, Native {
  /** Most characters; told before it is reached, never cut silently. */
  readonly limit?: number;
}

/** Several lines of text in any script. Takes what `bindText` gives. */
export function TextArea({
  label,
  hint,
  error,
  isRequired,
  isLabelHidden,
  limit,
  onInput,
  ...native
}: TextAreaProps) {
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
        <textarea
          dir={typedDirection(native.value)}
          {...native}
          {...control}
          onInput={(event: FormEvent<HTMLTextAreaElement>) => {
            count(event);
            (onInput as ((event: FormEvent<HTMLTextAreaElement>) => void) | undefined)?.(event);
          }}
        />
      )}
    </Field>
  );
}
