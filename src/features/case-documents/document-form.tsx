import type { CaseDetail } from '@/contract/case';
import { DIALOG_GROUP } from '@/contract/draft';
import { EditDocument } from '@/contract/plan/document';
import type { Outcome } from '@/data/command/outbox-parts';
import { documentFaults } from '@/domain/plan/documents/decide-document';
import { recordsToday } from '@/domain/records/record-changes';
import { serverNow } from '@/lib/server-clock';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { DocumentFields } from './document-fields';
import { documentOf, type DocumentValues } from './document-values';

interface DocumentFormProps {
  readonly detail: CaseDetail;
  /** Under which name its words are kept. */
  readonly group: string;
  readonly initial: DocumentValues;
  /** Whether it changes a document that is registered, which `initial` says as it stands now. */
  readonly isChange: boolean;
  /** An entry of the outbox that is opened here. */
  readonly opened: DocumentValues | null;
  /** Whether the document has changed since that entry was given. */
  readonly isNewer: boolean;
  readonly name: string;
  readonly verb: string;
  readonly save: (document: EditDocument) => Promise<Outcome<{ readonly changeId: string | null }>>;
  readonly isBusy: boolean;
  /** What has happened, in words. */
  readonly done: string;
  readonly onDone: () => void;
}

/** One line of the register: what it is, whence it came, where it is kept, whether it goes back. */
export function DocumentForm(props: DocumentFormProps) {
  const { detail, group, initial, isChange, opened, name, verb, save, isBusy, done, onDone } =
    props;
  const { case: record } = detail;
  const form = useKeptForm<DocumentValues>({
    kind: 'edit',
    about: record.reference,
    group: `${DIALOG_GROUP}${group}`,
    initial,
    opened,
    record: isChange
      ? {
          table: 'documents',
          values: initial,
          isNewer: props.isNewer,
          together: [
            ['kind', 'recordKind'],
            ['isLent', 'returnedOn'],
          ],
        }
      : null,
    refusals: { 'wrong-stage': 'title' },
  });
  const { send } = useFormSending(form, record.reference, onDone);
  const submit = (): void => {
    const document = form.parse(EditDocument, documentOf(form.values));
    if (document === null) return;
    const faults = documentFaults(document, recordsToday(record, serverNow()));
    if (Object.keys(faults).length > 0) return form.show(faults);
    send(save(document), done);
  };
  return (
    <InPlaceForm
      name={name}
      form={form}
      isBusy={isBusy}
      onSubmit={submit}
      onDone={onDone}
      verb={verb}
    >
      <DocumentFields detail={detail} form={form} />
    </InPlaceForm>
  );
}
