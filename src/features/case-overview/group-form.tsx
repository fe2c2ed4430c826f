import { useLingui } from '@lingui/react/macro';
import type { CaseDetail } from '@/contract/case';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { EditForm } from './edit-form';
import { FieldInput } from './field-input';
import type { FieldValues, GroupSpec } from './field-spec';
import { formValuesOf, patchOf } from './field-values';
import { useEditing } from './use-editing';
import { useOptionContext } from './use-option-context';

interface GroupFormProps {
  readonly group: GroupSpec;
  readonly detail: CaseDetail;
  readonly opened: ShownEntry | null;
  readonly onDone: () => void;
}

/** The form of a group of fields. */
export function GroupForm({ group, detail, opened, onDone }: GroupFormProps) {
  const { t, i18n } = useLingui();
  const context = useOptionContext();
  const { id, target, fields } = group;
  const title = i18n._(group.title);
  const paths = fields.map(({ path }) => path);
  const editing = useEditing<FieldValues>({
    detail,
    target,
    id,
    paths,
    opened,
    onDone,
    done: t`Saved: ${title}`,
    valuesOf: (record) => formValuesOf(record, fields),
    patchOf: (before, values) => patchOf(before, values, fields),
  });
  const { form } = editing;
  return (
    <EditForm detail={detail} title={title} editing={editing} of={{ target, paths }}>
      <div className="columns">
        {fields.map((field) => (
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
    </EditForm>
  );
}
