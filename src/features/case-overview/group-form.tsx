import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { CasePatch, type CaseDetail } from '@/contract/case';
import { PatientPatch } from '@/contract/patient';
import { MergeConflictError } from '@/data/command/merge-conflict';
import { useSchemaForm } from '@/parts/form/use-schema-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { Button } from '@/ui/button';
import { ConflictChoice } from './conflict-choice';
import { editedRecord } from './edited-record';
import { FieldInput } from './field-input';
import type { FieldValues, GroupSpec } from './field-spec';
import { formValuesOf, patchOf } from './field-values';
import { useOptionContext } from './use-option-context';
import { useSaveGroup } from './use-save-group';

interface GroupFormProps {
  readonly group: GroupSpec;
  readonly detail: CaseDetail;
  readonly onDone: () => void;
}

/**
 * The form of a group. What the case was when typing began is its base: somebody else's change
 * meanwhile merges where it does not overlap, and is shown beside mine where it does.
 */
export function GroupForm({ group, detail, onDone }: GroupFormProps) {
  const { t, i18n } = useLingui();
  const context = useOptionContext();
  const { told, refused } = useTellOutcome();
  const [base, setBase] = useState(detail);
  const [conflict, setConflict] = useState<MergeConflictError | null>(null);
  const before = formValuesOf(editedRecord(base, group), group.fields);
  const form = useSchemaForm<FieldValues>(before, {});
  const { formRef } = form;
  const { save, isPending } = useSaveGroup(group);
  const title = i18n._(group.title);

  const send = (from: CaseDetail, patch: object, replaces?: string): void => {
    save({ base: from, patch, replaces }).then(
      (outcome) => {
        told(from.case.reference, outcome, t`Saved: ${title}`);
        onDone();
      },
      (error: unknown) => {
        if (error instanceof MergeConflictError) setConflict(error);
        else if (!form.fail(error)) refused(error);
      },
    );
  };
  const submit = (): void => {
    const patch = patchOf(before, form.values, group.fields);
    if (Object.keys(patch).length === 0) {
      onDone();
      return;
    }
    const parsed =
      group.target === 'patient' ? form.parse(PatientPatch, patch) : form.parse(CasePatch, patch);
    if (parsed !== null) send(base, parsed);
  };

  return (
    <form
      ref={formRef}
      className="stack"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {conflict?.theirs && (
        <ConflictChoice
          group={group}
          conflict={conflict}
          onDecide={(chosen) => {
            const { theirs, entryId } = conflict;
            if (theirs === null) return;
            setConflict(null);
            setBase(theirs);
            if (Object.keys(chosen).length === 0) onDone();
            else send(theirs, chosen, entryId);
          }}
        />
      )}
      <div className="columns">
        {group.fields.map((field) => (
          <FieldInput
            key={field.path}
            field={field}
            value={form.values[field.path] ?? ''}
            error={form.errorOf(field.path)}
            context={context}
            onChange={(value) => form.set({ [field.path]: value })}
          />
        ))}
      </div>
      <div className="row">
        <Button type="submit" variant="primary" isBusy={isPending}>
          <Trans>Save</Trans>
        </Button>
        <Button onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
