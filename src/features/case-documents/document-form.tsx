import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { DIALOG_GROUP } from '@/contract/draft';
import { type DocumentWire, EditDocument } from '@/contract/plan/document';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOutbox } from '@/data/command/use-outbox';
import { saveDocument } from '@/data/plans/save-document';
import { documentFaults } from '@/domain/plan/documents/decide-document';
import { recordsToday } from '@/domain/records/record-changes';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { isOverOlder } from '@/parts/outbox/is-over-older';
import styles from './case-documents.module.css';
import { DocumentFields } from './document-fields';
import { documentOf, documentValuesOf, type DocumentValues, newDocument } from './document-values';

interface DocumentFormProps {
  readonly detail: CaseDetail;
  /** The one that is changed; null: another one is registered. */
  readonly document: DocumentWire | null;
  /** An entry of the outbox that is opened here. */
  readonly opened: ShownEntry | null;
  readonly onDone: () => void;
}

/** One line of the register: what it is, whence it came, where it is kept, whether it goes back. */
export function DocumentForm({ detail, document, opened, onDone }: DocumentFormProps) {
  const { t } = useLingui();
  const { dismiss } = useOutbox();
  const { mutateAsync, isPending } = useMutation(saveDocument());
  const { case: record, patient } = detail;
  const { reference } = record;
  const today = (): string => recordsToday(record, serverNow());
  const form = useKeptForm<DocumentValues>({
    kind: 'edit',
    about: reference,
    group: `${DIALOG_GROUP}document-${document?.id ?? 'new'}`,
    initial:
      document === null ? newDocument(today(), patient.language) : documentValuesOf(document),
    record: document && {
      table: 'documents',
      values: documentValuesOf(document),
      isNewer: isOverOlder(opened, document),
      together: [
        ['kind', 'recordKind'],
        ['isLent', 'returnedOn'],
      ],
    },
    opened: opened && documentValuesOf(opened.body as EditDocument),
    refusals: { 'wrong-stage': 'title' },
  });
  const { send } = useFormSending(form, reference, onDone);
  const save = async (body: EditDocument) => {
    if (opened) await dismiss(opened.id);
    // The id of one that waits stays its own: should it have arrived, it is registered once.
    const { id = newId() } = (opened?.body ?? {}) as { readonly id?: string };
    return mutateAsync({ reference, seen: document, id, body });
  };
  const submit = (): void => {
    const body = form.parse(EditDocument, documentOf(form.values));
    if (body === null) return;
    const faults = documentFaults(body, today());
    if (Object.keys(faults).length > 0) return form.show(faults);
    const isNew = document === null;
    send(
      save(body),
      isNew ? t`${reference}: document registered` : t`${reference}: document changed`,
    );
  };
  return (
    <InPlaceForm
      name={document === null ? t`Register a document` : t`Change a document`}
      form={form}
      isBusy={isPending}
      onSubmit={submit}
      onDone={onDone}
      verb={document === null ? t`Register` : undefined}
      className={`sunken ${styles['form']}`}
    >
      <DocumentFields detail={detail} form={form} />
    </InPlaceForm>
  );
}
