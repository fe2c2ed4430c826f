import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { arrivalQueries, type DemandHour as Hour } from '@/data/arrivals/arrival-queries';
import type { DemandNeed } from '@/contract/arrivals';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { addresses } from '@/parts/addresses';
import entries from '@/parts/entries.module.css';
import { nameOfBuilding } from '@/parts/later-names';
import { PatientOf } from '@/parts/patient/patient-name';
import { BOOKING_STATUS_WORDS } from '@/parts/words/interpreter-words';
import { INTERPRETER_MODE_WORDS } from '@/parts/words/appointment-words';
import { useWord } from '@/parts/words/use-word';
import { campusOf } from '@/reference/campuses';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { SkeletonRows } from '@/ui/skeleton';
import styles from './arrivals.module.css';

interface DemandHourProps {
  readonly query: Hour;
  /** The address without it. */
  readonly close: string;
}

/** The appointments behind an hour: of cases in reach with a way there, of others the time alone. */
export function DemandHour({ query, close }: DemandHourProps) {
  const { t } = useLingui();
  const { plainDate, language } = useFormats();
  const { data, isError, refetch } = useQuery(arrivalQueries.needs(query));
  const { timeZone } = campusOf(query.campus);
  const [name, day, hour] = [language(query.language), plainDate(query.date), query.hour];
  return (
    <section className={styles['hour']} aria-labelledby="demand-hour" aria-live="polite">
      <div className="row">
        <h3 id="demand-hour">
          <Trans>
            {name}, {day}, {hour}:00
          </Trans>
        </h3>
        <Link
          className="button spread"
          data-size="small"
          data-variant="quiet"
          to={close}
          preventScrollReset
        >
          <Trans>Close</Trans>
        </Link>
      </div>
      {isError && (
        <Banner
          tone="error"
          actions={
            <Button size="small" onClick={() => void refetch()}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          <Trans>The appointments could not be read.</Trans>
        </Banner>
      )}
      {data === undefined ? (
        !isError && <SkeletonRows count={2} />
      ) : (
        <ul className={entries['list']} aria-label={t`Appointments of this hour`}>
          {data.items.map((need, place) => (
            // They stand in the order of their times, and nothing else names one out of reach.
            <NeedLine key={place} need={need} zone={timeZone} />
          ))}
        </ul>
      )}
    </section>
  );
}

function NeedLine({ need, zone }: { readonly need: DemandNeed; readonly zone: string }) {
  const { time, language } = useFormats();
  const locale = useLocale();
  const word = useWord();
  const { startAt, minutes, known } = need;
  const fromMs = Date.parse(startAt);
  const [from, to] = [time(fromMs, zone), time(fromMs + minutes * 60_000, zone)];
  return (
    <li className={`${entries['entry']} ${styles['line']}`}>
      <span className="number">
        {from}–{to}
      </span>
      {known === null ? (
        <span className="quiet">
          <Trans>Another booking</Trans>
        </span>
      ) : (
        <>
          <Link to={addresses.case(known.reference, 'interpreters')}>{known.reference}</Link>
          <strong>
            <PatientOf row={known} />
          </strong>
          <span>{language(known.language)}</span>
          <span>{word(INTERPRETER_MODE_WORDS, known.mode)}</span>
          <span>{nameOfBuilding(known.building, locale)}</span>
          {known.status === null ? (
            <strong>
              <Trans>Nobody booked</Trans>
            </strong>
          ) : (
            <span>{word(BOOKING_STATUS_WORDS, known.status)}</span>
          )}
        </>
      )}
    </li>
  );
}
