import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, type ComponentType, useState } from 'react';
import { Link } from 'react-router-dom';
import type { MyDayEntry } from '@/contract/my-day';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import { DueMark } from '@/parts/clock/due-mark';
import entries from '@/parts/entries.module.css';
import { BLOCKED_ON_WORDS, FOLLOW_UP_WORDS } from '@/parts/words/blocker-words';
import { FOLLOW_UP_STATE_WORDS } from '@/parts/words/follow-up-words';
import { useWord } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { SkeletonRows } from '@/ui/skeleton';
import { StatusMark } from '@/ui/status-mark';
import { useNow } from '@/ui/time/use-now';
import styles from './my-day.module.css';

/** Logs a chase where the follow-up stands in the day. */
export type ChaseView = ComponentType<{
  readonly reference: string;
  readonly followUpId: string;
  readonly onDone: () => void;
}>;

interface FollowUpLinesProps {
  readonly entry: MyDayEntry;
  readonly Chase: ChaseView;
}

/** The follow-ups of one case that ask something of me: where each stands, and to be chased here. */
export function FollowUpLines({ entry, Chase }: FollowUpLinesProps) {
  const { t } = useLingui();
  const word = useWord();
  const { money, narrowDate } = useFormats();
  const nowMs = useNow();
  const [chasing, setChasing] = useState<string | null>(null);
  const { reference } = entry.row;
  return (
    <ul className={entries['list']} aria-label={t`Follow-ups of ${reference}`}>
      {entry.followUps.map((row) => {
        const { id, kind, state, promisedOn, promisePassesAt, waitingOn, amount, currency } = row;
        const isPassed = promisePassesAt !== null && Date.parse(promisePassesAt) <= nowMs;
        const name = word(FOLLOW_UP_WORDS, kind);
        return (
          <li key={id} className="stack" data-gap="8">
            <div className={styles['line']}>
              <Link className="tap" to={addresses.case(reference, 'follow-up')}>
                {name}
              </Link>
              <span>{word(FOLLOW_UP_STATE_WORDS, state)}</span>
              {promisedOn !== null && isPassed ? (
                <StatusMark state="overdue">
                  <Trans>Promised for {narrowDate(promisedOn)}</Trans>
                </StatusMark>
              ) : (
                <DueMark clock={row} />
              )}
              {waitingOn !== null && (
                <span className="quiet">
                  <Trans>waiting on {word(BLOCKED_ON_WORDS, waitingOn)}</Trans>
                </span>
              )}
              {amount !== null && currency !== null && (
                <span className="quiet number">{money(amount, currency)}</span>
              )}
              <span className="row spread">
                <Button
                  size="small"
                  aria-expanded={chasing === id}
                  aria-label={t`Log a chase: ${name}, ${reference}`}
                  onClick={() => setChasing(chasing === id ? null : id)}
                >
                  <Trans>Log a chase</Trans>
                </Button>
              </span>
            </div>
            {chasing === id && (
              <Suspense fallback={<SkeletonRows count={2} />}>
                <Chase reference={reference} followUpId={id} onDone={() => setChasing(null)} />
              </Suspense>
            )}
          </li>
        );
      })}
    </ul>
  );
}
