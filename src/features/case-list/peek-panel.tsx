import { useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { CaseListRow } from '@/contract/case-list';
import { caseQueries } from '@/data/case-cache/case-queries';
import { reportView } from '@/data/cases/report-view';
import { lazily } from '@/ui/lazily';
import { SkeletonRows } from '@/ui/skeleton';
import { PeekFrame } from '@/parts/list-kit/peek-frame';

/** Only who peeks needs it, and it brings the rules that explain a deadline. */
const PeekBody = lazily(
  async () => (await import('./peek-body')).PeekBody,
  <SkeletonRows count={6} />,
);

interface PeekPanelProps {
  readonly reference: string;
  readonly caseAddress: (row: Pick<CaseListRow, 'reference'>) => string;
  readonly onClose: () => void;
}

/** A look at a case without leaving the list; a peek counts as a view. */
export function PeekPanel({ reference, caseAddress, onClose }: PeekPanelProps) {
  const { t } = useLingui();
  const { data } = useQuery(caseQueries.detail(reference));
  const { mutate } = useMutation(reportView());
  const report = useEffectEvent((seen: string) => mutate({ reference: seen, shownIn: 'peek' }));
  const shown = data?.case.reference;
  useEffect(() => {
    if (shown !== undefined) report(shown);
  }, [shown]);
  return (
    <PeekFrame
      label={t`Peek at ${reference}`}
      title={<bdi dir="ltr">{reference}</bdi>}
      isBusy={data === undefined}
      onClose={onClose}
    >
      {data === undefined ? (
        <SkeletonRows count={6} />
      ) : (
        <PeekBody detail={data} caseAddress={caseAddress} />
      )}
    </PeekFrame>
  );
}
