import { Trans, useLingui } from '@lingui/react/macro';
import { type ClosedDay, closedDayAt } from '@/domain/calendar/closed-day';
import { useLocale } from '@/i18n/use-locale';
import { HOLIDAY_NAMES } from '@/reference/holiday-names';
import { nameIn } from '@/reference/local-name';
import { StatusMark } from '@/ui/status-mark';
import { nameOfPlace } from '../names';

interface ClosedDayNoteProps {
  /** An office or a campus. */
  readonly place: string;
  readonly date: string;
}

/**
 * That an office or campus does not work on the chosen day, or not the whole of it, said while it is chosen.
 * A warning and no refusal: some work is done on such days.
 */
export function ClosedDayNote({ place: code, date }: ClosedDayNoteProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const closed = closedDayAt(code, date);
  const place = nameOfPlace(code, locale);
  const wordOfDay = (at: ClosedDay): string => {
    const name = at.name && nameIn(HOLIDAY_NAMES[at.name], locale);
    if (at.reason === 'half-day') return name ? t`${name} half day` : t`half day`;
    return name ?? (at.reason === 'weekend' ? t`weekend` : t`holiday`);
  };
  const day = closed && wordOfDay(closed);
  return (
    // It stands there empty, so that what comes into it is read aloud.
    <div role="status">
      {closed && (
        <StatusMark state="due-today">
          {closed.reason === 'half-day' ? (
            <Trans>
              {place} closes early on this day: {day}
            </Trans>
          ) : (
            <Trans>
              {place} is closed on this day: {day}
            </Trans>
          )}
        </StatusMark>
      )}
    </div>
  );
}
