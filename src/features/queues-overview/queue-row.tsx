import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { QueueSummary } from '@/contract/case-list';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfOffice } from '@/parts/names';
import { listAddress } from '@/parts/list-links';
import { clockPlaceOf, placeOf } from '@/reference/place';
import { ClockTime } from '@/ui/time/clock-time';
import { useNow } from '@/ui/time/use-now';
import { LinkNumber } from '@/ui/link-number';
import { OfficeNow } from '@/parts/clock/office-now';
import { DutyNow } from '@/parts/duty/duty-now';
import styles from './queue-row.module.css';
import { OLDEST_WAIT, QUEUE_MEASURES } from './queue-measures';

/** One queue: what its office's clock says, and the counts that lead to their rows. */
export function QueueRow({ queue }: { readonly queue: QueueSummary }) {
  const { i18n } = useLingui();
  const { number } = useFormats();
  const office = nameOfOffice(queue.office, useLocale());
  const place = clockPlaceOf(queue.office, null);
  return (
    <tr>
      <th scope="row">
        <Link to={listAddress(queue.office)}>{office}</Link>
      </th>
      <td className="cell-number">
        <ClockTime zone={placeOf(place).timeZone} />
      </td>
      <td className={styles['now']}>
        <OfficeNow place={place} />
        <DutyNow place={place} />
      </td>
      {QUEUE_MEASURES.map((measure) => (
        <td key={measure.key} className="cell-number">
          <LinkNumber
            value={queue[measure.key]}
            to={listAddress(queue.office, measure.filter)}
            label={`${office}, ${i18n._(measure.heading)}: ${number(queue[measure.key])}`}
            tone={measure.tone}
          />
        </td>
      ))}
      <td className="cell-number">
        <OldestWait since={queue.oldestWaitSince} office={queue.office} name={office} />
      </td>
    </tr>
  );
}

interface OldestWaitProps {
  readonly since: string | null;
  /** A code, or `all`. */
  readonly office: string;
  readonly name: string;
}

/** How long the longest-waiting new request has waited; leads to it. */
export function OldestWait({ since, office, name }: OldestWaitProps) {
  const { t } = useLingui();
  const nowMs = useNow();
  const { duration } = useFormats();
  if (since === null) return <span className="quiet">–</span>;
  const wait = duration(nowMs - Date.parse(since));
  return (
    <Link
      className="link-number"
      to={listAddress(office, OLDEST_WAIT.filter, OLDEST_WAIT.sort)}
      aria-label={t`${name}, oldest wait: ${wait}`}
    >
      {wait}
    </Link>
  );
}
