import { calendarTableOf } from '@/domain/calendar/calendar-table';

/**
 * Working time of a place as one continuous axis: position 3.5 is the middle of the fourth working
 * day. The seed lays its moments on it, so that nothing is answered on a holiday or at night.
 */
export interface WorkDays {
  readonly opens: readonly number[];
  readonly closes: readonly number[];
}

const firstClosingAfter = ({ closes }: WorkDays, ms: number): number => {
  let low = 0;
  let high = closes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((closes[middle] ?? 0) > ms) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The position of a moment; outside hours that of the next opening. */
export const positionOf = (days: WorkDays, ms: number): number => {
  const index = firstClosingAfter(days, ms);
  const open = days.opens[index] ?? ms;
  const close = days.closes[index] ?? ms + 1;
  return index + Math.max(0, (ms - open) / (close - open));
};

/** The moment at a position, whole minutes. */
const momentAt = (days: WorkDays, position: number): number => {
  const index = Math.min(Math.max(0, Math.floor(position)), days.opens.length - 1);
  const open = days.opens[index] ?? 0;
  const close = days.closes[index] ?? open;
  const ms = open + (position - index) * (close - open);
  return Math.round(ms / 60_000) * 60_000;
};

/** `days` of working time after a moment. */
export const addWork = (days: WorkDays, ms: number, amount: number): number =>
  momentAt(days, positionOf(days, ms) + amount);

/** The working days of a place around two moments, as its own calendar has them. */
export const compileWorkDays = (place: string, fromMs: number, toMs: number): WorkDays => {
  const table = calendarTableOf(place, fromMs, toMs);
  const working = Array.from(table.workingDays);
  return {
    opens: working.map((day) => table.opensMs[day] ?? 0),
    closes: working.map((day) => table.closesMs[day] ?? 0),
  };
};

/**
 * The moment itself within working hours; else one in the next working day, `draw` (0 … 1) saying
 * how late in it, so that not everything happens at the opening.
 */
export const withinHours = (days: WorkDays, ms: number, draw: number): number => {
  const position = positionOf(days, ms);
  return momentAt(days, position % 1 > 0 ? position : position + 0.9 * draw);
};
