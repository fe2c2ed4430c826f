import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useSearchParams, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { queueQueries } from '@/data/queues/queue-queries';
import { QUEUE_SORTS, type QueueSortKey } from '@/features/queues-overview/queue-measures';
import { QueuesTable } from '@/features/queues-overview/queues-table';
import { DroppedValues, type KnownValues } from '@/parts/list-kit/dropped-values';
import { NewRequestLink } from '@/parts/new-request-link';
import { lazyAgain } from '@/ui/lazy-again';
import { SkeletonRows } from '@/ui/skeleton';
import { useDocumentTitle } from '@/ui/use-document-title';
import { useNarrow } from '@/ui/use-narrow';

/** Only a narrow screen has them. */
const QueueCards = lazyAgain(
  async () => (await import('@/features/queues-overview/queue-cards')).QueueCards,
);

const KNOWN: KnownValues = { sort: (value) => QUEUE_SORTS.some((key) => key === value) };

export async function loader({ context }: LoaderFunctionArgs): Promise<null> {
  await context.get(queryClientContext).query(queueQueries.overview());
  return null;
}

export const handle = { crumb: () => <Trans>Queues</Trans> };

/** `/queues`: all queues at once, every number a link to its rows. */
export function Component() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(queueQueries.overview());
  const [params, setParams] = useSearchParams();
  const sort = QUEUE_SORTS.find((key) => key === params.get('sort')) ?? 'office';
  const isNarrow = useNarrow();
  useDocumentTitle(t`Queues`);
  const onSort = (key: QueueSortKey): void => {
    const next = new URLSearchParams(params);
    if (key === 'office') next.delete('sort');
    else next.set('sort', key);
    setParams(next, { replace: true });
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <Trans>Queues</Trans>
        </h1>
        <span className="quiet">{data.items.length}</span>
        <div className="spread">
          <NewRequestLink />
        </div>
      </div>
      <DroppedValues known={KNOWN} />
      {isNarrow ? (
        <Suspense fallback={<SkeletonRows count={12} />}>
          <QueueCards queues={data.items} sort={sort} onSort={onSort} />
        </Suspense>
      ) : (
        <QueuesTable queues={data.items} sort={sort} onSort={onSort} />
      )}
    </div>
  );
}
