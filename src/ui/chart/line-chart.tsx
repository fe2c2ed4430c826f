import { scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { Link } from 'react-router-dom';
import { useFormats } from '@/i18n/use-formats';
import type { ChartProps } from './chart-data';
import { ChartPlot, usePlot } from './chart-plot';
import styles from './chart.module.css';

/** A dot with a touchable square around it. */
const HIT = 24;

/** One line over the places on the axis, from zero; each dot is a link, and says its number. */
export function LineChart({ title, groups }: ChartProps) {
  const { number } = useFormats();
  const plot = usePlot(groups);
  const across = scalePoint()
    .domain(groups.map(({ key }) => key))
    .range(plot.across)
    .padding(0.5);
  const dots = groups.flatMap(({ key, name, marks: [mark] }) =>
    mark === undefined ? [] : [{ key, name, ...mark, x: across(key) ?? 0, y: plot.up(mark.value) }],
  );
  const path = line<(typeof dots)[number]>(
    ({ x }) => x,
    ({ y }) => y,
  );
  return (
    <ChartPlot title={title} plot={plot} names={dots}>
      <path className={styles['line'] ?? ''} d={path(dots) ?? ''} aria-hidden="true" />
      {dots.map(({ key, value, to, label, x, y }) => (
        <Link key={key} to={to} className={styles['mark'] ?? ''} aria-label={label}>
          <rect
            className={styles['hit'] ?? ''}
            x={x - HIT / 2}
            y={y - HIT / 2}
            width={HIT}
            height={HIT}
          />
          <circle className={styles['dot']} cx={x} cy={y} r={4} />
          <text x={x} y={y - 8} textAnchor="middle">
            {number(value)}
          </text>
        </Link>
      ))}
    </ChartPlot>
  );
}
