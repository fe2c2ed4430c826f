import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ConflictWire } from '@/contract/plan/interpreter';
import type { Booking } from '@/domain/plan/interpreter';
import { PersonChip } from '@/parts/people/person-chip';
import { CONFLICT_WORDS } from '@/parts/words/interpreter-words';
import { useFormats } from '@/i18n/use-formats';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { StatusMark } from '@/ui/status-mark';
import { Moment } from '@/ui/time/moment';
import styles from './case-interpreters.module.css';
import { KeepForm } from './keep-form';
import { OtherBookings } from './other-bookings';

interface ConflictLineProps {
  readonly reference: string;
  readonly booking: Booking | null;
  readonly conflict: ConflictWire;
  readonly zone: string;
  readonly canBook: boolean;
}

/** One conflict with its cause; open, or kept with the reason. */
export function ConflictLine({ reference, booking, conflict, zone, canBook }: ConflictLineProps) {
  const { t } = useLingui();
  const word = useWord();
  const { language } = useFormats();
  const [isKeeping, setIsKeeping] = useState(false);
  const { kind, kept, others } = conflict;
  const kindWord = word(CONFLICT_WORDS, kind);
  const spoken = booking === null ? null : language(booking.language);
  return (
    <li className="stack" data-gap="4">
      <div className="row">
        {kept === null ? (
          <StatusMark state="overdue">{kindWord}</StatusMark>
        ) : (
          <StatusMark state="done">
            <Trans>Kept: {kindWord}</Trans>
          </StatusMark>
        )}
        <OtherBookings others={others} zone={zone} />
        {kind === 'appointment-moved' && booking !== null && (
          <span className="quiet">
            <Trans>
              booked for <Moment atMs={Date.parse(booking.startAt)} zone={zone} />
            </Trans>
          </span>
        )}
        {kind === 'language-changed' && spoken !== null && (
          <span className="quiet">
            <Trans>booked for {spoken}</Trans>
          </span>
        )}
        {kept !== null && (
          <span className="quiet">
            <Bdi>{kept.reason}</Bdi> · <PersonChip id={kept.by} />
          </span>
        )}
        {canBook && kept === null && booking !== null && !isKeeping && (
          <Button
            size="small"
            variant="quiet"
            aria-label={t`Keep the conflict: ${kindWord}`}
            onClick={() => setIsKeeping(true)}
          >
            <Trans>Keep…</Trans>
          </Button>
        )}
      </div>
      {isKeeping && booking !== null && (
        <div className={styles['inner']}>
          <KeepForm
            reference={reference}
            booking={booking}
            conflict={conflict}
            onDone={() => setIsKeeping(false)}
          />
        </div>
      )}
    </li>
  );
}
