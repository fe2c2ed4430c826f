import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useId, type ReactNode } from 'react';
import { announce } from './announcer';
import { lengthStep, tellsLength } from './tells-length';

/** What a native control must be given so that its field's words belong to it. */
interface ControlProps {
  readonly id: string;
  readonly className: 'input';
  readonly required: boolean | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

export interface FieldWords {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; false, null and undefined mean nothing is. */
  readonly error?: ReactNode;
  readonly isRequired?: boolean | undefined;
  /** The label is read but not shown (a search field beside its button). */
  readonly isLabelHidden?: boolean | undefined;
}

export interface FieldProps extends FieldWords {
  /** Characters used so far and the most there may be; told near the end of a text, not of a code. */
  readonly length?: { readonly used: number; readonly limit: number } | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label, hint, error and remaining length around one native control. */
export function Field({
  label,
  hint,
  error,
  isRequired = false,
  isLabelHidden = false,
  length,
  children,
}: FieldProps) {
  const id = useId();
  const hasError = error !== undefined && error !== null && error !== false && error !== '';
  const isLengthTold = length !== undefined && tellsLength(length.used, length.limit);
  const describedBy = [
    hint && `${id}-hint`,
    hasError && `${id}-error`,
    isLengthTold && `${id}-left`,
  ].filter(Boolean);
  return (
    <div className="field" data-invalid={hasError || undefined}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      {hint && (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      {children({
        id,
        className: 'input',
        required: isRequired || undefined,
        'aria-invalid': hasError || undefined,
        'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
      })}
      {isLengthTold && <LengthLeft id={`${id}-left`} {...length} />}
      {hasError && (
        <div id={`${id}-error`} className="field-error">
          {error}
        </div>
      )}
    </div>
  );
}

interface LengthLeftProps {
  readonly id: string;
  readonly used: number;
  readonly limit: number;
}

/** What is left; read at a few steps on the way, not after every letter. */
function LengthLeft({ id, used, limit }: LengthLeftProps) {
  const { t } = useLingui();
  const left = limit - used;
  const over = -left;
  const sentence =
    left < 0
      ? t`${plural(over, { one: '# character too many', other: '# characters too many' })}`
      : t`${plural(left, { one: '# character left', other: '# characters left' })}`;
  const tell = useEffectEvent(() => announce(sentence));
  const step = lengthStep(used, limit);
  useEffect(() => tell(), [step]);
  return (
    <div id={id} className={left < 0 ? 'field-left field-error' : 'field-left'}>
      {sentence}
    </div>
  );
}
