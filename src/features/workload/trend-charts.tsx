import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { CaseFilter } from '@/contract/case-list';
import { trendSubject, type TrendQuery } from '@/contract/workload/workload';
import { aheadFilter, both, trendFilter } from '@/contract/workload/workload-numbers';
import { workloadQueries } from '@/data/workload/workload-queries';
import type { DaySpan } from '@/domain/workload/weeks';
import { useFormats } from '@/i18n/use-formats';
import { listAddress } from '@/parts/list-links';
import { BarChart } from '@/ui/chart/bar-chart';
import type { ChartGroup, ChartSeries } from '@/ui/chart/chart-data';
import { ChartFigure } from '@/ui/chart/chart-figure';
import { LineChart } from '@/ui/chart/line-chart';
import styles from './workload.module.css';

/** What came and went, what was left, and what the weeks ahead hold: each mark leads to its rows. */
export function TrendCharts({ of }: { readonly of: TrendQuery }) {
  const { t } = useLingui();
  const { plainDate, shortDate, number } = useFormats();
  const { data } = useSuspenseQuery(workloadQueries.trend(of));
  const base = trendSubject(of);
  const group = (
    week: DaySpan,
    marks: readonly {
      readonly name: string;
      readonly value: number;
      readonly filter: CaseFilter;
    }[],
  ): ChartGroup => {
    const from = plainDate(week.from);
    const to = plainDate(week.to);
    return {
      key: week.from,
      name: shortDate(week.from),
      marks: marks.map(({ name, value, filter }) => ({
        value,
        to: listAddress('all', both(base, filter)),
        label: t`${name}, ${from} to ${to}: ${number(value)}`,
      })),
    };
  };
  const words = {
    in: t`Came in this week`,
    out: t`Closed this week`,
    open: t`Open cases`,
    arrivals: t`Arrivals`,
    clocks: t`Clocks`,
  };
  const inAndOut: readonly ChartSeries[] = [
    { name: words.in, tone: 'accent' },
    { name: words.out, tone: 'quiet' },
  ];
  const charts = [
    {
      title: t`Came in and closed, by week`,
      series: inAndOut,
      Chart: BarChart,
      groups: data.past.map((week) =>
        group(week, [
          { name: words.in, value: week.counts.in, filter: trendFilter('in', week) },
          { name: words.out, value: week.counts.out, filter: trendFilter('out', week) },
        ]),
      ),
    },
    {
      title: t`Open at the end of the week`,
      series: [{ name: words.open }],
      Chart: LineChart,
      groups: data.past.map((week) =>
        group(week, [
          {
            name: words.open,
            value: week.counts.openAtEnd,
            filter: trendFilter('openAtEnd', week),
          },
        ]),
      ),
    },
    {
      title: t`Arrivals known already`,
      series: [{ name: words.arrivals }],
      Chart: BarChart,
      groups: data.ahead.map((week) =>
        group(week, [
          {
            name: words.arrivals,
            value: week.counts.arrivals,
            filter: aheadFilter('arrivals', week),
          },
        ]),
      ),
    },
    {
      title: t`Clocks that run out`,
      series: [{ name: words.clocks }],
      Chart: BarChart,
      groups: data.ahead.map((week) =>
        group(week, [
          { name: words.clocks, value: week.counts.clocks, filter: aheadFilter('clocks', week) },
        ]),
      ),
    },
  ];
  return (
    <>
      <div className={styles['charts']}>
        {charts.map(({ title, series, groups, Chart }) => (
          <ChartFigure
            key={title}
            title={title}
            axis={t`Week from`}
            series={series}
            groups={groups}
          >
            <Chart title={title} series={series} groups={groups} />
          </ChartFigure>
        ))}
      </div>
      <p className="meta">
        <Trans>
          Weeks begin on Monday in Rochester. The last one of the past ends today; the first one
          ahead begins today.
        </Trans>
      </p>
    </>
  );
}
