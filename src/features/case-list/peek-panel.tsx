import { useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import type { CaseListRow } from '@/contract/case-list';
import { caseQueries } from '@/data/cases/case-queries';
import { reportView } from '@/data/cases/report-view';
import { Icon } from '@/ui/icon';
import { IconButton } from '@/ui/icon-button';
import { lazily } from '@/ui/lazily';
import { SkeletonRows } from '@/ui/skeleton';
import styles from '@/parts/list-kit/list-kit.module.css';

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
    <aside className={styles['peek']} aria-label={t`Peek at ${reference}`}>
      <div className={styles['peek-head']}>
        <strong dir="ltr">{reference}</strong>
        <IconButton label={t`Close the peek`} icon={<Icon of={IconX} />} onClick={onClose} />
      </div>
      <div className={styles['peek-body']} aria-busy={data === undefined}>
        {data === undefined ? (
          <SkeletonRows count={6} />
        ) : (
          <PeekBody detail={data} caseAddress={caseAddress} />
        )}
      </div>
    </aside>
  );
}
