import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { arrivalQueries } from '@/data/arrivals/arrival-queries';
import { useFormats } from '@/i18n/use-formats';
import { localDateOf } from '@/lib/zoned-time';
import { campusOf } from '@/reference/campuses';
import { growing } from '@/ui/use-growing';
import { ArrivalHeads, columnsOf } from './arrival-heads';
import { ArrivalRow } from './arrival-row';
import type { ArrivalsAddress } from './arrivals-address';
import styles from './arrivals.module.css';
import { useVisitDays } from './use-party-words';

const useGrowing = growing();

interface VisitSectionProps {
  readonly address: ArrivalsAddress;
  readonly campus: string;
}

/**
 * Trips of other campuses that come to this one for an appointment; nothing where there are none. Of
 * a case out of reach its days alone are told.
 */
export function VisitSection({ address, campus }: VisitSectionProps) {
  const { t } = useLingui();
  const { number, plainDate } = useFormats();
  const { data } = useSuspenseQuery(arrivalQueries.visits({ campus, week: address.week }));
  const daysOf = useVisitDays(campus);
  const { items, total } = data;
  const drawn = items.slice(0, useGrowing(items.length));
  if (total === 0) return null;
  const title = t`Here for part of a trip`;
  const { timeZone } = campusOf(campus);
  const byDay = Map.groupBy(drawn, ({ startAt }) => localDateOf(Date.parse(startAt), timeZone));
  return (
    <section className="stack" data-gap="4" aria-labelledby="arrivals-visits">
      <h2 id="arrivals-visits" className={styles['head']}>
        {title} <span className="quiet">{number(total)}</span>
      </h2>
      {/* What scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="table-scroll" aria-label={title} tabIndex={0}>
        <table className={`table ${styles['people']}`} aria-label={title}>
          <ArrivalHeads withCampus last={t`Days here`} />
          {[...byDay].map(([day, visits]) => (
            <tbody key={day}>
              <tr>
                <th scope="rowgroup" colSpan={columnsOf(true)}>
                  {plainDate(day)}
                </th>
              </tr>
              {visits.map((visit, place) =>
                visit.known === null ? (
                  // They stand in the order of their times, and nothing else names one out of reach.
                  <tr key={place}>
                    <td colSpan={columnsOf(true) - 1} className="quiet">
                      <Trans>Another trip</Trans>
                      {' · '}
                      <Plural
                        value={visit.appointments}
                        one="# appointment"
                        other="# appointments"
                      />
                    </td>
                    <td className="number">{daysOf(visit)}</td>
                  </tr>
                ) : (
                  <ArrivalRow
                    key={visit.known.row.id}
                    entry={visit.known}
                    lastName={t`Days here`}
                    last={daysOf(visit)}
                    withCampus
                  />
                ),
              )}
            </tbody>
          ))}
        </table>
      </section>
      {total > items.length && (
        <p className="quiet">
          <Trans>{number(total - items.length)} more are not shown.</Trans>
        </p>
      )}
    </section>
  );
}
