import { Trans, useLingui } from '@lingui/react/macro';
import { NOTHING_BOOKED, type StillBooked } from '@/domain/plan/called-off';
import { BookedNote } from '@/parts/booked/booked-note';

/**
 * What is cancelled with a step, before it is done, and the tickets that it leaves with the airline;
 * nothing where nothing is booked.
 */
export function CalledOff({ booked }: { readonly booked: StillBooked | null }) {
  const { t } = useLingui();
  if (booked === null) return null;
  const tickets = booked.flights.filter(({ status }) => status === 'booked');
  return (
    <>
      <BookedNote booked={{ ...booked, flights: [] }} title={t`Called off with it`}>
        <Trans>
          Nobody outside hears of it from here: tell the clinics, interpreters, lodging.
        </Trans>
      </BookedNote>
      <BookedNote
        booked={{ ...NOTHING_BOOKED, flights: tickets }}
        title={t`Tickets that stay booked`}
      >
        <Trans>
          No ticket is cancelled from here: cancel it with the airline, and say so on Travel.
        </Trans>
      </BookedNote>
    </>
  );
}
