import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { EndBooking } from '@/contract/plan/interpreter';
import { TEXT_LIMITS } from '@/contract/fields';
import type { Outcome } from '@/data/command/outbox-parts';
import { bindText } from '@/parts/form/bind-text';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { TextField } from '@/ui/text-field';
import styles from './case-interpreters.module.css';

interface ReasonFormProps {
  readonly reference: string;
  /** What the form does, as its name. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly action: string;
  readonly isBusy: boolean;
  readonly write: (reason: string) => Promise<Outcome<{ readonly changeId: string | null }>>;
  /** What has then happened, in words. */
  readonly done: string;
  readonly onDone: () => void;
}

/** One reason, in place. Escape leaves it. */
export function ReasonForm(props: ReasonFormProps) {
  const { reference, name, label, hint, action, isBusy, write, done, onDone } = props;
  const form = useSchemaForm(
    { reason: '' },
    { 'conflict-gone': 'reason', 'booking-status': 'reason' },
  );
  const { send } = useFormSending(form, reference, onDone);
  const save = (): void => {
    const body = form.parse(EndBooking, form.values);
    if (body !== null) send(write(body.reason), done);
  };
  return (
    <InPlaceForm
      name={name}
      form={form}
      className={`sunken ${styles['panel']}`}
      isBusy={isBusy}
      onSubmit={save}
      onDone={onDone}
      verb={action}
      leave={<Trans>Leave it</Trans>}
    >
      <TextField
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
        label={label}
        hint={hint}
        isRequired
        isUserText
        limit={TEXT_LIMITS.short}
        {...bindText(form, 'reason')}
      />
    </InPlaceForm>
  );
}
