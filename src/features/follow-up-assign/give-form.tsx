import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { answererRefusal } from '@/domain/follow-up/assign-follow-up';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { CarrierField } from '@/parts/workload/carrier-field';
import { carrierOf } from '@/parts/workload/carrier-of';
import { Button } from '@/ui/button';
import type { AssignFormProps } from './assign-form-props';
import styles from './follow-up-assign.module.css';

/** Chooses to whom they are given, with what each person carries. */
export function GiveForm({ rows, isBusy, onCancel, onAssign }: AssignFormProps) {
  const { t } = useLingui();
  const count = rows.length;
  const { formRef, ...form } = useSchemaForm({ to: '' }, {});
  const submit = (): void => {
    if (isBusy || count === 0) return;
    const to = carrierOf(form);
    if (to !== null) onAssign(to);
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
      <CarrierField
        form={form}
        languages={[...new Set(rows.flatMap(({ language }) => language ?? []))]}
        // Who could take none of them is no choice.
        may={(person) => rows.some((row) => answererRefusal(person, row, row.kind) === null)}
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
