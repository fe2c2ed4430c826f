import { Trans, useLingui } from '@lingui/react/macro';
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router-dom';
import { useMe } from '@/data/session/use-me';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { mondayOf } from '@/lib/week';
import { addDays } from '@/lib/zoned-time';
import { addresses } from '@/parts/addresses';
import { useKey } from '@/parts/keys/use-key';
import { nameOfCampus } from '@/parts/names';
import { findCampus } from '@/reference/campuses';
import { Icon } from '@/ui/icon';
import { useNow } from '@/ui/time/use-now';
import {
  type ArrivalsAddress,
  arrivalsQuery,
  campusesOf,
  todayAt,
  weekAfter,
} from './arrivals-address';
import styles from './arrivals.module.css';

/** Which campus and week is shown, the ways to others, and the lists to print. */
export function ArrivalsHead({ address }: { readonly address: ArrivalsAddress }) {
  const { t } = useLingui();
  const locale = useLocale();
  const navigate = useNavigate();
  const me = useMe();
  const nowMs = useNow();
  const { plainDate } = useFormats();
  const { campus, week } = address;
  const own = campusesOf(me);
  const thisWeek = mondayOf(todayAt(campus, nowMs));
  const at = (monday: string): string =>
    addresses.arrivals(arrivalsQuery(address, { week: monday }));
  const [before, after] = [at(weekAfter(week, -1)), at(weekAfter(week, 1))];
  useKey('week-before', () => void navigate(before));
  useKey('week-after', () => void navigate(after));
  const choices = own.length > 1 ? [...own, null] : own;
  return (
    <div className="stack" data-gap="4">
      {choices.length > 1 && (
        <nav aria-label={t`Campus`} className={styles['choices']}>
          {choices.map((code) => (
            <Link
              key={code ?? 'all'}
              className="button"
              data-size="small"
              to={addresses.arrivals(arrivalsQuery(address, { campus: code }))}
              {...(code === campus && { 'aria-current': 'page' as const })}
            >
              {code === null ? <Trans>All campuses</Trans> : nameOfCampus(code, locale)}
            </Link>
          ))}
        </nav>
      )}
      <div className="row">
        <span className={styles['week']}>
          <Link
            className="icon-button"
            to={before}
            aria-label={t`Week before`}
            title={t`Week before`}
          >
            <Icon of={IconChevronLeft} mirrors />
          </Link>
          <strong aria-live="polite">
            {plainDate(week)} – {plainDate(addDays(week, 6))}
          </strong>
          <Link className="icon-button" to={after} aria-label={t`Week after`} title={t`Week after`}>
            <Icon of={IconChevronRight} mirrors />
          </Link>
        </span>
        {week !== thisWeek && (
          <Link className="button" data-size="small" to={at(thisWeek)}>
            <Trans>This week</Trans>
          </Link>
        )}
        <span className="spread row">
          <Link
            className="button"
            data-size="small"
            to={addresses.arrivalsPrint('desk', arrivalsQuery(address))}
          >
            <Icon of={IconPrinter} />
            <Trans>List for the desk</Trans>
          </Link>
          {campus !== null && findCampus(campus)?.hasConcierge === true && (
            <Link
              className="button"
              data-size="small"
              to={addresses.arrivalsPrint('concierge', arrivalsQuery(address))}
            >
              <Icon of={IconPrinter} />
              <Trans>List for the concierge</Trans>
            </Link>
          )}
        </span>
      </div>
    </div>
  );
}
