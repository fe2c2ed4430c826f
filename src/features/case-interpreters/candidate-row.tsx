import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CandidateWire } from '@/contract/plan/interpreter';
import type { RankReason } from '@/domain/plan/interpreters/rank';
import { useFormats } from '@/i18n/use-formats';
import { useLocale } from '@/i18n/use-locale';
import { nameOfCampus } from '@/parts/names';
import { SEX_WORDS } from '@/parts/words/case-detail-words';
import { CONFLICT_WORDS } from '@/parts/words/interpreter-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Button } from '@/ui/button';
import { StatusMark } from '@/ui/status-mark';
import styles from './case-interpreters.module.css';
import { OtherBookings } from './other-bookings';

interface CandidateRowProps {
  readonly candidate: CandidateWire;
  readonly zone: string;
  readonly isBusy: boolean;
  readonly onOffer: () => void;
}

/** One interpreter of the finder: who, why, what is in the way, how full the day is. */
export function CandidateRow({ candidate, zone, isBusy, onOffer }: CandidateRowProps) {
  const { t } = useLingui();
  const word = useWord();
  const locale = useLocale();
  const { list, language, duration } = useFormats();
  const { interpreter, reasons, conflicts, dayMinutes, earlierCount } = candidate;
  const { name, sex, languages, campus } = interpreter;
  const place = nameOfCampus(campus, locale).split(',')[0] ?? campus;
  const wordReason = (reason: RankReason): string => {
    switch (reason) {
      case 'free':
        return t({ context: 'interpreter', message: 'Free' });
      case 'dialect':
        return t`Speaks the dialect`;
      case 'other-dialect':
        return t`Another dialect`;
      case 'on-site':
        return t`On the campus`;
      case 'remote':
        return t`From ${place}`;
      case 'wished-sex':
        return t`As the patient wishes`;
      case 'other-sex':
        return t`Not as the patient wishes`;
      case 'earlier-bookings':
        return plural(earlierCount, {
          one: 'Knows the patient (# booking)',
          other: 'Knows the patient (# bookings)',
        });
      case 'light-day':
        return t`Light day`;
      case 'full-day':
        return t`Full day`;
      default:
        return '…';
    }
  };
  return (
    <tr>
      <th scope="row">
        <Bdi>{name}</Bdi>
        <div className="quiet">
          {word(SEX_WORDS, sex)} · {list(languages.map((tag) => language(tag)))}
        </div>
      </th>
      <td>
        {reasons
          .filter((each) => each !== 'free')
          .map(wordReason)
          .join(' · ')}
      </td>
      <td>
        {conflicts.length === 0 ? (
          <StatusMark state="done">{t({ context: 'interpreter', message: 'Free' })}</StatusMark>
        ) : (
          conflicts.map(({ kind, facts, others }) => (
            <div key={`${kind} ${facts}`}>
              <StatusMark state="overdue">{word(CONFLICT_WORDS, kind)}</StatusMark>{' '}
              <OtherBookings others={others} zone={zone} />
            </div>
          ))
        )}
      </td>
      <td className={`cell-number ${styles['minutes']}`}>
        {dayMinutes === 0 ? <span className="quiet">0</span> : duration(dayMinutes * 60_000)}
      </td>
      <td>
        <Button
          size="small"
          data-offer
          isBusy={isBusy}
          aria-label={t`Offer to ${name}`}
          onClick={onOffer}
        >
          <Trans>Offer</Trans>
        </Button>
      </td>
    </tr>
  );
}
