import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { touchedFields } from '@/data/command/sent-note';
import { useFormats } from '@/i18n/use-formats';
import { Bdi } from '@/ui/bdi';
import { EditableSection } from './editable-section';
import { editedRecord } from './edited-record';
import type { GroupSpec } from './field-spec';
import { GroupForm } from './group-form';
import { shownValue } from './shown-value';
import { useOptionContext } from './use-option-context';

interface FieldGroupProps {
  readonly group: GroupSpec;
  readonly detail: CaseDetail;
  readonly canEdit: boolean;
  readonly transfer: ReactNode;
}

/** An edit belongs where the first of its fields stands. */
function fitsGroup(entry: ShownEntry, { target, fields }: GroupSpec): boolean {
  if (entry.operationId !== (target === 'patient' ? 'editPatient' : 'editCase')) return false;
  const [first] = touchedFields(entry);
  return fields.some(({ path }) => path === first);
}

/** A group of fields of the case or its patient. */
export function FieldGroup({ group, detail, canEdit, transfer }: FieldGroupProps) {
  const { t, i18n } = useLingui();
  const options = useOptionContext();
  const { plainDate } = useFormats();
  const record = editedRecord(detail, group);
  const context = { ...options, plainDate, yes: t`Yes`, no: t`No` };
  return (
    <EditableSection
      id={group.id}
      reference={detail.case.reference}
      title={i18n._(group.title)}
      canEdit={canEdit}
      paths={group.fields.map(({ path }) => path)}
      fits={(entry) => fitsGroup(entry, group)}
      form={(form) => <GroupForm group={group} detail={detail} transfer={transfer} {...form} />}
    >
      <dl className="facts">
        {group.fields.map((field) => {
          const shown = shownValue(record, field, context);
          return (
            <div key={field.path}>
              <dt>{i18n._(field.label)}</dt>
              <dd>{shown === null ? <span className="quiet">–</span> : <Bdi>{shown}</Bdi>}</dd>
            </div>
          );
        })}
      </dl>
    </EditableSection>
  );
}
