import { Trans } from '@lingui/react/macro';
import { officeStateAt } from '@/domain/calendar/office-state';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { HOLIDAY_NAMES } from '@/reference/holiday-names';
import { placeOf } from '@/reference/place';
import { nameIn } from '@/reference/local-name';
import { useNow } from '@/ui/time/use-now';

/** Open, closed or holiday in this moment, and when that changes, by the place's own clock. */
export function OfficeNow({ place }: { readonly place: string }) {
  const nowMs = useNow();
  const locale = useLocale();
  const { time, day } = useFormats();
  const { timeZone } = placeOf(place);
  const { state, holiday, opensAtMs, closesAtMs } = officeStateAt(place, nowMs);
  if (state === 'open') {
    const until = closesAtMs === null ? '' : time(closesAtMs, timeZone);
    return (
      <span>
        <Trans>Open until {until}</Trans>
      </span>
    );
  }
  const opens =
    opensAtMs === null ? null : `${day(opensAtMs, timeZone, nowMs)} ${time(opensAtMs, timeZone)}`;
  return (
    <span className="quiet">
      {holiday ? `${nameIn(HOLIDAY_NAMES[holiday], locale)} · ` : ''}
      {opens === null ? (
        <Trans context="office">Closed</Trans>
      ) : (
        <Trans context="office">Closed, opens {opens}</Trans>
      )}
    </span>
  );
}
