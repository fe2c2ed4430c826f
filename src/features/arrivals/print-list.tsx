import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { Arrivals } from '@/contract/arrivals';
import { useSession } from '@/data/session/use-session';
import type { ArrivalGroupName } from '@/domain/arrivals/groups';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { addDays } from '@/lib/zoned-time';
import { addresses } from '@/parts/addresses';
import { nameOfCampus } from '@/parts/names';
import { Button } from '@/ui/button';
import { type ArrivalsAddress, arrivalsQuery } from './arrivals-address';
import { GROUP_WORDS, NOBODY_WORDS } from './group-words';
import styles from './print-list.module.css';
import { PrintLines } from './print-lines';
import type { PrintList } from './print-lists';

const GROUPS: Readonly<Record<PrintList, readonly ArrivalGroupName[]>> = {
  desk: ['late', 'arriving', 'onSite', 'leaving'],
  concierge: ['arriving', 'onSite', 'leaving'],
};

interface PrintSheetProps {
  readonly list: PrintList;
  readonly address: ArrivalsAddress;
  readonly arrivals: Arrivals;
}

/** The week on paper, without anything of the screen around it. */
export function PrintSheet({ list, address, arrivals }: PrintSheetProps) {
  const { i18n, t } = useLingui();
  const locale = useLocale();
  const { plainDate, number, exact } = useFormats();
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
        {GROUPS[list].map((name) => {
          const { items, total } = arrivals[name];
          if (name === 'late' && total === 0) return null;
          return (
            <section key={name} className={styles['group']}>
              <h2>
                {i18n._(GROUP_WORDS[name])} · {number(total)}
              </h2>
              {items.length === 0 ? (
                <p>{i18n._(NOBODY_WORDS[name])}</p>
              ) : (
                <PrintLines list={list} name={name} items={items} />
              )}
              {total > items.length && (
                <p>
                  <Trans>Only the first {number(items.length)} are printed.</Trans>
                </p>
              )}
            </section>
          );
        })}
      </article>
    </div>
  );
}
