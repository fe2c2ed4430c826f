import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseWire } from '@/contract/case';
import type { RecordItem } from '@/domain/case';
import { computeDeadline } from '@/domain/clocks/deadline';
import { chaseClockOf } from '@/domain/records/chase-clock';
import { useFormats } from '@/i18n/use-formats';
import { utcInstantOrNull } from '@/lib/utc';
import { ClockExplanation } from '@/parts/clock/clock-explanation';
import { DueMark } from '@/parts/clock/due-mark';
import { REQUEST_WAY_WORDS, wordRecordSource } from '@/parts/words/record-words';
import { useWord } from '@/parts/words/use-word';
import { Bdi } from '@/ui/bdi';
import { Popover } from '@/ui/popover';
import styles from './case-records.module.css';

interface RecordFactsProps {
  readonly record: CaseWire;
  readonly item: RecordItem;
}

/** What is known of a line: asked of whom, when and how, promised, chased, received. */
export function RecordFacts({ record, item }: RecordFactsProps) {
  const { i18n } = useLingui();
  const word = useWord();
  const { plainDate } = useFormats();
  const { request, receivedOn, note } = item;
  if (request === null && receivedOn === null && note === null) return null;
  return (
    <div className="quiet">
      {request !== null && (
        <span>
          <Trans>
            Asked {plainDate(request.on)} of{' '}
            <Bdi>{wordRecordSource(i18n, request, record.homePhysician)}</Bdi> ·{' '}
            {word(REQUEST_WAY_WORDS, request.way)}
          </Trans>
        </span>
      )}
      {request !== null && request.chasedOn !== null && (
        <>
          {' · '}
          <Trans>chased {plainDate(request.chasedOn)}</Trans>
        </>
      )}
      {item.state === 'asked' && request !== null && request.promisedOn !== null && (
        <>
          {' · '}
          <Trans>promised for {plainDate(request.promisedOn)}</Trans>
        </>
      )}
      {receivedOn !== null && (
        <>
          {request !== null && ' · '}
          <Trans>received {plainDate(receivedOn)}</Trans>
        </>
      )}
      {note !== null && (
        <div>
          <Bdi>{note}</Bdi>
        </div>
      )}
    </div>
  );
}

/** When the line is chased next; pressed, it explains itself. Nothing where it is not chased. */
export function NextChase({ record, item }: RecordFactsProps) {
  const { t } = useLingui();
  const start = chaseClockOf(record, item);
  if (start === null) return null;
  const { dueAtMs, dueTodayFromMs, pausedSinceMs } = computeDeadline(start);
  const clock = {
    dueAt: utcInstantOrNull(dueAtMs),
    dueTodayFrom: utcInstantOrNull(dueTodayFromMs),
    pausedSince: utcInstantOrNull(pausedSinceMs),
  };
  const isPromised = start.isPromised === true;
  return (
    <Popover
      className={`button ${styles['chase']}`}
      trigger={
        <>
          <span className="quiet">{t`Chase`}</span> <DueMark clock={clock} />
        </>
      }
    >
      <h3>{t`When it is chased next`}</h3>
      <p className="quiet">
        {isPromised ? (
          <Trans>They promised a date: it is chased when that day has passed.</Trans>
        ) : (
          <Trans>Three working days of the office after it was asked for or last chased.</Trans>
        )}
      </p>
      <ClockExplanation start={start} />
    </Popover>
  );
}
