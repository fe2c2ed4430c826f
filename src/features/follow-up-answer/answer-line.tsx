import { useLingui } from '@lingui/react/macro';
import type { CaseDetail } from '@/contract/case';
import type { FollowUpWire } from '@/contract/plan/follow-up';
import { dueZoneOf } from '@/domain/clocks/due-zone';
import { followUpClock } from '@/domain/follow-up/follow-up-clock';
import { followUpRow } from '@/domain/follow-up/follow-up-row';
import { mayPromise } from '@/domain/follow-up/may-promise';
import type { FollowUpKind } from '@/domain/vocabulary';
import { useFormats } from '@/i18n/use-formats';
import { ClockExplanation } from '@/parts/clock/clock-explanation';
import { DueMark } from '@/parts/clock/due-mark';
import { FOLLOW_UP_WORDS } from '@/parts/words/blocker-words';
import { FOLLOW_UP_END_WORDS, FOLLOW_UP_STATE_WORDS } from '@/parts/words/follow-up-words';
import { useWord } from '@/parts/words/use-word';
import { Popover } from '@/ui/popover';
import { useNow } from '@/ui/time/use-now';
import { factsOf } from './answer-facts';
import { promiseSentence } from './promise-sentence';
import styles from './follow-up-answer.module.css';

interface AnswerLineProps {
  readonly kind: FollowUpKind;
  readonly record: CaseDetail['case'];
  /** Null where none of this kind was opened. */
  readonly followUp: FollowUpWire | null;
  /** All of the case: others may pay what one of them asks for. */
  readonly all: readonly FollowUpWire[];
}

/** Where one follow-up stands, by when, and what may be said of it. */
export function AnswerLine({ kind, record, followUp, all }: AnswerLineProps) {
  const { t, i18n } = useLingui();
  const word = useWord();
  const formats = useFormats();
  const nowMs = useNow();
  const name = word(FOLLOW_UP_WORDS, kind);
  if (followUp === null) {
    return (
      <section className={styles['line']} aria-label={name}>
        <h3>{name}</h3>
        <p className="quiet">{t`Nothing was opened`}</p>
      </section>
    );
  }
  const row = followUpRow(record, followUp, all);
  const start = followUpClock(record, followUp);
  const isDeath = record.closing?.outcome === 'patient-died';
  const zone = dueZoneOf(row);
  const said = promiseSentence(i18n, formats, mayPromise(row, isDeath, nowMs), { zone, nowMs });
  return (
    <section className={styles['line']} aria-label={name}>
      <h3 className={styles['head']}>
        <span>{name}</span>
        {start !== null && (
          <Popover label={t`Why this deadline: ${name}`} trigger={<DueMark clock={row} />}>
            <ClockExplanation start={start} />
          </Popover>
        )}
      </h3>
      <p>
        {followUp.ended === null
          ? word(FOLLOW_UP_STATE_WORDS, row.state)
          : word(FOLLOW_UP_END_WORDS, followUp.ended.how)}
        {factsOf(i18n, formats, followUp, row, record.stage === 'closed').map((fact) => (
          <span key={fact}> · {fact}</span>
        ))}
      </p>
      <p className={styles['say']}>{said}</p>
    </section>
  );
}
