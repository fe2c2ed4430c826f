import { Trans, useLingui } from '@lingui/react/macro';
import type { InterpreterWire } from '@/contract/plan/interpreter';
import type { Booking } from '@/domain/plan/interpreter';
import { LATE_CANCEL_COST } from '@/domain/plan/interpreters/config';
import { useFormats } from '@/i18n/use-formats';
import { BOOKING_STATUS_WORDS } from '@/parts/words/interpreter-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import entries from '@/parts/entries.module.css';
import styles from './case-interpreters.module.css';

interface PastBookingsProps {
  readonly past: readonly Booking[];
  readonly interpreters: readonly InterpreterWire[];
}

/** Who declined, and what was cancelled; late, with its cost. */
export function PastBookings({ past, interpreters }: PastBookingsProps) {
  const { t } = useLingui();
  const word = useWord();
  const { money } = useFormats();
  if (past.length === 0) return null;
  const cost = money(LATE_CANCEL_COST.minor, LATE_CANCEL_COST.currency);
  return (
    <ul
      className={`quiet ${entries['list']} ${styles['conflicts']}`}
      aria-label={t`Earlier bookings`}
    >
      {past.map(({ id, interpreterId, status, reason, isLateCancel }) => {
        const name = interpreters.find((each) => each.id === interpreterId)?.name;
        return (
          <li key={id}>
            {word(BOOKING_STATUS_WORDS, status)}
            {name !== undefined && (
              <>
                {' · '}
                <Bdi>{name}</Bdi>
              </>
            )}
            {reason !== null && (
              <>
                {' · '}
                <Bdi>{reason}</Bdi>
              </>
            )}
            {isLateCancel && (
              <>
                {' · '}
                <Trans>late, costs {cost}</Trans>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
