/** One mark of a chart: a number that leads to the rows that it counts. */
interface ChartMark {
  readonly value: number;
  readonly to: string;
  /** The whole sentence for a screen reader: `12 arrivals, week of 23 Nov`. */
  readonly label: string;
}

/** The marks of one place on the axis, one for each series. */
export interface ChartGroup {
  readonly key: string;
  /** What stands under it: a week. */
  readonly name: string;
  readonly marks: readonly ChartMark[];
}

/** What one series is called, in the order of the marks. */
export interface ChartSeries {
  readonly name: string;
  readonly tone?: 'accent' | 'quiet';
}

export interface ChartProps {
  readonly title: string;
  readonly series: readonly ChartSeries[];
  readonly groups: readonly ChartGroup[];
}

/** Plot area in CSS pixels: room for a number above each mark and a name below. */
export const PLOT = { height: 148, top: 18, bottom: 20 } as const;

export const highestOf = (groups: readonly ChartGroup[]): number =>
  Math.max(1, ...groups.flatMap(({ marks }) => marks.map(({ value }) => value)));
