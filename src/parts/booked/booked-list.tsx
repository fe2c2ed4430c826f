import { Plural, Trans } from '@lingui/react/macro';
import type { StillBooked } from '@/domain/plan/called-off';
import { useFormats } from '@/i18n/use-formats';
import { isolated } from '@/parts/words/isolated';
import { FlightName } from './flight-name';

/** How many appointments and interpreters, and which places to sleep and seats, are kept free for a case. */
export function BookedList({ booked }: { readonly booked: StillBooked }) {
  const { list } = useFormats();
  const { appointments, bookings, stays, flights } = booked;
  const places = list(stays.map(({ name }) => isolated(name)));
  return (
    <ul>
      {appointments.length > 0 && (
        <li>
          <Plural
            value={appointments.length}
            one="# appointment that lies ahead"
            other="# appointments that lie ahead"
          />
        </li>
      )}
      {bookings.length > 0 && (
        <li>
          <Plural
            value={bookings.length}
            one="# interpreter booking"
            other="# interpreter bookings"
          />
        </li>
      )}
      {stays.length > 0 && (
        <li>
          <Trans>Lodging: {places}</Trans>
        </li>
      )}
      {flights.map((leg) => (
        <li key={leg.id}>
          <FlightName leg={leg} />
        </li>
      ))}
    </ul>
  );
}
