import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearchParams, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { queueQueries } from '@/data/queues/queue-queries';
import { QUEUE_SORTS } from '@/features/queues-overview/queue-measures';
import { QueuesTable } from '@/features/queues-overview/queues-table';
import { NewRequestLink } from '@/parts/new-request-link';
import { useDocumentTitle } from '@/ui/use-document-title';

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
  useDocumentTitle(t`Queues`);
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
      <QueuesTable
        queues={data.items}
        sort={sort}
        onSort={(key) => {
          const next = new URLSearchParams(params);
          if (key === 'office') next.delete('sort');
          else next.set('sort', key);
          setParams(next, { replace: true });
        }}
      />
    </div>
  );
}
