import { useId, type ComponentProps, type ReactNode } from 'react';

type Native = Omit<ComponentProps<'input'>, 'id' | 'type' | 'className'>;

export interface CheckboxProps extends Native {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly type?: 'checkbox' | 'radio';
}

/** A tick box (or, with `type="radio"`, one of several) with its words beside it. */
export function Checkbox({ label, hint, error, type = 'checkbox', ...native }: CheckboxProps) {
  const id = useId();
  const hasError = error !== undefined && error !== null && error !== false;
  const describedBy = [hint && `${id}-hint`, hasError && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="check">
        <input
          {...native}
          type={type}
          aria-invalid={hasError || undefined}
          aria-describedby={describedBy || undefined}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      {hasError && (
        <div id={`${id}-error`} className="field-error">
          {error}
        </div>
      )}
    </div>
  );
}
