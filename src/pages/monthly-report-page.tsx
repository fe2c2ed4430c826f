import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearchParams, type LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { workloadQueries } from '@/data/workload/workload-queries';
import { knownInReport, readReportAddress } from '@/features/monthly-report/report-address';
import { ReportHead } from '@/features/monthly-report/report-head';
import { ReportSheet } from '@/features/monthly-report/report-sheet';
import { serverNow } from '@/lib/server-clock';
import { DroppedValues } from '@/parts/list-kit/dropped-values';
import { findPlace } from '@/reference/place';
import { useNow } from '@/ui/time/use-now';
import { useDocumentTitle } from '@/ui/use-document-title';
import { WidgetBoundary } from '@/ui/widget-boundary';

export async function loader({ params, request, context }: LoaderFunctionArgs): Promise<null> {
  const place = params['place'] ?? '';
  if (findPlace(place) === undefined) throw new Response(null, { status: 404 });
  const query = readReportAddress(new URL(request.url).searchParams, place, serverNow());
  await context.get(queryClientContext).query(workloadQueries.report(place, query));
  return null;
}

export const handle = { crumb: () => <Trans>Monthly report</Trans> };

/** `/reports/:place`: a month of an office or campus, on screen, on paper and as a file. */
export function Component() {
  const { t } = useLingui();
  const { place = '' } = useParams();
  const [params] = useSearchParams();
  const nowMs = useNow();
  const { data } = useSuspenseQuery(
    workloadQueries.report(place, readReportAddress(params, place, nowMs)),
  );
  useDocumentTitle(t`Monthly report`);
  return (
    <div className="page">
      <ReportHead report={data} />
      <DroppedValues known={knownInReport(nowMs)} />
      <WidgetBoundary name={t`The report`}>
        <ReportSheet report={data} />
      </WidgetBoundary>
    </div>
  );
}
