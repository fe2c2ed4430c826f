import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CaseWire } from '@/contract/case';
import { EmptyState } from '@/ui/empty-state';

interface NothingYetProps {
  readonly record: Pick<CaseWire, 'stage'>;
  /** That there is nothing yet, of an open case. */
  readonly title: string;
  /** What will come here, and what brings it. */
  readonly children: ReactNode;
}

/** A section of a case that has nothing to show. To a closed case nothing is promised any more. */
export function NothingYet({ record, title, children }: NothingYetProps) {
  const { t } = useLingui();
  if (record.stage !== 'closed')
    return (
      <EmptyState isInSection title={title}>
        {children}
      </EmptyState>
    );
  return (
    <EmptyState isInSection title={t`Nothing here`}>
      <Trans>The case was closed before there was any.</Trans>
    </EmptyState>
  );
}
