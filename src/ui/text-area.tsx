import { useState, type ComponentProps, type FormEvent } from 'react';
import { Field, type FieldWords } from './field';

type Native = Omit<ComponentProps<'textarea'>, 'id' | 'className' | 'maxLength' | 'required'>;

export interface TextAreaProps extends FieldWords, Native {
  /** Most characters; told before it is reached, never cut silently. */
  readonly limit?: number;
}

/** Several lines of text in any script. Takes what `form.getInputProps(…)` gives. */
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
        <textarea
          dir="auto"
          {...native}
          {...control}
          onInput={(event: FormEvent<HTMLTextAreaElement>) => {
            if (limit !== undefined) setTyped(event.currentTarget.value.length);
            (onInput as ((event: FormEvent<HTMLTextAreaElement>) => void) | undefined)?.(event);
          }}
        />
      )}
    </Field>
  );
}
