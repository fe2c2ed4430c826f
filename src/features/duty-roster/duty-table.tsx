import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dutyQueries } from '@/data/duty/duty-queries';
import type { DutyRosterWire } from '@/contract/duty';
import { whoIsOnDuty } from '@/domain/duty';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfPlace } from '@/parts/names';
import { PersonChip } from '@/parts/people/person-chip';
import { usePeople } from '@/parts/people/use-people';
import { Button } from '@/ui/button';
import { useNow } from '@/ui/time/use-now';
import { DutyForm } from './duty-form';
import styles from './duty-table.module.css';
import { useWeekdays } from './use-weekdays';

/** Who answers for each place while it is shut, by the day that begins at eight in the morning. */
export function DutyTable() {
  const { t } = useLingui();
  const locale = useLocale();
  const nowMs = useNow();
  const people = usePeople();
  const weekdays = useWeekdays();
  const { data: rosters } = useSuspenseQuery(dutyQueries.rosters());
  const { compare } = useFormats();
  const nameOf = ({ place }: DutyRosterWire): string => nameOfPlace(place, locale);
  const listed = rosters.toSorted((one, other) => compare(nameOf(one), nameOf(other)));
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <div className={`table-scroll ${styles['scroll'] ?? ''}`}>
      <table className={`table ${styles['table'] ?? ''}`} aria-label={t`Duty roster`}>
        <thead>
          <tr>
            <th scope="col">{t`Office or campus`}</th>
            <th scope="col">{t`On duty now`}</th>
            <th scope="col">{t`Single dates`}</th>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t`Change`}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {listed.map((roster) => {
            const { place, byWeekday, dates } = roster;
            const name = nameOfPlace(place, locale);
            if (edited === place) {
              return (
                <tr key={place}>
                  <td colSpan={weekdays.length + 4}>
                    <div className={styles['form']}>
                      <DutyForm roster={roster} onDone={() => setEdited(null)} />
                    </div>
                  </td>
                </tr>
              );
            }
            return (
              <tr key={place}>
                <th scope="row">{name}</th>
                <td className={styles['day']}>
                  <PersonChip id={whoIsOnDuty({ rosters, people }, place, nowMs)} />
                </td>
                <td>
                  <DatesOf dates={dates} />
                </td>
                {byWeekday.map((id, index) => (
                  <td key={weekdays[index]} className={styles['day']}>
                    <PersonChip id={id} isPlain />
                  </td>
                ))}
                <td>
                  <Button
                    size="small"
                    aria-label={t`Change the roster of ${name}`}
                    onClick={() => setEdited(place)}
                  >
                    <Trans>Change…</Trans>
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The days ahead that are not as their weekday; a quiet dash where there are none. */
function DatesOf({ dates }: { readonly dates: DutyRosterWire['dates'] }) {
  const { shortDate } = useFormats();
  if (dates.length === 0) return <span className="quiet">–</span>;
  return (
    <ul className={styles['dates']}>
      {dates.map(({ on, personId }) => (
        <li key={on}>
          <span className="number quiet">{shortDate(on)}</span>{' '}
          {personId === null ? <Trans>Nobody</Trans> : <PersonChip id={personId} isPlain />}
        </li>
      ))}
    </ul>
  );
}
