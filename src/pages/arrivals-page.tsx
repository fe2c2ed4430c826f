import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useSearchParams, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { arrivalQueries } from '@/data/arrivals/arrival-queries';
import { sessionQueries } from '@/data/session/session-queries';
import { useMe } from '@/data/session/use-me';
import { ARRIVAL_GROUPS, type ArrivalGroupName, groupFilters } from '@/domain/arrivals/groups';
import { ArrivalGroup } from '@/features/arrivals/arrival-group';
import {
  knownInArrivals,
  readArrivalsAddress,
  todayAt,
} from '@/features/arrivals/arrivals-address';
import { ArrivalsHead } from '@/features/arrivals/arrivals-head';
import { DemandSection } from '@/features/arrivals/demand-section';
import { VisitSection } from '@/features/arrivals/visit-section';
import { serverNow } from '@/lib/server-clock';
import { DroppedValues } from '@/parts/list-kit/dropped-values';
import { SkeletonRows } from '@/ui/skeleton';
import { useNow } from '@/ui/time/use-now';
import { useDocumentTitle } from '@/ui/use-document-title';
import { WidgetBoundary } from '@/ui/widget-boundary';
import { waitAWhile } from './section-loader';

export async function loader({ request, context }: LoaderFunctionArgs): Promise<null> {
  const client = context.get(queryClientContext);
  const { person } = await client.query(sessionQueries.current());
  const { searchParams } = new URL(request.url);
  const { campus, week } = readArrivalsAddress(searchParams, person, serverNow());
  const parts =
    campus === null
      ? []
      : [
          client.query(arrivalQueries.visits({ campus, week })),
          client.query(arrivalQueries.demand({ campus, week })),
        ];
  // Beside the groups, without which there is no page.
  const waited = waitAWhile(parts);
  await client.query(arrivalQueries.week({ campus, week }));
  await waited;
  return null;
}

export const handle = { crumb: () => <Trans>Arrivals</Trans> };

/** `/arrivals`: who arrives, is on site or leaves, by campus and week, and who must interpret. */
export function Component() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const me = useMe();
  const nowMs = useNow();
  const address = readArrivalsAddress(params, me, nowMs);
  const { campus, week } = address;
  const { data } = useSuspenseQuery(arrivalQueries.week({ campus, week }));
  const filters = groupFilters(week, todayAt(campus, nowMs));
  useDocumentTitle(t`Arrivals`);
  const group = (name: ArrivalGroupName) => {
    const filter = filters[name];
    if (filter === null || (name === 'late' && data.late.total === 0)) return null;
    return (
      <ArrivalGroup key={name} name={name} group={data[name]} filter={filter} address={address} />
    );
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <Trans>Arrivals</Trans>
        </h1>
        <span className="quiet">{data.arriving.total}</span>
      </div>
      <ArrivalsHead address={address} />
      <DroppedValues known={knownInArrivals(me)} />
      <div className="stack" data-gap="24">
        {ARRIVAL_GROUPS.filter((name) => name !== 'onSite').map(group)}
        {campus === null ? (
          <p className="quiet">
            <Trans>Choose a campus to see its interpreters.</Trans>
          </p>
        ) : (
          <>
            <WidgetBoundary name={t`Here for part of a trip`}>
              {/* Mostly nobody: a skeleton would promise rows that do not come. */}
              <Suspense fallback={null}>
                <VisitSection address={address} campus={campus} />
              </Suspense>
            </WidgetBoundary>
            <WidgetBoundary name={t`Interpreters needed and on shift`}>
              <Suspense fallback={<SkeletonRows count={6} />}>
                <DemandSection address={address} campus={campus} />
              </Suspense>
            </WidgetBoundary>
          </>
        )}
        {/* The longest, and what changes least. */}
        {group('onSite')}
      </div>
    </div>
  );
}
