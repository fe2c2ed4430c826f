import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { DocumentWire } from '@/contract/plan/document';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { useOutbox } from '@/data/command/use-outbox';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { isToBeReturned } from '@/domain/plan/documents/decide-document';
import { actorOf, can } from '@/domain/policy';
import { NothingYet } from '@/parts/case/nothing-yet';
import entries from '@/parts/entries.module.css';
import { useOpenForm } from '@/parts/outbox/use-open-form';
import { Button } from '@/ui/button';
import { SkeletonRows } from '@/ui/skeleton';
import { StatusMark } from '@/ui/status-mark';
import { DocumentEntry } from './document-entry';
import { DocumentForm } from './document-form';
import { type ShownDocument, withUnsent } from './unsent-documents';
import { useDocumentSteps } from './use-document-steps';

/** The register of a case's documents: what has come, where it is kept, what goes back. */
export function CaseDocuments({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const { case: record } = detail;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(record.reference));
  const me = useMe();
  const actor = actorOf(me);
  const { entries: waiting } = useOutbox();
  const steps = useDocumentSteps(detail);
  const canReturn = can(actor, 'records.edit', record);
  const canEdit = canReturn && record.stage !== 'closed';
  const { isAdding, added, isEdited, entryOf, add, edit, close } = useOpenForm({
    reference: record.reference,
    adds: 'registerDocument',
    edits: 'editDocument',
    param: 'documentId',
    canEdit,
  });
  const form = { detail, onDone: close };
  const own = waiting.filter(
    ({ id, reference }) => reference === record.reference && id !== added?.id,
  );
  const documents = inOrder(withUnsent(plan.documents, own, { caseId: record.id, by: me.id }));
  const lentCount = documents.filter(isLentStill).length;
  /** An entry of the outbox is opened over what the server knows: it is sent anew, in its own place. */
  const knownOf = (document: DocumentWire, opened: ShownEntry | null): DocumentWire =>
    (opened && plan.documents.find(({ id }) => id === document.id)) ?? document;
  return (
    <section className="stack" aria-labelledby="documents-title">
      <div className="row">
        <h3 id="documents-title">
          <Trans context="register">Documents</Trans>
        </h3>
        {lentCount > 0 && (
          <StatusMark state="waiting">
            {plural(lentCount, { one: '# to be given back', other: '# to be given back' })}
          </StatusMark>
        )}
        {canEdit && !isAdding && (
          <span className="spread">
            <Button onClick={add}>
              <Trans>Register a document…</Trans>
            </Button>
          </span>
        )}
      </div>
      {isAdding && (
        <Suspense fallback={<SkeletonRows count={4} />}>
          <DocumentForm {...form} key={added?.id ?? ''} document={null} opened={added} />
        </Suspense>
      )}
      {documents.length === 0 ? (
        <NothingYet record={record} title={t`No document is registered yet`}>
          <Trans>
            Write down here what has come, from whom, and where it is kept. The documents themselves
            stay where they are.
          </Trans>
        </NothingYet>
      ) : (
        // Takes the focus of what was pressed and is gone: the next button would be another document's.
        <ol className={entries['list']} aria-labelledby="documents-title" tabIndex={-1}>
          {documents.map(({ document, unsent }) => (
            <li key={document.id} className={entries['entry']}>
              {isEdited(document.id) ? (
                <Suspense fallback={<SkeletonRows count={4} />}>
                  <DocumentForm
                    {...form}
                    key={entryOf(document.id)?.id ?? ''}
                    document={knownOf(document, entryOf(document.id))}
                    opened={entryOf(document.id)}
                  />
                </Suspense>
              ) : (
                <DocumentEntry
                  document={document}
                  unsent={unsent}
                  steps={steps}
                  onEdit={canEdit ? () => edit(document.id) : null}
                  canReturn={canReturn}
                />
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const isLentStill = ({ document, unsent }: ShownDocument): boolean =>
  unsent !== 'taken-out' && isToBeReturned(document);

/** What was lent and is still with us, what came first before the others; then what stays, the newest first. */
const inOrder = (documents: readonly ShownDocument[]): readonly ShownDocument[] => {
  const byReceipt = documents.toSorted(
    (one, other) => Date.parse(one.document.receivedOn) - Date.parse(other.document.receivedOn),
  );
  return [
    ...byReceipt.filter(({ document }) => isToBeReturned(document)),
    ...byReceipt.filter(({ document }) => !isToBeReturned(document)).toReversed(),
  ];
};
