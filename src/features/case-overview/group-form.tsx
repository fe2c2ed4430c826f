import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CaseDetail } from '@/contract/case';
import { CampusField } from './campus-field';
import { EditForm } from './edit-form';
import type { SectionForm } from './editable-section';
import { FieldInput } from './field-input';
import type { FieldValue, FieldValues, GroupSpec } from './field-spec';
import { changeOf, fieldsBeside, formValuesOf, patchOf, withNumbersRead } from './field-values';
import { dialledFromOf, readNumber } from './read-number';
import { useEditing } from './use-editing';
import { useOptionContext } from './use-option-context';

interface GroupFormProps extends SectionForm {
  readonly group: GroupSpec;
  readonly detail: CaseDetail;
  readonly transfer: ReactNode;
}

/** The form of a group of fields. */
export function GroupForm({ group, detail, opened, toFill, onDone, transfer }: GroupFormProps) {
  const { t, i18n } = useLingui();
  const context = useOptionContext();
  const { id, target, fields } = group;
  const title = i18n._(group.title);
  const paths = fields.map(({ path }) => path);
  // Where the patient lives is a field of the same group as the patient's number.
  const dialledIn = ({ residence }: FieldValues): string =>
    typeof residence === 'string' && residence !== '' ? residence : dialledFromOf(detail);
  const editing = useEditing<FieldValues>({
    detail,
    target,
    id,
    paths,
    opened,
    onDone,
    done: t`Saved: ${title}`,
    valuesOf: (record) => formValuesOf(record, fields),
    patchOf: (before, values) =>
      patchOf(before, withNumbersRead(values, fields, readNumber(dialledIn(values))), fields),
  });
  const { form } = editing;
  const dialledFrom = dialledIn(form.values);
  return (
    <EditForm
      detail={detail}
      title={title}
      editing={editing}
      of={{ target, paths }}
      toFill={toFill}
    >
      <div className="columns">
        {fieldsBeside(fields, (path) => form.values[path]).map((field) => {
          const { path } = field;
          const input = {
            field,
            value: form.values[path] ?? '',
            values: form.values,
            error: form.errorOf(path),
            context,
            dialledFrom,
            onChange: (value: FieldValue) => form.set(changeOf(path, value, form.values, fields)),
          };
          return path === 'campus' ? (
            <CampusField key={path} record={detail.case} transfer={transfer} {...input} />
          ) : (
            <FieldInput key={path} {...input} />
          );
        })}
      </div>
    </EditForm>
  );
}
