import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { MyDay } from '@/contract/my-day';
import { useSession } from '@/data/session/use-session';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import entries from '@/parts/entries.module.css';
import { PatientOf } from '@/parts/patient/patient-name';
import { PersonChip } from '@/parts/people/person-chip';
import { Moment } from '@/ui/time/moment';
import styles from './my-day.module.css';
import { doneWords } from './my-day-words';

/** What others did in my cases while I was away; it goes by itself after some days. */
export function BackSummary({ back }: { readonly back: NonNullable<MyDay['back']> }) {
  const { i18n } = useLingui();
  const { timeZone } = useSession();
  const { plainDate } = useFormats();
  const { fromOn, toOn, items } = back;
  return (
    <section className="stack" data-gap="4" aria-labelledby="my-day-back">
      <h2 id="my-day-back">
        <Trans>While you were away</Trans>
      </h2>
      <p className="quiet">
        <Trans comment="first and last day of an absence">
          {plainDate(fromOn)} to {plainDate(toOn)}
        </Trans>
        {' · '}
        {items.length === 0 ? (
          <Trans>nobody changed a case of yours</Trans>
        ) : (
          <Plural
            value={items.length}
            one="# case of yours was changed by others"
            other="# cases of yours were changed by others"
          />
        )}
      </p>
      <ul className={entries['list']}>
        {items.map(({ row, count, events }) => (
          <li key={row.id} className={entries['entry']}>
            <div className={styles['line']}>
              <Link className="tap" to={addresses.case(row.reference, 'timeline')}>
                {row.reference}
              </Link>
              <strong>
                <PatientOf row={row} />
              </strong>
              <span className="quiet">
                <Plural value={count} one="# change" other="# changes" />
              </span>
            </div>
            {events.map(({ kind, at, by }) => (
              <div key={`${at} ${kind}`} className="quiet">
                {i18n._(doneWords(kind))}, <PersonChip id={by} />,{' '}
                <Moment atMs={Date.parse(at)} zone={timeZone} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
