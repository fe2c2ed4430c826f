import { Plural } from '@lingui/react/macro';
import { workingDaysBetween } from '@/domain/calendar/working-time';
import { useNow } from '@/ui/time/use-now';

interface AskedSinceProps {
  /** When it was asked, an ISO instant. */
  readonly askedAt: string;
  /** Whose working days it ages in: those who must answer it. */
  readonly place: string;
}

/** For how many working days a question has waited for its answer. */
export function AskedSince({ askedAt, place }: AskedSinceProps) {
  const days = workingDaysBetween(place, Date.parse(askedAt), useNow());
  return (
    <span className="nowrap quiet">
      ·{' '}
      <Plural
        value={Math.max(0, days)}
        _0="asked today"
        one="# working day"
        other="# working days"
      />
    </span>
  );
}
