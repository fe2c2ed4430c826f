import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { Link, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { Id } from '@/contract/fields';
import type { RebalanceQuery } from '@/contract/workload/rebalance';
import { workloadQueries } from '@/data/workload/workload-queries';
import { RebalancePlan } from '@/features/rebalance/rebalance-plan';
import { addresses } from '@/parts/addresses';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { useDocumentTitle } from '@/ui/use-document-title';

/** People named in the address; what is no id means nobody. */
function queryIn(params: URLSearchParams): RebalanceQuery {
  const person = params.getAll('person').filter((id) => z.safeParse(Id, id).success);
  return person.length === 0 ? {} : { person };
}

export async function loader({ context, request }: LoaderFunctionArgs): Promise<null> {
  const query = queryIn(new URL(request.url).searchParams);
  await context.get(queryClientContext).query(workloadQueries.proposal(query));
  return null;
}

export const handle = {
  crumb: () => (
    <>
      <Link to={addresses.workload()}>
        <Trans>Workload</Trans>
      </Link>{' '}
      / <Trans>Rebalancing</Trans>
    </>
  ),
};

/** `/workload/rebalance`: what could go to whom, and what that would change. */
export function Component() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { data } = useSuspenseQuery(workloadQueries.proposal(queryIn(params)));
  useDocumentTitle(t`Rebalancing`);
  const count = data.moves.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <Trans>Rebalancing</Trans>
        </h1>
        <span className="quiet">
          {t`${plural(count, { one: '# case could go', other: '# cases could go' })}`}
        </span>
      </div>
      <p className="quiet">
        <Trans>
          Only to those who see the case, speak the language and may do the work; never beyond what
          they can carry, and no family apart.
        </Trans>
      </p>
      {data.moves.length === 0 ? (
        <EmptyState
          title={t`Nothing to move`}
          action={
            <Button
              onClick={() => void navigate(addresses.workload())}
            >{t`Back to the workload`}</Button>
          }
        >
          <Trans>
            Either nobody here carries too much, or nobody who may take these cases has room.
          </Trans>
        </EmptyState>
      ) : (
        <RebalancePlan key={data.asOf} proposal={data} />
      )}
    </div>
  );
}
