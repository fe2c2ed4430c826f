import { Trans } from '@lingui/react/macro';
import { useEffect, type ReactNode } from 'react';
import { EndBooking } from '@/contract/plan/interpreter';
import { TEXT_LIMITS } from '@/contract/fields';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import styles from './case-interpreters.module.css';

interface ReasonFormProps {
  /** What the form does, as its name. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly action: string;
  readonly isBusy: boolean;
  /** @returns whether the error belongs to the form, and was shown there. */
  readonly onSave: (reason: string, fail: (error: unknown) => boolean) => void;
  readonly onDone: () => void;
}

/** One reason, in place. Escape leaves it. */
export function ReasonForm(props: ReasonFormProps) {
  const { name, label, hint, action, isBusy, onSave, onDone } = props;
  const form = useSchemaForm(
    { reason: '' },
    { 'conflict-gone': 'reason', 'booking-status': 'reason' },
  );
  const { formRef, values, errorOf } = form;
  useEffect(() => {
    formRef.current?.querySelector('input')?.focus();
  }, [formRef]);
  return (
    <form
      ref={formRef}
      className={styles['panel']}
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && form.parse(EndBooking, values) !== null) onSave(values.reason, form.fail);
      }}
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
        value={values.reason}
        error={errorOf('reason')}
        onChange={(event) => form.set({ reason: event.currentTarget.value })}
      />
      <div className="row">
        <Button type="submit" variant="primary" isBusy={isBusy}>
          {action}
        </Button>
        <Button onClick={onDone}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </form>
  );
}
