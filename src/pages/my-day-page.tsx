import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { myDayQueries } from '@/data/my-day/my-day-queries';
import { MyDayList } from '@/features/my-day/my-day-list';
import { NewRequestLink } from '@/parts/new-request-link';
import { lazyAgain } from '@/ui/lazy-again';
import { useDocumentTitle } from '@/ui/use-document-title';

/** Most days nobody hands anything on, and chases come one by one. */
const HandOn = lazyAgain(async () => (await import('@/features/case-hand-off/hand-on')).HandOn);

const Chase = lazyAgain(
  async () => (await import('@/features/case-follow-up/chase-here')).ChaseHere,
);

export async function loader({ context }: LoaderFunctionArgs): Promise<null> {
  await context.get(queryClientContext).query(myDayQueries.mine());
  return null;
}

export const handle = { crumb: () => <Trans>My day</Trans> };

/** `/my-day`: all that I owe today, in the order to do it. */
export function Component() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(myDayQueries.mine());
  useDocumentTitle(t`My day`);
  return (
    <div className="page">
      <div className="page-head">
        <h1 id="my-day-title" tabIndex={-1}>
          <Trans>My day</Trans>
        </h1>
        <span className="quiet">{data.items.length}</span>
        <div className="spread">
          <NewRequestLink />
        </div>
      </div>
      <MyDayList day={data} HandOn={HandOn} Chase={Chase} />
    </div>
  );
}
