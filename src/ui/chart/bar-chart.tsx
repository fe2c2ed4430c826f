import { scaleBand, scaleLinear } from 'd3-scale';
import { useRef } from 'react';
import { Link } from 'react-router-dom';
import { directionOf } from '@/i18n/locale';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { highestOf, PLOT, type ChartProps } from './chart-data';
import styles from './chart.module.css';
import { useWidth } from './use-width';

/** Bars side by side for each place on the axis; each is a link, and says its number. */
export function BarChart({ title, series, groups }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 480);
  const { number } = useFormats();
  const isRightToLeft = directionOf(useLocale()) === 'rtl';
  const floor = PLOT.height - PLOT.bottom;
  const across = scaleBand()
    .domain(groups.map(({ key }) => key))
    .range(isRightToLeft ? [width, 0] : [0, width])
    .paddingInner(0.24);
  const within = scaleBand<number>()
    .domain(series.map((_, at) => at))
    .range(isRightToLeft ? [across.bandwidth(), 0] : [0, across.bandwidth()])
    .paddingInner(0.08);
  const up = scaleLinear()
    .domain([0, highestOf(groups)])
    .range([floor, PLOT.top]);
  return (
    <div ref={box}>
      <svg
        className={styles['plot'] ?? ''}
        viewBox={`0 0 ${width} ${PLOT.height}`}
        height={PLOT.height}
        role="group"
        aria-label={title}
      >
        <line
          className={styles['grid'] ?? ''}
          x1={0}
          x2={width}
          y1={floor + 0.5}
          y2={floor + 0.5}
        />
        {groups.map((group) => {
          const start = across(group.key) ?? 0;
          const middle = start + across.bandwidth() / 2;
          return (
            <g key={group.key}>
              {group.marks.map(({ value, to, label }, at) => {
                const x = start + (within(at) ?? 0);
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
              })}
              <text x={middle} y={PLOT.height - 5} textAnchor="middle" aria-hidden="true">
                {group.name}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
