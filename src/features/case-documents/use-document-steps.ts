import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import type { DocumentWire } from '@/contract/plan/document';
import { removeDocument } from '@/data/plans/remove-document';
import { saveDocument } from '@/data/plans/save-document';
import { recordsToday } from '@/domain/records/record-changes';
import { serverNow } from '@/lib/server-clock';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';

export interface DocumentSteps {
  readonly isBusy: boolean;
  /** What was lent went back today. */
  readonly giveBack: (document: DocumentWire) => void;
  readonly remove: (document: DocumentWire) => void;
}

/** What one press does to a document, told with undo. */
export function useDocumentSteps({ case: record }: Pick<CaseDetail, 'case'>): DocumentSteps {
  const { t } = useLingui();
  const { told, refused } = useTellOutcome();
  const saving = useMutation(saveDocument());
  const removing = useMutation(removeDocument());
  const { reference } = record;
  return {
    isBusy: saving.isPending || removing.isPending,
    giveBack: (seen) => {
      const { id, version: _version, caseId: _caseId, by: _by, ...fields } = seen;
      const body = { ...fields, returnedOn: recordsToday(record, serverNow()) };
      void saving
        .mutateAsync({ reference, seen, id, body })
        .then((outcome) => told(reference, outcome, t`${reference}: given back`), refused);
    },
    remove: (seen) =>
      void removing
        .mutateAsync({ reference, seen })
        .then((outcome) => told(reference, outcome, t`${reference}: document taken out`), refused),
  };
}
