import type { Formats } from '@/i18n/use-formats';
import { DAY_MS, HOUR_MS } from '@/lib/spans';

/**
 * How long a flight or a change of planes takes, as the ticket has it: `12h 15m` beside its two times,
 * where an age would be told in hours alone. Milliseconds.
 */
export function toTheMinute(ms: number, { duration }: Pick<Formats, 'duration'>): string {
  const minutes = ms % HOUR_MS;
  const hours = ms - minutes;
  if (hours === 0 || minutes === 0 || ms >= 2 * DAY_MS) return duration(ms);
  return `${duration(hours)} ${duration(minutes)}`;
}
