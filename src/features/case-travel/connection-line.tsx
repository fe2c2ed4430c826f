import { Trans } from '@lingui/react/macro';
import type { Connection } from '@/domain/plan/travel/leg-checks';
import { useFormats } from '@/i18n/use-formats';
import { toTheMinute } from '@/parts/words/to-the-minute';
import { findAirport } from '@/reference/airports';
import { Bdi } from '@/ui/bdi';
import { StatusMark } from '@/ui/status-mark';
import styles from './case-travel.module.css';

/** How long there is to change planes, and where. */
export function ConnectionLine({ change }: { readonly change: Connection }) {
  const formats = useFormats();
  const { from, to, minutes, needed, isApart } = change;
  const city = findAirport(from.to)?.city ?? from.to;
  const isShort = minutes < needed;
  return (
    <li className={styles['change']}>
      <StatusMark state={isShort || isApart ? 'due-today' : 'on-track'}>
        <Trans>
          {toTheMinute(minutes * 60_000, formats)} in <Bdi>{city}</Bdi>
        </Trans>
      </StatusMark>
      {isShort && (
        <span>
          <Trans>at least {toTheMinute(needed * 60_000, formats)} are needed</Trans>
        </span>
      )}
      {isApart && (
        <span>
          <Trans>
            lands at {from.to}, goes on from {to.from}
          </Trans>
        </span>
      )}
    </li>
  );
}
