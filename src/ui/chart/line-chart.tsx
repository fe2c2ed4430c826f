import { scalePoint, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useRef } from 'react';
import { Link } from 'react-router-dom';
import { directionOf } from '@/i18n/locale';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { highestOf, PLOT, type ChartProps } from './chart-data';
import styles from './chart.module.css';
import { useWidth } from './use-width';

/** A dot with a touchable square around it. */
const HIT = 24;

/** One line over the places on the axis, from zero; each dot is a link, and says its number. */
export function LineChart({ title, groups }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 480);
  const { number } = useFormats();
  const isRightToLeft = directionOf(useLocale()) === 'rtl';
  const floor = PLOT.height - PLOT.bottom;
  const across = scalePoint()
    .domain(groups.map(({ key }) => key))
    .range(isRightToLeft ? [width, 0] : [0, width])
    .padding(0.5);
  const up = scaleLinear()
    .domain([0, highestOf(groups)])
    .range([floor, PLOT.top]);
  const dots = groups.flatMap(({ key, name, marks: [mark] }) =>
    mark === undefined ? [] : [{ key, name, ...mark, x: across(key) ?? 0, y: up(mark.value) }],
  );
  const path = line<(typeof dots)[number]>(
    ({ x }) => x,
    ({ y }) => y,
  );
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
        <path className={styles['line'] ?? ''} d={path(dots) ?? ''} aria-hidden="true" />
        {dots.map(({ key, name, value, to, label, x, y }) => (
          <g key={key}>
            <Link to={to} className={styles['mark'] ?? ''} aria-label={label}>
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
            <text x={x} y={PLOT.height - 5} textAnchor="middle" aria-hidden="true">
              {name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
