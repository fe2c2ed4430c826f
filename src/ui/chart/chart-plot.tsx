import { scaleLinear } from 'd3-scale';
import { type ReactNode, type RefObject, useRef } from 'react';
import { directionOf } from '@/i18n/locale';
import { useLocale } from '@/i18n/use-locale';
import { type ChartGroup, highestOf, PLOT } from './chart-data';
import styles from './chart.module.css';
import { useWidth } from './use-width';

/** Where the marks of a chart stand, in CSS pixels. */
export interface Plot {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly width: number;
  /** The line of zero. */
  readonly floor: number;
  /** From the first place to the last, as one reads. */
  readonly across: [number, number];
  /** The same for something as wide as this. */
  readonly along: (width: number) => [number, number];
  /** The height of a value. */
  readonly up: (value: number) => number;
}

/** Both axes: values up from zero, places along the line as one reads. */
export function usePlot(groups: readonly ChartGroup[]): Plot {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 480);
  const isRightToLeft = directionOf(useLocale()) === 'rtl';
  const floor = PLOT.height - PLOT.bottom;
  const along = (size: number): [number, number] => (isRightToLeft ? [size, 0] : [0, size]);
  const up = scaleLinear()
    .domain([0, highestOf(groups)])
    .range([floor, PLOT.top]);
  return { box, width, floor, across: along(width), along, up };
}

interface PlaceName {
  readonly key: string;
  readonly name: string;
  /** Its middle. */
  readonly x: number;
}

interface ChartPlotProps {
  readonly title: string;
  readonly plot: Plot;
  /** What stands under the line. */
  readonly names: readonly PlaceName[];
  readonly children: ReactNode;
}

/** The ground that marks stand on: the line of zero, and the places under it. */
export function ChartPlot({ title, plot, names, children }: ChartPlotProps) {
  const { box, width, floor } = plot;
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
        {children}
        {thinned(names).map(({ key, name, x }) => (
          <text key={key} x={x} y={PLOT.height - 5} textAnchor="middle" aria-hidden="true">
            {name}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** About how wide a character of a name is, a Chinese one, and what keeps two names apart, in CSS pixels. */
const CHARACTER = 5.6;
const HAN = 11;
const APART = 4;

const lengthOf = (name: string): number => {
  const han = name.match(/\p{sc=Han}/gu)?.length ?? 0;
  return han * HAN + (name.length - han) * CHARACTER;
};

/** Every second or third name where all would run into each other; the last one always stands. */
function thinned(names: readonly PlaceName[]): readonly PlaceName[] {
  const [first, second] = names;
  if (first === undefined || second === undefined) return names;
  const longest = Math.max(...names.map(({ name }) => lengthOf(name))) + APART;
  const step = Math.max(1, Math.ceil(longest / Math.abs(second.x - first.x)));
  return names.filter((_name, at) => (names.length - 1 - at) % step === 0);
}
