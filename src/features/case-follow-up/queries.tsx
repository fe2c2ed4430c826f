import { Trans, useLingui } from '@lingui/react/macro';
import type { FollowUpQuery } from '@/domain/follow-up/follow-up';
import { useFormats } from '@/i18n/use-formats';
import { FOLLOW_UP_PARTY_WORDS } from '@/parts/words/follow-up-list-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import styles from './case-follow-up.module.css';

/** What was asked about a bill or a claim, and what was said to it. */
export function Queries({ queries }: { readonly queries: readonly FollowUpQuery[] }) {
  const { t } = useLingui();
  const word = useWord();
  const { plainDate } = useFormats();
  if (queries.length === 0) return null;
  return (
    <ul className={styles['log']} aria-label={t`Questions`}>
      {queries.map((query) => (
        <li key={query.id} className={query.closedAt === null ? undefined : 'quiet'}>
          <div className="row">
            <strong>
              <Bdi>{query.subject}</Bdi>
            </strong>
            <span>{word(FOLLOW_UP_PARTY_WORDS, query.from)}</span>
            <span>
              {query.closedAt === null ? (
                <Trans>to be answered by {plainDate(query.dueOn)}</Trans>
              ) : (
                <Trans>answered</Trans>
              )}
            </span>
          </div>
          {query.messages.map(({ id, isOurs, text }) => (
            <div key={id}>
              <span className="quiet">{isOurs ? t`We` : t`They`}:</span> <Bdi>{text}</Bdi>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
