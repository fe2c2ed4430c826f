import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { InterpreterDemand } from '@/contract/arrivals';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import entries from '@/parts/entries.module.css';
import { CONFLICT_WORDS } from '@/parts/words/interpreter-words';
import { wordOf } from '@/parts/words/use-word';
import { campusOf } from '@/reference/campuses';
import styles from './arrivals.module.css';

interface ConflictListProps {
  readonly conflicts: InterpreterDemand['conflicts'];
  readonly campus: string;
}

/** What stands against bookings of the week, in the order of their times; each leads to its case. */
export function ConflictList({ conflicts, campus }: ConflictListProps) {
  const { i18n } = useLingui();
  const { exact, language, number } = useFormats();
  const { items, total } = conflicts;
  const { timeZone } = campusOf(campus);
  const left = total - items.length;
  return (
    <section className="stack" data-gap="4" aria-labelledby="arrivals-conflicts">
      <h2 id="arrivals-conflicts" className={styles['head']}>
        <Trans>Conflicts of interpreters</Trans> <span className="quiet">{number(total)}</span>
      </h2>
      {items.length === 0 ? (
        <p className="quiet">
          <Trans>Nothing stands against the bookings of your cases.</Trans>
        </p>
      ) : (
        <ul className={entries['list']} aria-labelledby="arrivals-conflicts">
          {items.map(({ reference, appointmentId, startAt, kinds, ...each }) => (
            <li key={appointmentId} className={`${entries['entry']} ${styles['line']}`}>
              <span className="number">{exact(Date.parse(startAt), timeZone)}</span>
              <Link to={addresses.case(reference, 'interpreters')}>{reference}</Link>
              <span>{language(each.language)}</span>
              <strong>{kinds.map((kind) => wordOf(i18n, CONFLICT_WORDS, kind)).join(' · ')}</strong>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <p className="quiet">
          <Trans>The first are shown; {number(left)} more come after them.</Trans>
        </p>
      )}
    </section>
  );
}
