import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { CaseListRow } from '@/contract/case-list';
import { receiverRefusal } from '@/domain/hand-off/receivers';
import { CommandDialog } from '@/parts/form/command-dialog';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { CarrierField } from '@/parts/workload/carrier-field';
import { carrierOf } from '@/parts/workload/carrier-of';

interface BulkAssignDialogProps {
  readonly count: number;
  /** The selected cases, as far as the page holds them. */
  readonly rows: readonly CaseListRow[];
  readonly onAssign: (to: string) => void;
  readonly onClose: () => void;
}

/** Who answers for many cases from now on. */
export function BulkAssignDialog({ count, rows, onAssign, onClose }: BulkAssignDialogProps) {
  const { t } = useLingui();
  const form = useSchemaForm({ to: '' }, {});
  return (
    <CommandDialog
      title={t`Assign cases`}
      verb={<Plural value={count} one="Assign # case" other="Assign # cases" />}
      form={form}
      onSubmit={() => {
        const to = carrierOf(form);
        if (to !== null) onAssign(to);
      }}
      onClose={onClose}
    >
      <p className="quiet">
        <Trans>
          Each case is decided by itself; those that the person cannot see stay where they are and
          are named afterwards.
        </Trans>
      </p>
      <CarrierField
        form={form}
        languages={[...new Set(rows.flatMap(({ language }) => language ?? []))]}
        refusalsOf={(person) => rows.filter((row) => receiverRefusal(person, row) !== null).length}
      />
    </CommandDialog>
  );
}
