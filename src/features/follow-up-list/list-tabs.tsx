import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { followUpQueries } from '@/data/follow-ups/follow-up-queries';
import { FOLLOW_UP_KINDS, type FollowUpKind } from '@/domain/vocabulary';
import { useFormats } from '@/i18n/use-formats';
import { followUpListAddress } from '@/parts/follow-up-address';
import { FOLLOW_UP_LIST_WORDS } from '@/parts/words/follow-up-list-words';
import { useWord } from '@/parts/words/use-word';
import { LinkNumber } from '@/ui/link-number';
import styles from './follow-up-list.module.css';

/** The four lists with what is open in each, and what of the one shown needs somebody first. */
export function ListTabs({ kind }: { readonly kind: FollowUpKind }) {
  const { t } = useLingui();
  const word = useWord();
  const { number } = useFormats();
  const { data } = useQuery(followUpQueries.counts());
  const of = (each: FollowUpKind) => data?.items.find((counts) => counts.kind === each);
  const shown = of(kind);
  return (
    <nav className={styles['tabs']} aria-label={t`Lists of follow-ups`}>
      <ul className={styles['lists']}>
        {FOLLOW_UP_KINDS.map((each) => (
          <li key={each}>
            <Link
              className={styles['list']}
              to={followUpListAddress(each)}
              aria-current={each === kind ? 'page' : undefined}
            >
              {word(FOLLOW_UP_LIST_WORDS, each)}
              <span className="quiet number">{data ? number(of(each)?.open ?? 0) : '…'}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles['numbers']}>
        <span className={styles['number']}>
          {t`Overdue`}
          <LinkNumber
            value={shown?.overdue ?? null}
            to={followUpListAddress(kind, { filter: { band: ['overdue'] } })}
            label={t`${shown?.overdue ?? 0} overdue`}
            tone="overdue"
          />
        </span>
        <span className={styles['number']}>
          {t`Due today`}
          <LinkNumber
            value={shown?.dueToday ?? null}
            to={followUpListAddress(kind, { filter: { band: ['due-today'] } })}
            label={t`${shown?.dueToday ?? 0} due today`}
            tone="due-today"
          />
        </span>
        <span className={styles['number']}>
          {t`Promise passed`}
          <LinkNumber
            value={shown?.promisePassed ?? null}
            to={followUpListAddress(kind, { filter: { promise: 'passed' } })}
            label={t`${shown?.promisePassed ?? 0} with a promise that has passed`}
            tone="overdue"
          />
        </span>
      </div>
    </nav>
  );
}
