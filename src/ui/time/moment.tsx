import { useFormats } from '@/i18n/use-formats';
import { useNow } from './use-now';

export interface MomentProps {
  /** Epoch milliseconds. */
  readonly atMs: number;
  /** IANA zone in which it is read. */
  readonly zone: string;
  /** Name of the place of that zone (`Bogotá`); left out where the zone is the reader's own. */
  readonly place?: string | undefined;
  /** Also says how far away it is: `in 3 h 20 min`. */
  readonly withDistance?: boolean;
}

/** A moment in a zone: `Thu 26 Nov 17:00 Bogotá`; today, tomorrow and yesterday by word. */
export function Moment({ atMs, zone, place, withDistance = false }: MomentProps) {
  const nowMs = useNow();
  const { day, time, exact, relative } = useFormats();
  return (
    <time
      dateTime={new Date(atMs).toISOString()}
      title={place ? `${exact(atMs, zone)} ${place}` : exact(atMs, zone)}
    >
      {day(atMs, zone, nowMs)} {time(atMs, zone)}
      {place && ` ${place}`}
      {withDistance && <span className="quiet"> {relative(atMs, nowMs)}</span>}
    </time>
  );
}
