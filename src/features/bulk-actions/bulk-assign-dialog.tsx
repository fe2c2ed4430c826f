import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { AssignCase } from '@/contract/command';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { useCarrierOptions } from '@/parts/workload/use-carrier-options';
import { SelectField } from '@/ui/select-field';

interface BulkAssignDialogProps {
  readonly count: number;
  readonly onAssign: (to: string) => void;
  readonly onClose: () => void;
}

/** Who answers for many cases from now on. */
export function BulkAssignDialog({ count, onAssign, onClose }: BulkAssignDialogProps) {
  const { t } = useLingui();
  const options = useCarrierOptions(() => true);
  const form = useSchemaForm({ to: '' }, {});
  return (
    <CommandDialog
      title={t`Assign cases`}
      verb={<Plural value={count} one="Assign # case" other="Assign # cases" />}
      form={form}
      onSubmit={() => {
        if (form.values.to === '') {
          form.show({ to: 'required' });
          return;
        }
        const body = form.parse(AssignCase, form.values);
        if (body !== null) onAssign(body.to);
      }}
      onClose={onClose}
    >
      <p className="quiet">
        <Trans>
          Each case is decided by itself; those that the person cannot see stay where they are and
          are named afterwards.
        </Trans>
      </p>
      <SelectField
        label={t`Assign to`}
        isRequired
        placeholder={t`Choose`}
        options={options}
        {...bindText(form, 'to')}
      />
    </CommandDialog>
  );
}
