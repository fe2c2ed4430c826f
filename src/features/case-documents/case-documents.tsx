import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { DocumentWire } from '@/contract/plan/document';
import { planQueries } from '@/data/plans/plan-queries';
import { useMe } from '@/data/session/use-me';
import { isToBeReturned, toBeReturned } from '@/domain/plan/documents/decide-document';
import { actorOf, can } from '@/domain/policy';
import { NothingYet } from '@/parts/case/nothing-yet';
import entries from '@/parts/entries.module.css';
import { useOpenForm } from '@/parts/outbox/use-open-form';
import { Button } from '@/ui/button';
import { SkeletonRows } from '@/ui/skeleton';
import { StatusMark } from '@/ui/status-mark';
import { DocumentEntry } from './document-entry';
import { DocumentForm } from './document-form';
import { useDocumentSteps } from './use-document-steps';

/** The register of a case's documents: what has come, where it is kept, what goes back. */
export function CaseDocuments({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const { case: record } = detail;
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(record.reference));
  const actor = actorOf(useMe());
  const steps = useDocumentSteps(detail);
  const canReturn = can(actor, 'records.edit', record);
  const canEdit = canReturn && record.stage !== 'closed';
  const lent = toBeReturned(plan.documents);
  const documents = [...lent, ...othersOf(plan.documents)];
  const { isAdding, added, isEdited, entryOf, add, edit, close } = useOpenForm({
    reference: record.reference,
    adds: 'registerDocument',
    edits: 'editDocument',
    param: 'documentId',
    canEdit,
  });
  const form = { detail, onDone: close };
  return (
    <section className="stack" aria-labelledby="documents-title">
      <div className="row">
        <h3 id="documents-title">
          <Trans context="register">Documents</Trans>
        </h3>
        {lent.length > 0 && (
          <StatusMark state="waiting">
            {plural(lent.length, { one: '# to be given back', other: '# to be given back' })}
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
          {documents.map((document) => (
            <li key={document.id} className={entries['entry']}>
              {isEdited(document.id) ? (
                <Suspense fallback={<SkeletonRows count={4} />}>
                  <DocumentForm
                    {...form}
                    key={entryOf(document.id)?.id ?? ''}
                    document={document}
                    opened={entryOf(document.id)}
                  />
                </Suspense>
              ) : (
                <DocumentEntry
                  document={document}
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

/** What stays with us, the newest first. */
const othersOf = (documents: readonly DocumentWire[]): readonly DocumentWire[] =>
  documents
    .filter((document) => !isToBeReturned(document))
    .toSorted((one, other) => (one.receivedOn > other.receivedOn ? -1 : 1));
