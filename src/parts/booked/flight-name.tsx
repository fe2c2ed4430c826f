import { Trans } from '@lingui/react/macro';
import type { Leg } from '@/domain/plan/travel';
import { useFormats } from '@/i18n/use-formats';
import { localDateOf } from '@/lib/zoned-time';
import { zoneAt } from '@/reference/airports';

/** Which flight it is: its number, the way, and the date by the airport's own clock. */
export function FlightName({ leg }: { readonly leg: Leg }) {
  const { plainDate } = useFormats();
  const { airline, number, from, to, departAt } = leg;
  const on = localDateOf(Date.parse(departAt), zoneAt(from));
  const flight = `${airline} ${number}`;
  return (
    <Trans>
      Flight <span dir="ltr">{flight}</span>,{' '}
      <span dir="ltr">
        {from} → {to}
      </span>
      , {plainDate(on)}
    </Trans>
  );
}
