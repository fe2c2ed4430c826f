import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { DocumentWire, EditDocument, RegisterDocument } from '@/contract/plan/document';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOutbox } from '@/data/command/use-outbox';
import { editDocument } from '@/data/plans/edit-document';
import { registerDocument } from '@/data/plans/register-document';
import { recordsToday } from '@/domain/records/record-changes';
import { newId } from '@/lib/new-id';
import { serverNow } from '@/lib/server-clock';
import { isOverOlder } from '@/parts/outbox/is-over-older';
import { SkeletonRows } from '@/ui/skeleton';
import styles from './case-documents.module.css';
import { DocumentForm } from './document-form';
import { documentValuesOf, newDocument } from './document-values';

interface FormProps {
  readonly detail: CaseDetail;
  /** An entry of the outbox that is opened here. */
  readonly opened: ShownEntry | null;
  readonly onDone: () => void;
}

/** Registers a document. */
export function RegisterForm({ detail, opened, onDone }: FormProps) {
  const { t } = useLingui();
  const { reference } = detail.case;
  const { dismiss } = useOutbox();
  const { mutateAsync, isPending } = useMutation(registerDocument());
  const waiting = opened === null ? null : (opened.body as RegisterDocument);
  return (
    <div className={`sunken ${styles['form']}`}>
      <Suspense fallback={<SkeletonRows count={4} />}>
        <DocumentForm
          key={opened?.id ?? ''}
          detail={detail}
          group="document"
          name={t`Register a document`}
          verb={t`Register`}
          done={t`${reference}: document registered`}
          isChange={false}
          isNewer={false}
          initial={newDocument(recordsToday(detail.case, serverNow()), detail.patient.language)}
          opened={waiting && documentValuesOf(waiting)}
          isBusy={isPending}
          save={async (fields) => {
            if (opened) await dismiss(opened.id);
            // The id of one that waits stays its own: should it have arrived, it is registered once.
            return mutateAsync({ reference, body: { id: waiting?.id ?? newId(), ...fields } });
          }}
          onDone={onDone}
        />
      </Suspense>
    </div>
  );
}

/** Changes what is told of a document. */
export function EditForm({
  detail,
  document,
  opened,
  onDone,
}: FormProps & { readonly document: DocumentWire }) {
  const { t } = useLingui();
  const { reference } = detail.case;
  const { dismiss } = useOutbox();
  const { mutateAsync, isPending } = useMutation(editDocument());
  return (
    <div className={`sunken ${styles['form']}`}>
      <Suspense fallback={<SkeletonRows count={4} />}>
        <DocumentForm
          key={opened?.id ?? ''}
          detail={detail}
          group={`document-${document.id}`}
          name={t`Change a document`}
          verb={t`Save`}
          done={t`${reference}: document changed`}
          isChange
          initial={documentValuesOf(document)}
          opened={opened && documentValuesOf(opened.body as EditDocument)}
          isNewer={isOverOlder(opened, document)}
          isBusy={isPending}
          save={async (body) => {
            if (opened) await dismiss(opened.id);
            return mutateAsync({ reference, seen: document, body });
          }}
          onDone={onDone}
        />
      </Suspense>
    </div>
  );
}
