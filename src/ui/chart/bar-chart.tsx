import { scaleBand } from 'd3-scale';
import { Link } from 'react-router-dom';
import { useFormats } from '@/i18n/use-formats';
import type { ChartProps } from './chart-data';
import { ChartPlot, usePlot } from './chart-plot';
import styles from './chart.module.css';

/** Bars side by side for each place on the axis; each is a link, and says its number. */
export function BarChart({ title, series, groups }: ChartProps) {
  const { number } = useFormats();
  const plot = usePlot(groups);
  const { floor, up } = plot;
  const across = scaleBand()
    .domain(groups.map(({ key }) => key))
    .range(plot.across)
    .paddingInner(0.24);
  const within = scaleBand<number>()
    .domain(series.map((_, at) => at))
    .range(plot.along(across.bandwidth()))
    .paddingInner(0.08);
  const names = groups.map(({ key, name }) => ({
    key,
    name,
    x: (across(key) ?? 0) + across.bandwidth() / 2,
  }));
  return (
    <ChartPlot title={title} plot={plot} names={names}>
      {groups.flatMap((group) =>
        group.marks.map(({ value, to, label }, at) => {
          const x = (across(group.key) ?? 0) + (within(at) ?? 0);
          const y = up(value);
          return (
            <Link
              key={label}
              to={to}
              className={styles['mark'] ?? ''}
              data-tone={series[at]?.tone}
              aria-label={label}
            >
              <rect
                className={styles['hit'] ?? ''}
                x={x}
                y={2}
                width={within.bandwidth()}
                height={floor - 2}
              />
              <rect
                className={styles['bar']}
                x={x}
                y={y}
                width={within.bandwidth()}
                height={Math.max(0, floor - y)}
              />
              <text x={x + within.bandwidth() / 2} y={y - 5} textAnchor="middle">
                {number(value)}
              </text>
            </Link>
          );
        }),
      )}
    </ChartPlot>
  );
}
