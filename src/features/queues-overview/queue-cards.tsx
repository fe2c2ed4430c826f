import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { QueueSummary } from '@/contract/case-list';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { OfficeNow } from '@/parts/clock/office-now';
import { DutyNow } from '@/parts/duty/duty-now';
import { listAddress } from '@/parts/list-links';
import { nameOfOffice } from '@/parts/names';
import { OFFICES, REGIONS } from '@/reference/offices';
import { clockPlaceOf, placeOf } from '@/reference/place';
import { ClockTime } from '@/ui/time/clock-time';
import styles from './queue-cards.module.css';
import {
  oldestOf,
  QUEUE_MEASURES,
  sortedQueues,
  totalOf,
  type QueueMeasure,
  type QueueSortKey,
} from './queue-measures';
import { OldestWait } from './queue-row';
import { REGION_WORDS } from './region-words';

interface QueueCardsProps {
  readonly queues: readonly QueueSummary[];
  readonly sort: QueueSortKey;
  readonly onSort: (key: QueueSortKey) => void;
}

/** All queues on a phone: a card for each, with those of its numbers that are not nought. */
export function QueueCards({ queues, sort, onSort }: QueueCardsProps) {
  const { t, i18n } = useLingui();
  const flat = sortedQueues(queues, sort);
  const all = t`All queues`;
  return (
    <div className="stack">
      <label className={styles['sort']}>
        <span>{t`Sort by`}</span>
        <select
          className="input"
          value={sort}
          onChange={(event) => onSort(event.currentTarget.value as QueueSortKey)}
        >
          <option value="office">{t`Office`}</option>
          {QUEUE_MEASURES.map((measure) => (
            <option key={measure.key} value={measure.key}>
              {i18n._(measure.heading)}
            </option>
          ))}
          <option value="oldest">{t`Oldest wait`}</option>
        </select>
      </label>
      <div className={styles['card']}>
        <div className={styles['line']}>
          <Link className={styles['office']} to={listAddress('all')}>
            {all}
          </Link>
        </div>
        <Numbers
          office="all"
          name={all}
          valueOf={(measure) => totalOf(queues, measure.key)}
          oldest={oldestOf(queues)}
        />
      </div>
      {flat ? (
        <Cards label={t`Queues`} queues={flat} />
      ) : (
        REGIONS.map((region) => {
          const inRegion = OFFICES.filter((office) => office.region === region).flatMap(
            ({ code }) => queues.find((queue) => queue.office === code) ?? [],
          );
          const name = i18n._(REGION_WORDS[region]);
          return (
            inRegion.length > 0 && (
              <section key={region} aria-label={name}>
                <h2 className={styles['region']}>{name}</h2>
                <Cards label={name} queues={inRegion} />
              </section>
            )
          );
        })
      )}
    </div>
  );
}

interface CardsProps {
  readonly label: string;
  readonly queues: readonly QueueSummary[];
}

function Cards({ label, queues }: CardsProps) {
  return (
    <ul className={styles['cards']} aria-label={label}>
      {queues.map((queue) => (
        <QueueCard key={queue.office} queue={queue} />
      ))}
    </ul>
  );
}

function QueueCard({ queue }: { readonly queue: QueueSummary }) {
  const office = nameOfOffice(queue.office, useLocale());
  const place = clockPlaceOf(queue.office, null);
  return (
    <li className={styles['card']}>
      <div className={styles['line']}>
        <Link className={styles['office']} to={listAddress(queue.office)}>
          {office}
        </Link>
        <span className="quiet">
          <ClockTime zone={placeOf(place).timeZone} /> · <OfficeNow place={place} />
        </span>
        <DutyNow place={place} />
      </div>
      <Numbers
        office={queue.office}
        name={office}
        valueOf={(measure) => queue[measure.key]}
        oldest={queue.oldestWaitSince}
      />
    </li>
  );
}

interface NumbersProps {
  /** A code, or `all`. */
  readonly office: string;
  readonly name: string;
  readonly valueOf: (measure: QueueMeasure) => number;
  readonly oldest: string | null;
}

function Numbers({ office, name, valueOf, oldest }: NumbersProps) {
  const { t, i18n } = useLingui();
  const { number } = useFormats();
  const shown = QUEUE_MEASURES.filter((measure) => valueOf(measure) > 0);
  if (shown.length === 0) {
    return (
      <div className="quiet">
        <Trans>No open case in this queue</Trans>
      </div>
    );
  }
  return (
    <div className={styles['numbers']}>
      {shown.map((measure) => {
        const heading = i18n._(measure.heading);
        const value = valueOf(measure);
        return (
          <Link
            key={measure.key}
            className={styles['number']}
            to={listAddress(office, measure.filter)}
            aria-label={`${name}, ${heading}: ${number(value)}`}
          >
            {heading}{' '}
            <strong className="link-number" data-tone={measure.tone}>
              {number(value)}
            </strong>
          </Link>
        );
      })}
      {oldest !== null && (
        <span className={styles['number']}>
          {t`Oldest wait`} <OldestWait since={oldest} office={office} name={name} />
        </span>
      )}
    </div>
  );
}
