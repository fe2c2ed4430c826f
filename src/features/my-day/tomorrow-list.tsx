import { Trans } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { MyDay } from '@/contract/my-day';
import { addresses } from '@/parts/addresses';
import { PatientOf } from '@/parts/patient/patient-name';
import { STAGE_WORDS } from '@/parts/words/stage-words';
import { useWord } from '@/parts/words/use-word';
import entries from '@/parts/entries.module.css';
import styles from './my-day.module.css';
import { TOMORROW_WORDS } from './my-day-words';

/** What my cases ask for tomorrow, by my calendar. */
export function TomorrowList({ tomorrow }: { readonly tomorrow: MyDay['tomorrow'] }) {
  const word = useWord();
  return (
    <section className="stack" data-gap="4" aria-labelledby="my-day-tomorrow">
      <h2 id="my-day-tomorrow">
        <Trans>Tomorrow</Trans>
      </h2>
      {tomorrow.length === 0 && (
        <p className="quiet">
          <Trans>Nothing of yours is due tomorrow.</Trans>
        </p>
      )}
      <ul className={entries['list']}>
        {tomorrow.map(({ row, reasons }) => (
          <li key={row.id} className={styles['line']}>
            <Link className="tap" to={addresses.case(row.reference)}>
              {row.reference}
            </Link>
            <PatientOf row={row} />
            <span className="chips">
              {reasons.map((reason) => (
                <span key={reason} className="chip">
                  {word(TOMORROW_WORDS, reason)}
                </span>
              ))}
            </span>
            <span className="quiet">{word(STAGE_WORDS, row.stage)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
