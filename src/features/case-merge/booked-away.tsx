import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { CaseWire } from '@/contract/case';
import { addresses } from '@/parts/addresses';
import { BookedNote } from '@/parts/booked/booked-note';
import { useStillBooked } from '@/parts/booked/use-still-booked';

interface BookedAwayProps {
  /** The case that would be closed as a duplicate. */
  readonly other: CaseWire;
  /** Reference of the case that goes on. */
  readonly into: string;
}

/**
 * What is booked for the case that a merge closes. A merge neither moves nor cancels it, as only
 * somebody who looks at both can tell which of two appointments is meant; and a closed case takes no
 * change. So it is told while there is still time.
 */
export function BookedAway({ other, into }: BookedAwayProps) {
  const { t } = useLingui();
  const { reference } = other;
  const booked = useStillBooked(other);
  return (
    <BookedNote booked={booked} title={t`Still booked for the case that is closed`}>
      <Trans>
        It stays booked there, where nobody can change it any more. Before you merge, cancel it and
        book what is needed for{' '}
        <span className="nowrap" dir="ltr">
          {into}
        </span>
        .
      </Trans>{' '}
      <Link to={addresses.case(reference, 'appointments')}>
        <Trans>
          Appointments of{' '}
          <span className="nowrap" dir="ltr">
            {reference}
          </span>
        </Trans>
      </Link>
    </BookedNote>
  );
}
