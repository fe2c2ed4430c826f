import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { InterpreterWire } from '@/contract/plan/interpreter';
import type { Booking } from '@/domain/plan/interpreter';
import { PlaceMoment } from '@/parts/clock/place-moment';
import { BOOKING_STATUS_WORDS } from '@/parts/words/interpreter-words';
import { useWord } from '@/parts/words/use-word';
import { campusPlaceOf } from '@/reference/place';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import entries from '@/parts/entries.module.css';
import { EndForm } from './end-form';

interface UnneededLineProps {
  readonly detail: CaseDetail;
  readonly booking: Booking;
  readonly interpreters: readonly InterpreterWire[];
  readonly canBook: boolean;
}

/** A booking whose appointment is no more: somebody should cancel it. */
export function UnneededLine({ detail, booking, interpreters, canBook }: UnneededLineProps) {
  const word = useWord();
  const [isEnding, setIsEnding] = useState(false);
  const name = interpreters.find(({ id }) => id === booking.interpreterId)?.name;
  return (
    <li className={entries['entry']}>
      <div className="row">
        <PlaceMoment at={booking.startAt} place={campusPlaceOf(booking.campus)} />
        <span>{name === undefined ? <Trans>Nobody yet</Trans> : <Bdi>{name}</Bdi>}</span>
        <span className="quiet">{word(BOOKING_STATUS_WORDS, booking.status)}</span>
        {canBook && !isEnding && (
          <span className="spread">
            <Button size="small" onClick={() => setIsEnding(true)}>
              <Trans>Cancel booking…</Trans>
            </Button>
          </span>
        )}
      </div>
      {isEnding && (
        <EndForm
          reference={detail.case.reference}
          booking={booking}
          how="cancelBooking"
          onDone={() => setIsEnding(false)}
        />
      )}
    </li>
  );
}
