import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useRef, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import type { CaseConflictsWire } from '@/contract/plan/interpreter';
import type { Booking } from '@/domain/plan/interpreter';
import { confirmBooking } from '@/data/plans/confirm-booking';
import type { NeededBooking } from '@/domain/plan/interpreters/needed-bookings';
import { isShortNotice } from '@/domain/plan/interpreters/needed-bookings';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { campusPlaceOf, placeOf } from '@/reference/place';
import { Button } from '@/ui/button';
import { SkeletonRows } from '@/ui/skeleton';
import { StatusMark } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';
import entries from '@/parts/entries.module.css';
import styles from './case-interpreters.module.css';
import { ConflictLine } from './conflict-line';
import { EndForm } from './end-form';
import { Finder } from './finder';
import { Fixes } from './fixes';
import { LineFacts } from './line-facts';
import { PastBookings } from './past-bookings';
import { useBook } from './use-book';

interface NeededLineProps {
  readonly detail: CaseDetail;
  readonly needed: NeededBooking;
  /** Bookings of the appointment that were declined or cancelled. */
  readonly past: readonly Booking[];
  readonly conflicts: CaseConflictsWire;
  readonly canBook: boolean;
}

type Panel = 'find' | 'declineBooking' | 'cancelBooking' | null;

/** One appointment: its booking, what stands against it with the ways out, and the finder. */
export function NeededLine({ detail, needed, past, conflicts, canBook }: NeededLineProps) {
  const { t } = useLingui();
  const nowMs = useNow();
  const { told, refused } = useTellOutcome();
  const [panel, setPanel] = useState<Panel>(null);
  const line = useRef<HTMLLIElement>(null);
  const book = useBook(detail, needed);
  const confirming = useMutation(confirmBooking());
  const { appointment, booking } = needed;
  const { reference } = detail.case;
  const zone = placeOf(campusPlaceOf(appointment.campus)).timeZone;
  const against = conflicts.items.filter((each) => each.appointmentId === appointment.id);
  const fixes = conflicts.fixes.find((each) => each.appointmentId === appointment.id)?.fixes ?? [];
  const isShort = isShortNotice(needed, nowMs);
  /** Back to where the panel was opened. */
  const close = (): void => {
    setPanel(null);
    line.current?.querySelector<HTMLElement>('[data-find]')?.focus();
  };
  return (
    <li ref={line} className={entries['entry']}>
      <LineFacts detail={detail} needed={needed} interpreters={conflicts.interpreters}>
        {canBook && booking?.status === 'offered' && (
          <Button
            size="small"
            isBusy={confirming.isPending}
            onClick={() =>
              void confirming
                .mutateAsync({ reference, booking, seen: against.map(({ facts }) => facts) })
                .then((outcome) => told(reference, outcome, t`Interpreter confirmed`), refused)
            }
          >
            <Trans>Log as confirmed</Trans>
          </Button>
        )}
        {canBook && (
          <Button
            size="small"
            data-find
            aria-expanded={panel === 'find'}
            onClick={() => setPanel(panel === 'find' ? null : 'find')}
          >
            <Trans>Find interpreter…</Trans>
          </Button>
        )}
        {canBook && booking !== null && (
          <>
            <Button size="small" variant="quiet" onClick={() => setPanel('declineBooking')}>
              <Trans>Declined…</Trans>
            </Button>
            <Button size="small" variant="quiet" onClick={() => setPanel('cancelBooking')}>
              <Trans>Cancel booking…</Trans>
            </Button>
          </>
        )}
      </LineFacts>
      {isShort && (
        <div className={styles['inner']}>
          <StatusMark state="due-today">
            <Trans>Less than 48 hours ahead: ring interpreter services.</Trans>
          </StatusMark>
        </div>
      )}
      {against.length > 0 && (
        <ul className={`${entries['list']} ${styles['conflicts']}`} aria-label={t`Conflicts`}>
          {against.map((conflict) => (
            <ConflictLine
              key={`${conflict.kind} ${conflict.facts}`}
              reference={reference}
              booking={booking}
              conflict={conflict}
              zone={zone}
              canBook={canBook}
            />
          ))}
        </ul>
      )}
      {canBook && panel !== 'find' && (
        <div className={styles['inner']}>
          <Fixes
            fixes={fixes}
            interpreters={conflicts.interpreters}
            wishedSex={booking?.wishedSex ?? null}
            isMoved={against.some(({ kind }) => kind === 'appointment-moved')}
            book={book}
          />
        </div>
      )}
      <PastBookings past={past} interpreters={conflicts.interpreters} />
      {panel === 'find' && (
        <Suspense fallback={<SkeletonRows count={4} />}>
          <Finder detail={detail} needed={needed} book={book} onDone={close} />
        </Suspense>
      )}
      {(panel === 'declineBooking' || panel === 'cancelBooking') && booking !== null && (
        <EndForm reference={reference} booking={booking} how={panel} onDone={close} />
      )}
    </li>
  );
}
