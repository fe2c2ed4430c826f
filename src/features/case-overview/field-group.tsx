import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { touchedFields } from '@/data/command/sent-note';
import { numberToRing } from '@/domain/number-to-ring';
import { useFormats } from '@/i18n/use-formats';
import { valueAt } from '@/parts/form/form-path';
import { DialLink } from '@/parts/phone/dial-link';
import { Bdi } from '@/ui/bdi';
import { EditableSection } from './editable-section';
import { editedRecord } from './edited-record';
import type { GroupSpec } from './field-spec';
import { fieldsBeside } from './field-values';
import { GroupForm } from './group-form';
import { shownValue } from './shown-value';
import { useOptionContext } from './use-option-context';

interface FieldGroupProps {
  readonly group: GroupSpec;
  readonly detail: CaseDetail;
  readonly canEdit: boolean;
  readonly transfer: ReactNode;
}

/** The numbers of a group: whose each is, and how one is reached there. */
const DIALLED: Readonly<Record<string, readonly [party: string, way: string]>> = {
  phone: ['patient', 'phone'],
  'caller.phone': ['caller', 'phone'],
  'caller.whatsApp': ['caller', 'whatsapp'],
};

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
  const edited = editedRecord(detail, group);
  const { case: record, patient } = detail;
  const facts = { ...record, patient };
  const mayRing = (path: string): boolean =>
    DIALLED[path] !== undefined && numberToRing(facts, ...DIALLED[path]) !== null;
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
        {fieldsBeside(group.fields, (path) => valueAt(edited, path)).map((field) => {
          const shown = shownValue(edited, field, context);
          return (
            <div key={field.path}>
              <dt>{i18n._(field.label)}</dt>
              <dd>
                {shown === null ? (
                  <span className="quiet">–</span>
                ) : mayRing(field.path) ? (
                  <DialLink number={shown} />
                ) : (
                  <Bdi>{shown}</Bdi>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </EditableSection>
  );
}
