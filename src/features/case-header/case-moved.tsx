import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { addresses } from '@/parts/addresses';
import { EmptyState } from '@/ui/empty-state';

interface CaseMovedProps {
  readonly reference: string;
  /** What the person had typed for the case and not saved. */
  readonly children?: ReactNode;
}

/** In the place of a case that another office or campus has taken over: nothing of it is shown. */
export function CaseMoved({ reference, children }: CaseMovedProps) {
  const { t } = useLingui();
  return (
    <div className="stack">
      <EmptyState
        isPage
        title={t`This case has moved`}
        action={
          <Link className="button" to={addresses.queues()}>
            <Trans>Go to the queues</Trans>
          </Link>
        }
      >
        <Trans>
          Another office or campus answers for {reference} now, so it is not shown here any more.
          What you saved has gone with it.
        </Trans>
      </EmptyState>
      {children}
    </div>
  );
}
