import { Plural, Trans } from '@lingui/react/macro';
import { Link } from 'react-router-dom';
import type { MyDay } from '@/contract/my-day';
import { unclaimedFilter } from '@/contract/unclaimed';
import { useLocale } from '@/i18n/use-locale';
import entries from '@/parts/entries.module.css';
import { listAddress } from '@/parts/list-links';
import { nameOfCampus, nameOfOffice } from '@/parts/names';
import styles from './my-day.module.css';

/** What is overdue where I work and nobody's: it stands in no day until somebody has claimed it. */
export function UnclaimedList({ unclaimed }: { readonly unclaimed: MyDay['unclaimed'] }) {
  const locale = useLocale();
  if (unclaimed.length === 0) return null;
  return (
    <section className="stack" data-gap="4" aria-labelledby="my-day-unclaimed">
      <h2 id="my-day-unclaimed">
        <Trans>Overdue, and nobody has claimed it</Trans>
      </h2>
      <ul className={entries['list']}>
        {unclaimed.map((place) => (
          <li key={`${place.kind} ${place.code}`} className={styles['line']}>
            <Link className="tap" to={addressOf(place)}>
              <Plural value={place.count} one="# case" other="# cases" />
            </Link>
            <span>
              {place.kind === 'campus'
                ? nameOfCampus(place.code, locale)
                : nameOfOffice(place.code, locale)}
            </span>
            {place.kind === 'no-campus' && (
              <span className="quiet">
                <Trans>No campus yet</Trans>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An office's queue is its own list; the others stand in that of all. */
function addressOf(place: MyDay['unclaimed'][number]): string {
  const { office: _queue, ...filter } = unclaimedFilter(place);
  return place.kind === 'campus' ? listAddress('all', filter) : listAddress(place.code, filter);
}
