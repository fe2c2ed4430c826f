import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { ArrivalGroup as Group, Arrivals, CampusVisits } from '@/contract/arrivals';
import { useSession } from '@/data/session/use-session';
import type { ArrivalGroupName } from '@/domain/arrivals/groups';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { addDays } from '@/lib/zoned-time';
import { addresses } from '@/parts/addresses';
import { nameOfCampus } from '@/parts/names';
import { Button } from '@/ui/button';
import { type ArrivalsAddress, arrivalsQuery } from './arrivals-address';
import { GROUP_DAYS, wordsOfGroup } from './group-words';
import styles from './print-sheet.module.css';
import { PrintLines } from './print-lines';
import type { PrintList } from './print-lists';
import { UNKNOWN, useDayOrUnknown, useEndNames, useVisitDays } from './use-party-words';

const GROUPS: Readonly<Record<PrintList, readonly ArrivalGroupName[]>> = {
  desk: ['late', 'arriving', 'onSite', 'leaving'],
  concierge: ['arriving', 'onSite', 'leaving'],
};

interface PrintSheetProps {
  readonly list: PrintList;
  readonly address: ArrivalsAddress;
  readonly arrivals: Arrivals;
  /** Of one campus. */
  readonly visits: CampusVisits | null;
}

/** The week on paper, without anything of the screen around it. */
export function PrintSheet({ list, address, arrivals, visits }: PrintSheetProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const { plainDate, exact } = useFormats();
  const { timeZone } = useSession();
  const { campus, week } = address;
  const where = campus === null ? t`All campuses` : nameOfCampus(campus, locale);
  const [from, to] = [plainDate(week), plainDate(addDays(week, 6))];
  const at = exact(Date.parse(arrivals.asOf), timeZone);
  return (
    <div className="page">
      <div className="page-head no-print">
        <h1>
          {list === 'desk' ? (
            <Trans>List for the desk</Trans>
          ) : (
            <Trans>List for the concierge</Trans>
          )}
        </h1>
        <Link to={addresses.arrivals(arrivalsQuery(address))}>
          <Trans>Back to the arrivals</Trans>
        </Link>
        <span className="spread">
          <Button variant="primary" onClick={() => globalThis.print()}>
            <Trans>Print</Trans>
          </Button>
        </span>
      </div>
      <article className={`print-sheet ${styles['sheet']}`} aria-label={where}>
        <p className={styles['title']}>
          {where} · {from} – {to}
        </p>
        <p className={styles['note']}>
          <Trans>As of {at}. Holds personal data: destroy it after use.</Trans>
        </p>
        {GROUPS[list].map((name) => (
          <PrintGroup
            key={name}
            list={list}
            name={name}
            group={arrivals[name]}
            words={wordsOfGroup(name, address, Date.parse(arrivals.asOf))}
          />
        ))}
        {list === 'desk' && campus !== null && visits !== null && visits.total > 0 && (
          <PrintVisits campus={campus} visits={visits} />
        )}
      </article>
    </div>
  );
}

interface PrintGroupProps extends Pick<PrintSheetProps, 'list'> {
  readonly name: ArrivalGroupName;
  readonly group: Group;
  readonly words: ReturnType<typeof wordsOfGroup>;
}

function PrintGroup({ list, name, group: { items, total }, words }: PrintGroupProps) {
  const { i18n } = useLingui();
  const { number } = useFormats();
  const dayOf = useDayOrUnknown();
  const ends = useEndNames(name);
  const [by, other] = GROUP_DAYS[name];
  if (name === 'late' && total === 0) return null;
  const lines = items.map((entry) => ({
    entry,
    first: dayOf(entry.row[by]),
    last: dayOf(entry.row[other]),
  }));
  return (
    <section className={styles['group']}>
      <h2>
        {i18n._(words.title)} · {number(total)}
      </h2>
      {items.length === 0 ? (
        <p>{i18n._(words.nobody)}</p>
      ) : (
        <PrintLines list={list} ends={ends} lines={lines} />
      )}
      <LeftOut count={items.length} total={total} />
    </section>
  );
}

interface PrintVisitsProps {
  readonly campus: string;
  readonly visits: CampusVisits;
}

function PrintVisits({ campus, visits: { items, total } }: PrintVisitsProps) {
  const { t } = useLingui();
  const { number } = useFormats();
  const locale = useLocale();
  const daysOf = useVisitDays(campus);
  const lines = items.map((visit) => ({
    entry: visit.known,
    first: daysOf(visit),
    last: visit.known?.row.campus ? nameOfCampus(visit.known.row.campus, locale) : UNKNOWN,
  }));
  return (
    <section className={styles['group']}>
      <h2>
        <Trans>Here for part of a trip</Trans> · {number(total)}
      </h2>
      <PrintLines list="desk" ends={[t`Days here`, t`Campus`]} lines={lines} />
      <LeftOut count={items.length} total={total} />
    </section>
  );
}

function LeftOut({ count, total }: { readonly count: number; readonly total: number }) {
  const { number } = useFormats();
  if (total === count) return null;
  return (
    <p>
      <Trans>Only the first {number(count)} are printed.</Trans>
    </p>
  );
}
