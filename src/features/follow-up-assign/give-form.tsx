import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { AssignFollowUp } from '@/contract/plan/follow-up-steps';
import { bindText } from '@/parts/form/bind-text';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { useCarrierOptions } from '@/parts/workload/use-carrier-options';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import type { AssignFormProps } from './assign-form-props';
import styles from './follow-up-assign.module.css';

/** Chooses to whom they are given, with what each person carries. */
export function GiveForm({ count, isBusy, onCancel, onAssign }: AssignFormProps) {
  const { t } = useLingui();
  const options = useCarrierOptions(() => true);
  const { formRef, ...form } = useSchemaForm({ to: '' }, {});
  const submit = (): void => {
    if (isBusy || count === 0) return;
    if (form.values.to === '') return form.show({ to: 'required' });
    const body = form.parse(AssignFollowUp, form.values);
    if (body !== null) onAssign(body.to);
  };
  return (
    <form
      ref={formRef}
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="quiet">
        <Trans>
          Each is decided by itself; those that the person cannot see, or could not settle, stay
          where they are and are named afterwards.
        </Trans>
      </p>
      <SelectField
        label={t`Assign to`}
        isRequired
        placeholder={t`Choose`}
        options={options}
        {...bindText(form, 'to')}
      />
      <div className={styles['actions']}>
        <Button onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" variant="primary" isBusy={isBusy}>
          {t`${plural(count, { one: 'Assign # follow-up', other: 'Assign # follow-ups' })}`}
        </Button>
      </div>
    </form>
  );
}
