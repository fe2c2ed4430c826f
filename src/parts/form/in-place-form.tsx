import type { ReactNode } from 'react';
import { FormBody, type ShownForm } from './form-body';
import { SaveRow } from './save-row';

interface InPlaceFormProps {
  /** What the form does, as its name. */
  readonly name: string;
  readonly form: ShownForm;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  /** Leaves the form; what is typed stays kept. */
  readonly onDone: () => void;
  /** What Cancel does, where it does not just leave the form. */
  readonly onCancel?: () => void;
  /** What leaving it means, where `Cancel` could be taken for the command itself. */
  readonly leave?: ReactNode;
  /** What the primary button does, where `Save` does not say it. */
  readonly verb?: ReactNode;
  readonly className?: string | undefined;
  /** False where it stands there unasked, or must not take the focus. */
  readonly isAskedFor?: boolean;
  readonly ledBy?: string | null;
  readonly children: ReactNode;
}

/** A form that was opened where its result will stand: first field focused, one primary action. */
export function InPlaceForm(props: InPlaceFormProps) {
  const { name, form, isBusy, onSubmit, onDone, onCancel, leave, verb } = props;
  return (
    <FormBody
      form={form}
      name={name}
      className={props.className}
      isBusy={isBusy}
      isAskedFor={props.isAskedFor ?? true}
      ledBy={props.ledBy}
      onSubmit={onSubmit}
      onDiscarded={onDone}
    >
      {props.children}
      <SaveRow isBusy={isBusy} verb={verb} leave={leave} onCancel={onCancel ?? onDone} />
    </FormBody>
  );
}
