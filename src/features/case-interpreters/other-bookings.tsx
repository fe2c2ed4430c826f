import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { ConflictWire } from '@/contract/plan/interpreter';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';

interface OtherBookingsProps {
  readonly others: ConflictWire['others'];
  /** IANA zone in which the times are read. */
  readonly zone: string;
}

/** What a booking meets: a case in reach by its reference, any other by its time alone. */
export function OtherBookings({ others, zone }: OtherBookingsProps) {
  const { t } = useLingui();
  const { time } = useFormats();
  return others.map(({ startAt, minutes, reference }, place) => {
    const startMs = Date.parse(startAt);
    const from = time(startMs, zone);
    const to = time(startMs + minutes * 60_000, zone);
    const span = <bdi className="number">{`${from}–${to}`}</bdi>;
    return (
      // Two at one time may both be out of reach, and have nothing of their own.
      <span key={place}>
        {reference === null ? (
          <Trans>another booking {span}</Trans>
        ) : (
          <>
            <Link
              to={addresses.case(reference, 'interpreters')}
              aria-label={t`Interpreters of ${reference}`}
            >
              <bdi>{reference}</bdi>
            </Link>{' '}
            {span}
          </>
        )}
      </span>
    );
  });
}
