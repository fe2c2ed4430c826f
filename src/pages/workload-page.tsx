import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import {
  Link,
  useLocation,
  useNavigate,
  useSearchParams,
  type LoaderFunctionArgs,
} from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { workloadQueries } from '@/data/workload/workload-queries';
import { WORKLOAD_VIEWS, type WorkloadView } from '@/domain/workload/teams';
import { BulkRunLines } from '@/features/bulk-actions/bulk-run-lines';
import { LINE_SORTS, levelOfLine } from '@/features/workload/line-facts';
import { TimesTable } from '@/features/workload/times-table';
import { TrendCharts } from '@/features/workload/trend-charts';
import { isTrend, TrendChoice, trendOf } from '@/features/workload/trend-choice';
import { WorkloadTable } from '@/features/workload/workload-table';
import { WorkloadTabs } from '@/features/workload/workload-tabs';
import { addresses } from '@/parts/addresses';
import { KEYS } from '@/parts/keys/key-table';
import { useKey } from '@/parts/keys/use-key';
import { DroppedValues, type KnownValues } from '@/parts/list-kit/dropped-values';
import { MOVED } from '@/parts/workload/moved';
import { DEFAULT_CAMPUS } from '@/reference/place';
import { Button } from '@/ui/button';
import { useDocumentTitle } from '@/ui/use-document-title';
import { WidgetBoundary } from '@/ui/widget-boundary';

/** What is ticked for a rebalancing, and in which view. */
interface Ticked {
  readonly by: WorkloadView;
  readonly keys: ReadonlySet<string>;
}
const NONE: ReadonlySet<string> = new Set();

const KNOWN: KnownValues = {
  by: (value) => WORKLOAD_VIEWS.some((view) => view === value),
  sort: (value) => LINE_SORTS.some((key) => key === value),
  of: isTrend,
};

const viewIn = (params: URLSearchParams): WorkloadView =>
  WORKLOAD_VIEWS.find((view) => view === params.get('by')) ?? 'person';

export async function loader({ context, request }: LoaderFunctionArgs): Promise<null> {
  const params = new URL(request.url).searchParams;
  const client = context.get(queryClientContext);
  await Promise.all([
    client.query(workloadQueries.view(viewIn(params))),
    client.query(workloadQueries.trend(trendOf(params.get('of')))),
  ]);
  return null;
}

export const handle = { crumb: () => <Trans>Workload</Trans> };

/** `/workload`: who carries how much of what they can, what ages and what breaks its word. */
export function Component() {
  const { t } = useLingui();
  const [params, setParams] = useSearchParams();
  const by = viewIn(params);
  const { data } = useSuspenseQuery(workloadQueries.view(by));
  const [ticked, setTicked] = useState<Ticked>({ by, keys: new Set() });
  // Ticks belong to the view that they were made in.
  const chosen = ticked.by === by ? ticked.keys : NONE;
  const hasMoved = useLocation().state === MOVED;
  const head = useRef<HTMLHeadingElement>(null);
  const navigate = useNavigate();
  const sort = LINE_SORTS.find((key) => key === params.get('sort')) ?? 'strain';
  const of = trendOf(params.get('of'));
  const over = data.items.filter((line) => levelOfLine(line) === 'over').length;
  const propose = useRef<HTMLButtonElement>(null);
  useKey('to-actions', () => propose.current?.focus());
  useDocumentTitle(t`Workload`);
  // What was pressed is gone with its page: the focus goes to what came of it.
  useEffect(() => {
    if (hasMoved) head.current?.focus();
  }, [hasMoved]);
  const set = (key: string, value: string | null): void => {
    const next = new URLSearchParams(params);
    if (value === null || value === '') next.delete(key);
    else next.set(key, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setTicked({ by, keys: next });
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1 ref={head} tabIndex={-1}>
          <Trans>Workload</Trans>
        </h1>
        {(by === 'person' || by === 'office' || by === 'campus') && (
          <span className="quiet">
            {by === 'person'
              ? t`${plural(over, { one: '# person carries too much', other: '# people carry too much' })}`
              : t`${plural(over, { one: '# place carries too much', other: '# places carry too much' })}`}
          </span>
        )}
        <div className="spread row">
          <Link to={addresses.report(DEFAULT_CAMPUS)}>
            <Trans>Monthly report</Trans>
          </Link>
          <Button
            ref={propose}
            variant="primary"
            shortcut={KEYS['to-actions'].keys}
            onClick={() => void navigate(addresses.rebalance(by, [...chosen].toSorted()))}
          >
            {chosen.size === 0
              ? t`Propose a rebalancing`
              : by === 'person'
                ? t`${plural(chosen.size, { one: 'Propose moves for # person', other: 'Propose moves for # people' })}`
                : t`${plural(chosen.size, { one: 'Propose moves for # place', other: 'Propose moves for # places' })}`}
          </Button>
        </div>
      </div>
      <DroppedValues known={KNOWN} />
      <BulkRunLines caseAddress={({ reference }) => addresses.case(reference)} />
      <WorkloadTabs by={by} />
      <WidgetBoundary name={t`The table`}>
        <WorkloadTable
          workload={data}
          sort={sort}
          onSort={(key) => set('sort', key === 'strain' ? null : key)}
          chosen={chosen}
          onToggle={toggle}
        />
      </WidgetBoundary>
      <div className="page-head">
        <h2>
          <Trans>Eight weeks back, four ahead</Trans>
        </h2>
        <TrendChoice of={of} workload={data} onChange={(value) => set('of', value)} />
      </div>
      <WidgetBoundary name={t`The trend`}>
        <TrendCharts of={of} />
      </WidgetBoundary>
      <WidgetBoundary name={t`The times`}>
        <TimesTable of={of} />
      </WidgetBoundary>
    </div>
  );
}
