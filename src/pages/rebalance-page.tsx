import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { Link, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { Id } from '@/contract/fields';
import type { RebalanceQuery } from '@/contract/workload/rebalance';
import { workloadQueries } from '@/data/workload/workload-queries';
import { GiverChoice } from '@/features/rebalance/giver-choice';
import { RebalancePlan } from '@/features/rebalance/rebalance-plan';
import { addresses } from '@/parts/addresses';
import { findCampus } from '@/reference/campuses';
import { findOffice } from '@/reference/offices';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { useDocumentTitle } from '@/ui/use-document-title';

/** People and places named in the address; what is none means nobody. */
function queryIn(params: URLSearchParams): RebalanceQuery {
  const person = params.getAll('person').filter((id) => z.safeParse(Id, id).success);
  const office = params.getAll('office').filter((code) => findOffice(code) !== undefined);
  const campus = params.getAll('campus').filter((code) => findCampus(code) !== undefined);
  return {
    ...(person.length > 0 && { person }),
    ...(office.length > 0 && { office }),
    ...(campus.length > 0 && { campus }),
  };
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
  const query = queryIn(params);
  const { data } = useSuspenseQuery(workloadQueries.proposal(query));
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
      <GiverChoice
        query={query}
        onChange={(kind, key) => void navigate(addresses.rebalance(kind, key === '' ? [] : [key]))}
      />
      <p className="quiet">
        <Trans>
          Only to those who see the case and may do the work, and who speak its language where the
          owner does; never beyond what they can carry, and no family apart.
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
